-- Accepted readings; of rows that repeat the same figure the first one.
INSERT INTO observation BY NAME
SELECT
    submission.submission_id,
    reading.district_code,
    reading.ward_code,
    reading.level,
    reading.indicator_code,
    reading.year,
    reading.state,
    reading.numerator,
    reading.denominator,
    reading.stated,
    reading.note,
    reading.sheet,
    reading.row_number,
    reading.numerator_column,
    reading.denominator_column,
    reading.stated_column
FROM lake.reading
JOIN lake.outcome USING (reading_key)
JOIN submission USING (file)
WHERE reading.state IN ('reported', 'not_applicable') AND NOT reading.is_repeat
ORDER BY submission.submission_id, reading.row_number;
