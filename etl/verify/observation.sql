-- One row per accepted reading of a file that counts; what a file says twice counts once.
SELECT submission.submission_id, reading.* EXCLUDE (id, file, rule)
FROM reading, submission
WHERE submission.file = reading.file AND reading.state IN ('reported', 'not_applicable') AND NOT reading.is_repeat
