-- One row per file that the next snapshot holds and the published one does not, or the other way round, or with other content.
SELECT
    CASE
        WHEN before.file IS NULL THEN 'added'
        WHEN after.file IS NULL THEN 'gone'
        ELSE 'changed'
    END AS change,
    coalesce(after.file, before.file) AS file
FROM published.audit.source_file AS before
FULL JOIN next.audit.source_file AS after ON after.file = before.file
WHERE before.sha256 IS DISTINCT FROM after.sha256 OR before.file IS NULL OR after.file IS NULL
ORDER BY change, file
