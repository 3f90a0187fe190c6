INSERT INTO audit.rejected_value BY NAME
SELECT
    submission.file,
    reading.sheet,
    reading.row_number,
    reading.column_name,
    reading.district_code,
    reading.ward_code,
    reading.indicator_code,
    reading.year,
    reading.raw,
    reading.rule,
    lake.message(rule.message_vi, reading.raw, reading.column_name, reading.district_code, reading.year, reading.figure,
        submission.district_code, submission.year) AS message_vi,
    lake.message(rule.message_en, reading.raw, reading.column_name, reading.district_code, reading.year, reading.figure,
        submission.district_code, submission.year) AS message_en
FROM lake.reading
JOIN lake.outcome USING (reading_key)
JOIN submission USING (file)
JOIN audit.rule ON rule.rule = reading.rule
WHERE reading.state = 'refused'
ORDER BY submission.file, reading.sheet, reading.row_number;
