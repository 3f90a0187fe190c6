-- Documents of the latest version that lists any.
INSERT INTO document BY NAME
WITH held AS (
    SELECT submission.submission_id, submission.district_code, submission.year, submission.version, paper.*
        EXCLUDE (district_code, year)
    FROM lake.document AS paper
    JOIN lake.outcome USING (reading_key)
    JOIN submission USING (file)
),
winning AS (
    SELECT arg_max(submission_id, version) AS submission_id FROM held GROUP BY district_code, year
)
SELECT
    submission_id, district_code, year, document_kind AS kind, document_number, dated_on AS issued_on, text AS title, partner,
    programme_year, outcome, sheet, row_number, column_name
FROM held
SEMI JOIN winning USING (submission_id)
ORDER BY submission_id, sheet, row_number;
