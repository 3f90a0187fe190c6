-- One row per reading of a district's figure that a correction received by a day changed, the latest correction first.
SELECT
    revision.version,
    revision.received_on,
    coalesce(ward.name_vi, '(tổng)') AS unit,
    revision.change,
    revision.previous_numerator,
    revision.previous_denominator,
    revision.previous_rule,
    revision.numerator,
    revision.denominator,
    revision.rule,
    revision.previous_value,
    revision.value,
    revision.previous_city_value,
    revision.city_value,
    revision.previous_file,
    revision.previous_row_number,
    revision.file,
    revision.sheet,
    revision.row_number
FROM mart.revision_as_of(?::DATE) AS revision
LEFT JOIN ward USING (ward_code)
WHERE revision.district_code = ? AND revision.indicator_code = ? AND revision.year = ?
ORDER BY revision.version DESC, revision.row_number;
