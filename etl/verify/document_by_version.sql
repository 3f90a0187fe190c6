-- One row per document of any version.
SELECT
    submission.submission_id, submission.district_code, submission.year, submission.version, record.document_kind AS kind,
    record.document_number, record.dated_on AS issued_on, record.text AS title, record.partner, record.programme_year, record.outcome,
    record.sheet, record.row_number, record.column_name
FROM record, submission
WHERE submission.file = record.file AND record.record = 'document'
