-- One row per district and year: whether its report answers the points of the letter that ask for words.
CREATE TABLE mart.words_by_district AS FROM mart.words_by_district_as_of(DATE '9999-12-31') ORDER BY district_code, year;
COMMENT ON TABLE mart.words_by_district IS 'One row per district and year: whether its report answers the points of the letter that ask for words.';
COMMENT ON COLUMN mart.words_by_district.district_code IS 'District';
COMMENT ON COLUMN mart.words_by_district.year IS 'Year';
COMMENT ON COLUMN mart.words_by_district.status IS 'reported or missing, as in mart.reporting';
COMMENT ON COLUMN mart.words_by_district.asked IS 'Solutions and narratives asked of the district in the period; lists of documents aside';
COMMENT ON COLUMN mart.words_by_district.answered IS 'Those of them that it answered';
COMMENT ON COLUMN mart.words_by_district.is_wordless IS 'Whether it reported and was asked for words, and sent none at all';
