-- Uniqueness is a check, not an index.
SELECT 'submission' AS table_name, file AS key FROM submission GROUP BY file HAVING count(*) > 1
UNION ALL
SELECT 'submission', concat_ws(' ', district_code, year, version) FROM submission GROUP BY district_code, year, version HAVING count(*) > 1
UNION ALL
SELECT 'source_file', file FROM audit.source_file GROUP BY file HAVING count(*) > 1
UNION ALL
SELECT 'indicator_by_version', concat_ws(' ', submission_id, indicator_code)
FROM mart.indicator_by_version GROUP BY submission_id, indicator_code HAVING count(*) > 1
UNION ALL
SELECT 'district', (district_code)::VARCHAR AS key FROM district GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'ward', (ward_code)::VARCHAR AS key FROM ward GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'indicator', (indicator_code)::VARCHAR AS key FROM indicator GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'period', (year)::VARCHAR AS key FROM period GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'word', (concat_ws(' ', word, applies_to))::VARCHAR AS key FROM word GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'target', (concat_ws(' ', indicator_code, year))::VARCHAR AS key FROM target GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'indicator_citywide', (concat_ws(' ', indicator_code, year))::VARCHAR AS key FROM mart.indicator_citywide GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'indicator_by_kind', (concat_ws(' ', kind, indicator_code, year))::VARCHAR AS key FROM mart.indicator_by_kind GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'pace', (concat_ws(' ', coalesce(district_code, '*'), indicator_code, year))::VARCHAR AS key FROM mart.pace GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'pace_by_kind', (concat_ws(' ', indicator_code, year, coalesce(kind, '*')))::VARCHAR AS key FROM mart.pace_by_kind GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'indicator_priority', (concat_ws(' ', indicator_code, year))::VARCHAR AS key FROM mart.indicator_priority GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'district_priority', (concat_ws(' ', district_code, year))::VARCHAR AS key FROM mart.district_priority GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'indicator_period', (concat_ws(' ', indicator_code, year))::VARCHAR AS key FROM mart.indicator_period GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'reading_by_district', (concat_ws(' ', district_code, year))::VARCHAR AS key FROM mart.reading_by_district GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'document_by_district', (concat_ws(' ', district_code, year, kind))::VARCHAR AS key FROM mart.document_by_district GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'reporting', (concat_ws(' ', district_code, year))::VARCHAR AS key FROM mart.reporting GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'reporting_rate', (year)::VARCHAR AS key FROM mart.reporting_rate GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'district_period', (concat_ws(' ', district_code, year))::VARCHAR AS key FROM mart.district_period GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'indicator_by_ward', (concat_ws(' ', ward_code, indicator_code, year))::VARCHAR AS key FROM mart.indicator_by_ward GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'outline_answer', concat_ws(' ', district_code, year, item_code) FROM mart.outline_answer GROUP BY district_code, year, item_code HAVING count(*) > 1
UNION ALL
SELECT 'words_by_district', concat_ws(' ', district_code, year) FROM mart.words_by_district GROUP BY district_code, year HAVING count(*) > 1
UNION ALL
SELECT 'words_rate', concat_ws(' ', year, coalesce(kind, '*')) FROM mart.words_rate GROUP BY year, kind HAVING count(*) > 1
UNION ALL
SELECT 'programme_progress', concat_ws(' ', programme_code, item_code, year)
FROM mart.programme_progress GROUP BY programme_code, item_code, year HAVING count(*) > 1
UNION ALL
SELECT 'revision', concat_ws(' ', district_code, year, version, indicator_code, coalesce(ward_code, '*'))
FROM mart.revision GROUP BY district_code, year, version, indicator_code, ward_code HAVING count(*) > 1;
