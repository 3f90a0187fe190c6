-- One row per text that any version received gives on an outline item.
CREATE TABLE assessment_by_version (
    submission_id INTEGER NOT NULL,
    district_code VARCHAR NOT NULL,
    year          INTEGER NOT NULL,
    item_code     VARCHAR NOT NULL,
    text          VARCHAR NOT NULL,
    sheet         VARCHAR,
    row_number    INTEGER NOT NULL,
    column_name   VARCHAR
);
COMMENT ON TABLE assessment_by_version IS 'One row per text that any version received gives on an outline item.';
COMMENT ON COLUMN assessment_by_version.submission_id IS 'Version that holds it';
COMMENT ON COLUMN assessment_by_version.district_code IS 'District';
COMMENT ON COLUMN assessment_by_version.year IS 'Year';
COMMENT ON COLUMN assessment_by_version.item_code IS 'Outline item that it answers';
COMMENT ON COLUMN assessment_by_version.text IS 'The text as written';
COMMENT ON COLUMN assessment_by_version.sheet IS 'Sheet of the workbook';
COMMENT ON COLUMN assessment_by_version.row_number IS 'Row in the file, from 1 with the header';
COMMENT ON COLUMN assessment_by_version.column_name IS 'Column';
