-- Of a district and year one version gives the texts and one lists the documents, and it is the latest that has any.
WITH held AS (
    SELECT DISTINCT 'assessment' AS part, submission_id, district_code, year FROM assessment
    UNION ALL
    SELECT DISTINCT 'document', submission_id, district_code, year FROM document
),
latest AS (
    SELECT part, submission.district_code, submission.year, max(submission.version) AS version
    FROM (
        SELECT 'assessment' AS part, file FROM audit.source_file WHERE assessments > 0
        UNION ALL
        SELECT 'document', file FROM audit.source_file WHERE documents > 0
    )
    JOIN submission USING (file)
    GROUP BY part, submission.district_code, submission.year
)
SELECT latest.*, submission.version AS loaded
FROM latest
FULL JOIN (FROM held JOIN submission USING (submission_id, district_code, year)) AS submission
    USING (part, district_code, year)
WHERE latest.version IS DISTINCT FROM submission.version;
