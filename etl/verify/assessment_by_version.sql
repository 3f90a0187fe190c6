-- One row per text of any version.
SELECT
    submission.submission_id, submission.district_code, submission.year, submission.version, record.item_code, record.text, record.sheet,
    record.row_number, record.column_name
FROM record, submission
WHERE submission.file = record.file AND record.record = 'assessment'
