-- One row per document that a submission lists: issued by the district, or a joint programme with a partner.
CREATE TABLE document (
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
COMMENT ON TABLE document IS 'One row per document that a submission lists: issued by the district, or a joint programme with a partner.';
COMMENT ON COLUMN document.submission_id IS 'Version that holds it';
COMMENT ON COLUMN document.district_code IS 'District';
COMMENT ON COLUMN document.year IS 'Year';
COMMENT ON COLUMN document.kind IS 'issued or joint_programme';
COMMENT ON COLUMN document.document_number IS 'Number of the document';
COMMENT ON COLUMN document.issued_on IS 'Day on which it was issued';
COMMENT ON COLUMN document.title IS 'Title; of a joint programme what it is about, or its partner where the report does not say';
COMMENT ON COLUMN document.partner IS 'With whom a joint programme was agreed';
COMMENT ON COLUMN document.programme_year IS 'Year of a joint programme, as written';
COMMENT ON COLUMN document.outcome IS 'What came of a joint programme';
COMMENT ON COLUMN document.sheet IS 'Sheet of the workbook';
COMMENT ON COLUMN document.row_number IS 'Row in the file, from 1 with the header';
COMMENT ON COLUMN document.column_name IS 'Column of its title';
