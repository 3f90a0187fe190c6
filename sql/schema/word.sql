-- One row per word that has a meaning where a figure is due.
CREATE TABLE word (
    word       VARCHAR NOT NULL,
    meaning    VARCHAR NOT NULL,
    applies_to VARCHAR NOT NULL,
    note_vi    VARCHAR,
    note_en    VARCHAR
);
COMMENT ON TABLE word IS 'One row per word that has a meaning where a figure is due.';
COMMENT ON COLUMN word.word IS 'The word or sign; case and the number of blanks do not matter';
COMMENT ON COLUMN word.meaning IS 'missing (as a blank cell) or zero';
COMMENT ON COLUMN word.applies_to IS 'Kind of indicator for which it means that: all, person_rate, unit_rate or count';
COMMENT ON COLUMN word.note_vi IS 'Why it is read so, in Vietnamese';
COMMENT ON COLUMN word.note_en IS 'Why it is read so, in English';
