-- One row per programme, decision or resolution that the letter names.
CREATE TABLE programme (
    programme_code VARCHAR NOT NULL,
    name_vi        VARCHAR NOT NULL,
    name_en        VARCHAR NOT NULL,
    first_year     INTEGER,
    last_year      INTEGER
);
COMMENT ON TABLE programme IS 'One row per programme, decision or resolution that the letter names.';
COMMENT ON COLUMN programme.programme_code IS 'Code';
COMMENT ON COLUMN programme.name_vi IS 'Name in Vietnamese';
COMMENT ON COLUMN programme.name_en IS 'Name in English';
COMMENT ON COLUMN programme.first_year IS 'First year; NULL where the letter names none';
COMMENT ON COLUMN programme.last_year IS 'Last year; NULL where the letter names none';
