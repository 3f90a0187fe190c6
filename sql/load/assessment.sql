-- Texts of the latest version that holds any: words and figures are corrected in separate papers.
INSERT INTO assessment BY NAME
WITH held AS (
    SELECT submission.submission_id, submission.district_code, submission.year, submission.version, text.*
        EXCLUDE (district_code, year)
    FROM lake.assessment AS text
    JOIN lake.outcome USING (reading_key)
    JOIN submission USING (file)
),
winning AS (
    SELECT arg_max(submission_id, version) AS submission_id FROM held GROUP BY district_code, year
)
SELECT submission_id, district_code, year, item_code, text, sheet, row_number, column_name
FROM held
SEMI JOIN winning USING (submission_id)
ORDER BY submission_id, sheet, row_number, column_name;
