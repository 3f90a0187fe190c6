-- Each refused reading stands in audit.rejected_value, once.
SELECT source_file.file, source_file.refused, count(rejected_value.rule) AS explained
FROM audit.source_file
LEFT JOIN audit.rejected_value USING (file)
WHERE source_file.status = 'loaded'
GROUP BY source_file.file, source_file.refused
HAVING count(rejected_value.rule) <> source_file.refused;
