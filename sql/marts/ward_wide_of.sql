-- One row per expected ward-level unit, indicator and year: its reading with the names that people read, made of a table of the columns of mart.indicator_by_ward, given by name.
-- Whoever attaches a snapshot under another name finds main only where it is named.
CREATE MACRO mart.ward_wide_of(readings) AS TABLE
SELECT
    ward_code,
    ward.name_vi AS ward_vi,
    ward.kind AS ward_kind,
    district_code,
    district.name_vi AS district_vi,
    district.name_en AS district_en,
    district.kind AS district_kind,
    indicator_code,
    indicator.letter,
    indicator.short_name_vi AS indicator_vi,
    indicator.short_name_en AS indicator_en,
    indicator.kind,
    indicator.measure,
    indicator.unit_vi,
    indicator.unit_en,
    year,
    reading.state,
    reading.numerator,
    reading.denominator,
    reading.value,
    CASE WHEN indicator.kind <> 'count' THEN 100 * reading.value END AS percent,
    previous.state AS previous_state,
    previous.numerator AS previous_numerator,
    previous.denominator AS previous_denominator,
    previous.value AS previous_value,
    district_period.is_break,
    target.target,
    reading.reaches_target,
    submission.version,
    submission.received_on,
    submission.file,
    reading.row_number,
    coalesce((SELECT bool_or(is_sample) FROM main.submission), false) AS is_sample,
    ward.position AS ward_position,
    indicator.position AS indicator_position
FROM query_table(readings) AS reading
JOIN main.ward USING (ward_code, district_code)
JOIN main.district USING (district_code)
JOIN main.indicator USING (indicator_code)
JOIN mart.district_period USING (district_code, year)
LEFT JOIN main.target USING (indicator_code, year)
LEFT JOIN query_table(readings) AS previous
    ON previous.ward_code = reading.ward_code AND previous.indicator_code = reading.indicator_code AND previous.year = reading.year - 1
LEFT JOIN main.submission ON submission.submission_id = reading.submission_id;
COMMENT ON MACRO TABLE mart.ward_wide_of IS 'One row per expected ward-level unit, indicator and year: its reading with the names that people read, made of a table of the columns of mart.indicator_by_ward, given by name.';
