-- One row per text on an outline item, of the latest version received up to a day that holds any: words and figures are corrected in separate papers.
CREATE MACRO mart.assessment_as_of(day) AS TABLE
WITH winning AS (
    SELECT arg_max(submission_id, version) AS submission_id
    FROM mart.submission_as_of(day)
    WHERE submission_id IN (SELECT submission_id FROM assessment_by_version)
    GROUP BY district_code, year
)
FROM assessment_by_version SEMI JOIN winning USING (submission_id);
COMMENT ON MACRO TABLE mart.assessment_as_of IS 'One row per text on an outline item, of the latest version received up to a day that holds any: words and figures are corrected in separate papers.';
