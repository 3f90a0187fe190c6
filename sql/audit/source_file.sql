-- One row per file found in the submissions folder.
CREATE TABLE audit.source_file (
    file            VARCHAR NOT NULL,
    sha256          VARCHAR,
    status          VARCHAR NOT NULL,
    rule            VARCHAR,
    readings        INTEGER NOT NULL,
    accepted        INTEGER NOT NULL,
    refused         INTEGER NOT NULL,
    missing         INTEGER NOT NULL,
    district_code   VARCHAR,
    year            INTEGER,
    is_registered   BOOLEAN NOT NULL,
    is_sample       BOOLEAN NOT NULL,
    bytes           BIGINT NOT NULL,
    first_loaded_at TIMESTAMP NOT NULL,
    message_vi      VARCHAR,
    message_en      VARCHAR,
    format          VARCHAR,
    encoding        VARCHAR,
    assessments     INTEGER NOT NULL,
    documents       INTEGER NOT NULL,
    received_on     DATE
);
COMMENT ON TABLE audit.source_file IS 'One row per file found in the submissions folder.';
COMMENT ON COLUMN audit.source_file.file IS 'Path relative to the submissions folder';
COMMENT ON COLUMN audit.source_file.sha256 IS 'Hash of its bytes; NULL where it could not be read';
COMMENT ON COLUMN audit.source_file.status IS 'loaded or refused';
COMMENT ON COLUMN audit.source_file.rule IS 'Why the file was refused';
COMMENT ON COLUMN audit.source_file.readings IS 'Readings of figures';
COMMENT ON COLUMN audit.source_file.accepted IS 'Accepted readings';
COMMENT ON COLUMN audit.source_file.refused IS 'Refused readings';
COMMENT ON COLUMN audit.source_file.missing IS 'Readings without a figure';
COMMENT ON COLUMN audit.source_file.district_code IS 'District that it reports on';
COMMENT ON COLUMN audit.source_file.year IS 'Year that it reports on';
COMMENT ON COLUMN audit.source_file.is_registered IS 'Whether register.csv names it';
COMMENT ON COLUMN audit.source_file.is_sample IS 'Made-up data';
COMMENT ON COLUMN audit.source_file.bytes IS 'Size';
COMMENT ON COLUMN audit.source_file.first_loaded_at IS 'When this content was first loaded, UTC';
COMMENT ON COLUMN audit.source_file.message_vi IS 'Why the file was refused, in Vietnamese';
COMMENT ON COLUMN audit.source_file.message_en IS 'Why the file was refused, in English';
COMMENT ON COLUMN audit.source_file.format IS 'What its content is: csv, xls, xlsx or ods, whatever its name says; NULL where it could not be told';
COMMENT ON COLUMN audit.source_file.encoding IS 'How its Vietnamese text was written: utf_8, utf_16, windows_1258, tcvn3, vni or unicode (of a workbook); several are joined by +';
COMMENT ON COLUMN audit.source_file.assessments IS 'Texts on outline items';
COMMENT ON COLUMN audit.source_file.documents IS 'Documents listed';
COMMENT ON COLUMN audit.source_file.received_on IS 'Day on which it was received (business time); NULL where the register does not know the file';
