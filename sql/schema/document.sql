-- One row per document that a submission lists as issued.
CREATE TABLE document (
    submission_id   INTEGER NOT NULL,
    district_code   VARCHAR NOT NULL,
    year            INTEGER NOT NULL,
    document_number VARCHAR,
    issued_on       DATE,
    title           VARCHAR NOT NULL,
    sheet           VARCHAR,
    row_number      INTEGER NOT NULL,
    column_name     VARCHAR
);
COMMENT ON TABLE document IS 'One row per document that a submission lists as issued.';
COMMENT ON COLUMN document.submission_id IS 'Version that holds it';
COMMENT ON COLUMN document.district_code IS 'District';
COMMENT ON COLUMN document.year IS 'Year';
COMMENT ON COLUMN document.document_number IS 'Number of the document';
COMMENT ON COLUMN document.issued_on IS 'Day on which it was issued';
COMMENT ON COLUMN document.title IS 'Title';
COMMENT ON COLUMN document.sheet IS 'Sheet of the workbook';
COMMENT ON COLUMN document.row_number IS 'Row in the file, from 1 with the header';
COMMENT ON COLUMN document.column_name IS 'Column of its title';
