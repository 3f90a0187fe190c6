-- One row per district, indicator and year: its figure under the names of the catalogue.
SELECT
    figure.*,
    (SELECT name_vi FROM district WHERE district.district_code = figure.district_code) AS district_vi,
    (SELECT name_en FROM district WHERE district.district_code = figure.district_code) AS district_en,
    (SELECT position FROM district WHERE district.district_code = figure.district_code) AS district_position,
    indicator.letter,
    indicator.short_name_vi AS indicator_vi,
    indicator.short_name_en AS indicator_en,
    indicator.measure,
    indicator.unit_vi,
    indicator.unit_en,
    indicator.position AS indicator_position,
    if(figure.kind = 'count', NULL, figure.value * 100) AS percent,
    CASE figure.verdict_change WHEN 'better' THEN 'Tốt lên' WHEN 'worse' THEN 'Kém đi' WHEN 'same' THEN 'Không đổi' ELSE 'Không xét' END
        AS verdict_change_vi,
    CASE figure.verdict_target WHEN 'met' THEN 'Đạt' WHEN 'late' THEN 'Chậm' WHEN 'on_track' THEN 'Theo kịp' ELSE 'Không xét' END
        AS verdict_target_vi,
    pace.achieved AS pace_achieved,
    ifnull(pace.is_across_break, false) AS pace_is_across_break,
    pace.achieved_last AS pace_achieved_last,
    pace.required AS pace_required,
    ifnull(pace.verdict, 'none') AS verdict_pace,
    CASE pace.verdict WHEN 'met' THEN 'Đã tới đích' WHEN 'enough' THEN 'Đủ nhịp' WHEN 'slowing' THEN 'Đang chậm lại' WHEN 'short' THEN 'Thiếu nhịp'
        ELSE 'Không xét' END AS verdict_pace_vi
FROM indicator_by_district AS figure
JOIN indicator ON indicator.indicator_code = figure.indicator_code
LEFT JOIN pace ON (pace.district_code, pace.indicator_code, pace.year) = (figure.district_code, figure.indicator_code, figure.year)
