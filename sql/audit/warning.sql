-- One row per doubt about an accepted reading or a file; of a rule and file a thousand, then one for all the rest.
CREATE TABLE audit.warning (
    file           VARCHAR NOT NULL,
    sheet          VARCHAR,
    row_number     INTEGER,
    column_name    VARCHAR,
    district_code  VARCHAR,
    ward_code      VARCHAR,
    indicator_code VARCHAR,
    year           INTEGER,
    raw            VARCHAR,
    rule           VARCHAR NOT NULL,
    message_vi     VARCHAR NOT NULL,
    message_en     VARCHAR NOT NULL,
    times          INTEGER NOT NULL DEFAULT 1
);
COMMENT ON TABLE audit.warning IS 'One row per doubt about an accepted reading or a file; of a rule and file a thousand, then one for all the rest.';
COMMENT ON COLUMN audit.warning.file IS 'Path relative to the submissions folder';
COMMENT ON COLUMN audit.warning.sheet IS 'Sheet of the workbook; NULL for a CSV';
COMMENT ON COLUMN audit.warning.row_number IS 'Row in the file, from 1 with the header; NULL where the whole file is meant';
COMMENT ON COLUMN audit.warning.column_name IS 'Column: a letter in a sheet, the header''s name in a CSV';
COMMENT ON COLUMN audit.warning.district_code IS 'District code as written';
COMMENT ON COLUMN audit.warning.ward_code IS 'Ward code as written';
COMMENT ON COLUMN audit.warning.indicator_code IS 'Indicator code as written';
COMMENT ON COLUMN audit.warning.year IS 'Year as written; NULL where it is no year';
COMMENT ON COLUMN audit.warning.raw IS 'The text as it stands in the file';
COMMENT ON COLUMN audit.warning.rule IS 'Rule that it breaks';
COMMENT ON COLUMN audit.warning.message_vi IS 'What is wrong, in Vietnamese';
COMMENT ON COLUMN audit.warning.message_en IS 'What is wrong, in English';
COMMENT ON COLUMN audit.warning.times IS 'How many doubts the row stands for: 1, but for the last row of a rule and file with more than a thousand, which stands where the first of the rest does; to be summed, not counted';
