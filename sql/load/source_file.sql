-- Sample files that are left out are no source of this snapshot.
INSERT INTO audit.source_file BY NAME
SELECT
    outcome.file,
    outcome.sha256,
    CASE WHEN outcome.rule IS NULL THEN 'loaded' ELSE 'refused' END AS status,
    outcome.rule,
    outcome.readings,
    outcome.accepted,
    outcome.refused,
    outcome.missing,
    outcome.district_code,
    outcome.year,
    outcome.is_registered,
    outcome.is_sample,
    outcome.bytes,
    outcome.first_loaded_at,
    replace(rule.message_vi, '{detail_vi}', coalesce(outcome.detail_vi, '')) AS message_vi,
    replace(rule.message_en, '{detail_en}', coalesce(outcome.detail_en, '')) AS message_en,
    outcome.file_format AS format,
    outcome.encoding,
    outcome.assessments,
    outcome.documents,
    outcome.received_on
FROM lake.outcome
LEFT JOIN audit.rule USING (rule)
WHERE NOT outcome.is_left_out
ORDER BY outcome.file;
