-- A refused file says why, a loaded one has no rule against it.
SELECT file, status, rule, message_vi
FROM audit.source_file
WHERE (status = 'refused') <> (rule IS NOT NULL) OR (status = 'refused') <> (message_vi IS NOT NULL);
