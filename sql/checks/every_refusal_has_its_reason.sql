-- Each refused reading stands in audit.rejected_value, once, be it summed up with others.
SELECT source_file.file, source_file.refused, coalesce(sum(rejected_value.times), 0) AS explained
FROM audit.source_file
LEFT JOIN audit.rejected_value USING (file)
WHERE source_file.status = 'loaded'
GROUP BY source_file.file, source_file.refused
HAVING coalesce(sum(rejected_value.times), 0) <> source_file.refused;
