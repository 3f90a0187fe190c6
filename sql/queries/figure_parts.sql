-- One row per reading behind a district's figure as of a day: where it stands, and what became of it. Where more of a file was
-- refused than is kept row by row, the row that stands for the rest, of whatever unit and indicator, comes with them.
WITH figure AS (
    SELECT figure.*, submission.file
    FROM mart.figure_as_of(?::DATE) AS figure
    JOIN submission USING (submission_id)
    WHERE figure.district_code = ? AND figure.indicator_code = ? AND figure.year = ?
),
accepted AS (
    SELECT
        observation.ward_code,
        CASE
            WHEN observation.level = 'district' AND figure.basis IN ('total', 'stated') THEN 'counted'
            WHEN observation.level = 'ward' AND figure.basis IN ('wards', 'partial') AND observation.numerator IS NOT NULL THEN 'counted'
            ELSE 'compared'
        END AS became,
        observation.numerator,
        observation.denominator,
        observation.stated,
        figure.file,
        observation.sheet,
        observation.row_number,
        concat_ws(
            ', ',
            CASE WHEN observation.numerator IS NOT NULL THEN observation.numerator_column END,
            CASE WHEN observation.denominator IS NOT NULL THEN observation.denominator_column END,
            CASE WHEN observation.stated IS NOT NULL THEN observation.stated_column END) AS cells,
        NULL AS reason,
        1 AS times
    FROM figure
    JOIN observation USING (submission_id, indicator_code)
),
refused AS (
    SELECT
        rejected_value.ward_code,
        'refused' AS became,
        NULL AS numerator,
        NULL AS denominator,
        NULL AS stated,
        rejected_value.file,
        rejected_value.sheet,
        rejected_value.row_number,
        rejected_value.column_name AS cells,
        rejected_value.message_vi AS reason,
        rejected_value.times
    FROM figure
    JOIN audit.rejected_value
        ON rejected_value.file = figure.file
        AND (rejected_value.indicator_code = figure.indicator_code OR rejected_value.times > 1)
),
final AS (
    SELECT * FROM accepted UNION ALL SELECT * FROM refused
)
SELECT
    CASE WHEN final.times > 1 THEN '…' ELSE coalesce(ward.name_vi, final.ward_code, '(tổng)') END AS unit,
    final.* EXCLUDE (times)
FROM final
LEFT JOIN ward USING (ward_code)
ORDER BY final.sheet, final.row_number;
