-- One row: what was made of the one file of a warehouse that holds no other.
SELECT
    source_file.status, source_file.message_vi, source_file.message_en, source_file.format, source_file.encoding,
    source_file.district_code, district.name_vi, district.name_en, source_file.year,
    submission.document_number, submission.signed_on, submission.received_on,
    source_file.readings, source_file.accepted, source_file.refused, source_file.missing,
    source_file.assessments, source_file.documents
FROM audit.source_file
LEFT JOIN district USING (district_code)
LEFT JOIN submission USING (file)
