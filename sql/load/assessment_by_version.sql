-- Texts of every version.
INSERT INTO assessment_by_version BY NAME
WITH held AS (
    SELECT submission.submission_id, submission.district_code, submission.year, submission.version, text.*
        EXCLUDE (district_code, year)
    FROM lake.assessment AS text
    JOIN lake.outcome USING (reading_key)
    JOIN submission USING (file)
)
SELECT submission_id, district_code, year, item_code, text, sheet, row_number, column_name
FROM held
ORDER BY submission_id, sheet, row_number, column_name;
