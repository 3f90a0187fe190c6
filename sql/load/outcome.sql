-- One row per file found: its readings counted, and whether it is a submission. Lives only while a warehouse is built.
CREATE TABLE lake.outcome AS
WITH counted AS (
    SELECT
        reading_key,
        count(*) FILTER (record = 'reading') AS readings,
        count(*) FILTER (record = 'reading' AND state IN ('reported', 'not_applicable')) AS accepted,
        count(*) FILTER (record = 'reading' AND state = 'refused') AS refused,
        count(*) FILTER (record = 'reading' AND state = 'missing') AS missing,
        count(*) FILTER (record = 'assessment') AS assessments,
        count(*) FILTER (record = 'document') AS documents
    FROM lake.record
    GROUP BY reading_key
),
judged AS (
    SELECT
        file.* EXCLUDE (rule, detail_vi, detail_en, district_code, year, document_number, signed_on),
        -- The register comes first; what it leaves open the file itself says.
        coalesce(file.district_code, read.district_code) AS district_code,
        coalesce(file.year, read.year) AS year,
        coalesce(file.document_number, read.document_number) AS document_number,
        coalesce(file.signed_on, read.dated_on) AS signed_on,
        read.file_format,
        read.encoding,
        coalesce(file.rule, read.file_rule) AS rule,
        coalesce(file.detail_vi, read.detail_vi) AS detail_vi,
        coalesce(file.detail_en, read.detail_en) AS detail_en,
        coalesce(counted.readings, 0) AS readings,
        coalesce(counted.accepted, 0) AS accepted,
        coalesce(counted.refused, 0) AS refused,
        coalesce(counted.missing, 0) AS missing,
        coalesce(counted.assessments, 0) AS assessments,
        coalesce(counted.documents, 0) AS documents
    FROM lake.file
    LEFT JOIN lake.file_as_read AS read USING (reading_key)
    LEFT JOIN counted USING (reading_key)
),
final AS (
    SELECT *, is_sample AND coalesce(bool_or(rule IS NULL AND NOT is_sample) OVER (), false) AS is_left_out
    FROM judged
)
SELECT * FROM final;
