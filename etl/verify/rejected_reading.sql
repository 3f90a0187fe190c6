-- One row per refused reading of a file that counts, with its place among those of its file and rule.
SELECT
    submission.submission_id,
    submission.district_code AS file_district_code,
    submission.year AS file_year,
    reading.*,
    count(*) OVER (PARTITION BY reading.file, reading.rule) AS crowd,
    row_number() OVER (
        PARTITION BY reading.file, reading.rule
        ORDER BY
            reading.sheet NULLS FIRST, reading.row_number NULLS FIRST, reading.column_name NULLS LAST, reading.ward_code NULLS LAST,
            reading.indicator_code NULLS LAST, reading.raw NULLS LAST
    ) AS place
FROM reading, submission
WHERE submission.file = reading.file AND reading.state = 'refused'
