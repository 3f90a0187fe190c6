-- Documents of every version.
INSERT INTO document_by_version BY NAME
WITH held AS (
    SELECT submission.submission_id, submission.district_code, submission.year, submission.version, paper.*
        EXCLUDE (district_code, year)
    FROM lake.document AS paper
    JOIN lake.outcome USING (reading_key)
    JOIN submission USING (file)
)
SELECT
    submission_id, district_code, year, document_kind AS kind, document_number, dated_on AS issued_on, text AS title, partner,
    programme_year, outcome, sheet, row_number, column_name
FROM held
ORDER BY submission_id, sheet, row_number;
