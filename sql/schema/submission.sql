-- One row per version of a district's report of a year that was received.
CREATE TABLE submission (
    submission_id   INTEGER NOT NULL,
    district_code   VARCHAR NOT NULL,
    year            INTEGER NOT NULL,
    version         INTEGER NOT NULL,
    file            VARCHAR NOT NULL,
    sha256          VARCHAR NOT NULL,
    document_number VARCHAR,
    signed_on       DATE,
    received_on     DATE,
    is_registered   BOOLEAN NOT NULL,
    is_sample       BOOLEAN NOT NULL,
    readings        INTEGER NOT NULL,
    accepted        INTEGER NOT NULL
);
COMMENT ON TABLE submission IS 'One row per version of a district''s report of a year that was received.';
COMMENT ON COLUMN submission.submission_id IS 'Number within this snapshot, by district, year and version';
COMMENT ON COLUMN submission.district_code IS 'Reporting district';
COMMENT ON COLUMN submission.year IS 'Reported period';
COMMENT ON COLUMN submission.version IS '1 for the first received, counted up by received day, signed day and file name';
COMMENT ON COLUMN submission.file IS 'File, relative to the submissions folder';
COMMENT ON COLUMN submission.sha256 IS 'Hash of its bytes';
COMMENT ON COLUMN submission.document_number IS 'Number of the covering document';
COMMENT ON COLUMN submission.signed_on IS 'Day on which it was signed';
COMMENT ON COLUMN submission.received_on IS 'Day on which it was received (business time); NULL where the register does not know the file';
COMMENT ON COLUMN submission.is_registered IS 'Whether register.csv names the file';
COMMENT ON COLUMN submission.is_sample IS 'Made-up data';
COMMENT ON COLUMN submission.readings IS 'Readings of figures in the file';
COMMENT ON COLUMN submission.accepted IS 'Readings of figures accepted; a version with none does not win the figures';
