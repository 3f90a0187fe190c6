-- One row per document, of the latest version received up to a day that lists any.
CREATE MACRO mart.document_as_of(day) AS TABLE
WITH winning AS (
    SELECT arg_max(submission_id, version) AS submission_id
    FROM mart.submission_as_of(day)
    WHERE submission_id IN (SELECT submission_id FROM document_by_version)
    GROUP BY district_code, year
)
FROM document_by_version SEMI JOIN winning USING (submission_id);
COMMENT ON MACRO TABLE mart.document_as_of IS 'One row per document, of the latest version received up to a day that lists any.';
