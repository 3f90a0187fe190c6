-- Texts of the latest version that holds any.
INSERT INTO assessment FROM mart.assessment_as_of(DATE '9999-12-31') ORDER BY submission_id, sheet, row_number, column_name;
