-- One row per year and kind of district, or all districts (no kind): how many reports came, and how many of them without words.
CREATE TABLE mart.words_rate AS FROM mart.words_rate_as_of(DATE '9999-12-31') ORDER BY year, kind NULLS FIRST;
COMMENT ON TABLE mart.words_rate IS 'One row per year and kind of district, or all districts (no kind): how many reports came, and how many of them without words.';
COMMENT ON COLUMN mart.words_rate.year IS 'Year';
COMMENT ON COLUMN mart.words_rate.kind IS 'urban, peri_urban or rural; NULL for all districts';
COMMENT ON COLUMN mart.words_rate.reported IS 'Districts that reported';
COMMENT ON COLUMN mart.words_rate.wordless IS 'Those of them that were asked for words and sent none at all';
