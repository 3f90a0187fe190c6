-- Documents of the latest version that lists any.
INSERT INTO document FROM mart.document_as_of(DATE '9999-12-31') ORDER BY submission_id, sheet, row_number;
