-- Each accepted reading is an observation, but for repeats of the same figure.
WITH observed AS (
    SELECT submission_id, count(*) AS observations FROM observation GROUP BY submission_id
),
repeated AS (
    SELECT file, sum(times) AS repeats FROM audit.warning WHERE rule = 'duplicate_same' GROUP BY file
)
SELECT submission.file, submission.accepted, observed.observations, repeated.repeats
FROM submission
LEFT JOIN observed USING (submission_id)
LEFT JOIN repeated USING (file)
WHERE submission.accepted <> coalesce(observed.observations, 0) + coalesce(repeated.repeats, 0);
