-- One row per file of which the next snapshot holds fewer accepted readings than the published one, most first; none where a
-- loss is no loss: sample data gives way to real data, or the other way round.
WITH kind AS (
    SELECT
        (SELECT bool_or(is_sample) FROM published.submission) AS before,
        (SELECT bool_or(is_sample) FROM next.submission) AS after
)
SELECT
    before.file,
    before.accepted AS accepted_before,
    coalesce(after.accepted, 0) AS accepted_after,
    after.message_vi,
    after.message_en
FROM published.audit.source_file AS before
LEFT JOIN next.audit.source_file AS after ON after.file = before.file
CROSS JOIN kind
WHERE before.accepted > coalesce(after.accepted, 0) AND coalesce(kind.before = kind.after, true)
ORDER BY before.accepted - coalesce(after.accepted, 0) DESC, before.file
