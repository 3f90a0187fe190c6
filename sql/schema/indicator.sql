-- One row per indicator (chỉ tiêu) of letter 1201/ĐTN.
CREATE TABLE indicator (
    indicator_code     VARCHAR NOT NULL,
    letter             VARCHAR NOT NULL,
    position           INTEGER NOT NULL,
    kind               VARCHAR NOT NULL,
    measure            VARCHAR NOT NULL,
    is_bounded         BOOLEAN NOT NULL,
    direction          VARCHAR NOT NULL,
    same_within_points DECIMAL(9,6) NOT NULL,
    name_vi            VARCHAR NOT NULL,
    name_en            VARCHAR NOT NULL,
    short_name_vi      VARCHAR NOT NULL,
    short_name_en      VARCHAR NOT NULL,
    definition_vi      VARCHAR NOT NULL,
    definition_en      VARCHAR NOT NULL,
    numerator_vi       VARCHAR NOT NULL,
    numerator_en       VARCHAR NOT NULL,
    denominator_vi     VARCHAR,
    denominator_en     VARCHAR,
    unit_vi            VARCHAR NOT NULL,
    unit_en            VARCHAR NOT NULL,
    caveat_vi          VARCHAR,
    caveat_en          VARCHAR
);
COMMENT ON TABLE indicator IS 'One row per indicator (chỉ tiêu) of letter 1201/ĐTN.';
COMMENT ON COLUMN indicator.indicator_code IS 'Code in files, SQL and links';
COMMENT ON COLUMN indicator.letter IS 'Where it stands in the letter, as in I.1.3';
COMMENT ON COLUMN indicator.position IS 'Order in the letter';
COMMENT ON COLUMN indicator.kind IS 'person_rate (people ÷ people), unit_rate (ward-level units ÷ ward-level units) or count (numerator alone)';
COMMENT ON COLUMN indicator.measure IS 'stock (state at the end of the period) or flow (happened in the period)';
COMMENT ON COLUMN indicator.is_bounded IS 'Whether the numerator may not exceed the denominator';
COMMENT ON COLUMN indicator.direction IS 'higher or lower: which way is better';
COMMENT ON COLUMN indicator.same_within_points IS 'A change of fewer percentage points counts as the same; of no meaning for a count';
COMMENT ON COLUMN indicator.name_vi IS 'Name in Vietnamese';
COMMENT ON COLUMN indicator.name_en IS 'Name in English';
COMMENT ON COLUMN indicator.short_name_vi IS 'Short name in Vietnamese';
COMMENT ON COLUMN indicator.short_name_en IS 'Short name in English';
COMMENT ON COLUMN indicator.definition_vi IS 'Definition in Vietnamese';
COMMENT ON COLUMN indicator.definition_en IS 'Definition in English';
COMMENT ON COLUMN indicator.numerator_vi IS 'What is counted on top, in Vietnamese';
COMMENT ON COLUMN indicator.numerator_en IS 'What is counted on top, in English';
COMMENT ON COLUMN indicator.denominator_vi IS 'What it is divided by, in Vietnamese; NULL for a count';
COMMENT ON COLUMN indicator.denominator_en IS 'What it is divided by, in English; NULL for a count';
COMMENT ON COLUMN indicator.unit_vi IS 'Word after the number, in Vietnamese';
COMMENT ON COLUMN indicator.unit_en IS 'Word after the number, in English';
COMMENT ON COLUMN indicator.caveat_vi IS 'What to mind when reading it, in Vietnamese';
COMMENT ON COLUMN indicator.caveat_en IS 'What to mind when reading it, in English';
