-- One row per file: what became of it. What the register says of it is taken as given here (see register.sql), its size and when it
-- was first loaded too.
WITH of_file AS (
    FROM record WHERE record = 'file'
),
told AS (
    SELECT
        given.* EXCLUDE (rule, district_code, year),
        found_file.sha256,
        coalesce(CASE WHEN of_file.id IS NULL THEN given.rule END, of_file.file_rule) AS rule,
        coalesce(of_file.district_code, CASE WHEN of_file.id IS NULL THEN given.district_code END) AS district_code,
        coalesce(of_file.year, CASE WHEN of_file.id IS NULL THEN given.year END) AS year,
        of_file.id IS NULL AS is_unread,
        of_file.detail_vi,
        of_file.detail_en,
        of_file.file_format AS format,
        of_file.encoding
    FROM found_file
    JOIN given USING (file)
    LEFT JOIN of_file USING (file)
)
SELECT
    told.* EXCLUDE (detail_vi, detail_en, message_vi, message_en, is_unread),
    CASE WHEN told.rule IS NULL THEN 'loaded' ELSE 'refused' END AS status,
    (SELECT count(*) FROM reading WHERE reading.file = told.file)::INTEGER AS readings,
    (SELECT count(*) FROM reading WHERE reading.file = told.file AND state IN ('reported', 'not_applicable'))::INTEGER AS accepted,
    (SELECT count(*) FROM reading WHERE reading.file = told.file AND state = 'refused')::INTEGER AS refused,
    (SELECT count(*) FROM reading WHERE reading.file = told.file AND state = 'missing')::INTEGER AS missing,
    (SELECT count(*) FROM record WHERE record.file = told.file AND record.record = 'assessment')::INTEGER AS assessments,
    (SELECT count(*) FROM record WHERE record.file = told.file AND record.record = 'document')::INTEGER AS documents,
    -- Of a file refused before it was read the lake does not keep the details.
    CASE WHEN is_unread THEN told.message_vi ELSE replace(rule.message_vi, '{detail_vi}', coalesce(detail_vi, '')) END AS message_vi,
    CASE WHEN is_unread THEN told.message_en ELSE replace(rule.message_en, '{detail_en}', coalesce(detail_en, '')) END AS message_en
FROM told
LEFT JOIN rule USING (rule)
