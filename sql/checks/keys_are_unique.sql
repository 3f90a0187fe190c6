-- Uniqueness is a check, not an index.
SELECT 'submission' AS table_name, file AS key FROM submission GROUP BY file HAVING count(*) > 1
UNION ALL
SELECT 'submission', concat_ws(' ', district_code, year, version) FROM submission GROUP BY district_code, year, version HAVING count(*) > 1
UNION ALL
SELECT 'source_file', file FROM audit.source_file GROUP BY file HAVING count(*) > 1
UNION ALL
SELECT 'indicator_by_version', concat_ws(' ', submission_id, indicator_code)
FROM mart.indicator_by_version GROUP BY submission_id, indicator_code HAVING count(*) > 1;
