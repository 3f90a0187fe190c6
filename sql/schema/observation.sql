-- One row per accepted reading; a repeat of the same figure in one file (duplicate_same) is counted once.
CREATE TABLE observation (
    submission_id      INTEGER NOT NULL,
    district_code      VARCHAR NOT NULL,
    ward_code          VARCHAR,
    level              VARCHAR NOT NULL,
    indicator_code     VARCHAR NOT NULL,
    year               INTEGER NOT NULL,
    state              VARCHAR NOT NULL,
    numerator          BIGINT,
    denominator        BIGINT,
    stated             DECIMAL(18,6),
    note               VARCHAR,
    sheet              VARCHAR,
    row_number         INTEGER NOT NULL,
    numerator_column   VARCHAR,
    denominator_column VARCHAR,
    stated_column      VARCHAR
);
COMMENT ON TABLE observation IS 'One row per accepted reading; a repeat of the same figure in one file (duplicate_same) is counted once.';
COMMENT ON COLUMN observation.submission_id IS 'Version that holds it';
COMMENT ON COLUMN observation.district_code IS 'District';
COMMENT ON COLUMN observation.ward_code IS 'Ward-level unit; NULL for the district''s own total';
COMMENT ON COLUMN observation.level IS 'ward or district';
COMMENT ON COLUMN observation.indicator_code IS 'Indicator';
COMMENT ON COLUMN observation.year IS 'Year';
COMMENT ON COLUMN observation.state IS 'reported or not_applicable (0/0 of a unit_rate)';
COMMENT ON COLUMN observation.numerator IS 'Numerator; NULL where only a percentage was given';
COMMENT ON COLUMN observation.denominator IS 'Denominator; NULL for a count or where only a percentage was given';
COMMENT ON COLUMN observation.stated IS 'Percentage as stated, 0–100; NULL where none was';
COMMENT ON COLUMN observation.note IS 'Remark beside the figure';
COMMENT ON COLUMN observation.sheet IS 'Sheet of the workbook; NULL for a CSV';
COMMENT ON COLUMN observation.row_number IS 'Row in the file, from 1 with the header';
COMMENT ON COLUMN observation.numerator_column IS 'Column of the numerator: a letter in a sheet, the header''s name in a CSV';
COMMENT ON COLUMN observation.denominator_column IS 'Column of the denominator';
COMMENT ON COLUMN observation.stated_column IS 'Column of the stated percentage';
