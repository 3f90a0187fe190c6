-- One row per document that any version received lists.
CREATE TABLE document_by_version (
    submission_id   INTEGER NOT NULL,
    district_code   VARCHAR NOT NULL,
    year            INTEGER NOT NULL,
    kind            VARCHAR NOT NULL,
    document_number VARCHAR,
    issued_on       DATE,
    title           VARCHAR NOT NULL,
    partner         VARCHAR,
    programme_year  VARCHAR,
    outcome         VARCHAR,
    sheet           VARCHAR,
    row_number      INTEGER NOT NULL,
    column_name     VARCHAR
);
COMMENT ON TABLE document_by_version IS 'One row per document that any version received lists.';
COMMENT ON COLUMN document_by_version.submission_id IS 'Version that holds it';
COMMENT ON COLUMN document_by_version.district_code IS 'District';
COMMENT ON COLUMN document_by_version.year IS 'Year';
COMMENT ON COLUMN document_by_version.kind IS 'issued or joint_programme';
COMMENT ON COLUMN document_by_version.document_number IS 'Number of the document';
COMMENT ON COLUMN document_by_version.issued_on IS 'Day on which it was issued';
COMMENT ON COLUMN document_by_version.title IS 'Title; of a joint programme what it is about, or its partner where the report does not say';
COMMENT ON COLUMN document_by_version.partner IS 'With whom a joint programme was agreed';
COMMENT ON COLUMN document_by_version.programme_year IS 'Year of a joint programme, as written';
COMMENT ON COLUMN document_by_version.outcome IS 'What came of a joint programme';
COMMENT ON COLUMN document_by_version.sheet IS 'Sheet of the workbook';
COMMENT ON COLUMN document_by_version.row_number IS 'Row in the file, from 1 with the header';
COMMENT ON COLUMN document_by_version.column_name IS 'Column of its title';
