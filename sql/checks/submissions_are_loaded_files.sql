-- A refused file is no submission, a loaded one is.
SELECT file, status, submission_id
FROM audit.source_file
FULL JOIN submission USING (file)
WHERE (coalesce(status, 'refused') = 'loaded') <> (submission_id IS NOT NULL);
