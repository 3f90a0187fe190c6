-- One row per version, ward-level unit and indicator of which a reading was refused: where the first one stands.
SELECT DISTINCT ON (submission_id, ward_code, indicator_code) submission_id, ward_code, indicator_code, row_number
FROM rejected_reading
WHERE (district_code, year) = (file_district_code, file_year)
    AND ward_code IN (SELECT ward_code FROM ward)
    AND indicator_code IN (SELECT indicator_code FROM indicator)
ORDER BY row_number
