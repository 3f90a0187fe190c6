-- One row per expected ward-level unit, indicator and year: its reading under the names of the catalogue.
SELECT
    unit.*,
    ward.name_vi AS ward_vi,
    ward.kind AS ward_kind,
    ward.position AS ward_position,
    district.name_vi AS district_vi,
    district.name_en AS district_en,
    district.kind AS district_kind,
    indicator.letter,
    indicator.short_name_vi AS indicator_vi,
    indicator.short_name_en AS indicator_en,
    indicator.kind,
    indicator.measure,
    indicator.unit_vi,
    indicator.unit_en,
    indicator.position AS indicator_position,
    if(indicator.kind = 'count', NULL, unit.value * 100) AS percent,
    first_value(unit.state) OVER years AS previous_state,
    first_value(unit.numerator) OVER years AS previous_numerator,
    first_value(unit.denominator) OVER years AS previous_denominator,
    first_value(unit.value) OVER years AS previous_value,
    district_period.is_break,
    (SELECT target FROM target WHERE (target.indicator_code, target.year) = (unit.indicator_code, unit.year)) AS target,
    report.version,
    report.received_on,
    report.file,
    (SELECT count(*) FROM submission WHERE submission.is_sample) > 0 AS is_sample
FROM indicator_by_ward AS unit
JOIN ward ON ward.ward_code = unit.ward_code
JOIN district ON district.district_code = unit.district_code
JOIN indicator ON indicator.indicator_code = unit.indicator_code
JOIN district_period ON (district_period.district_code, district_period.year) = (unit.district_code, unit.year)
LEFT JOIN submission AS report ON report.submission_id = unit.submission_id
WINDOW years AS (PARTITION BY unit.ward_code, unit.indicator_code ORDER BY unit.year RANGE BETWEEN 1 PRECEDING AND 1 PRECEDING)
