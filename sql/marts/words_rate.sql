-- One row per year and kind of district, or all districts (no kind): how many reports came, and how many of them without words.
CREATE TABLE mart.words_rate AS
WITH final AS (
    SELECT
        words.year,
        district.kind,
        count(*) FILTER (words.status = 'reported')::INTEGER AS reported,
        count(*) FILTER (words.is_wordless)::INTEGER AS wordless
    FROM mart.words_by_district AS words
    JOIN district USING (district_code)
    GROUP BY GROUPING SETS ((words.year), (words.year, district.kind))
)
SELECT * FROM final ORDER BY year, kind NULLS FIRST;
COMMENT ON TABLE mart.words_rate IS 'One row per year and kind of district, or all districts (no kind): how many reports came, and how many of them without words.';
COMMENT ON COLUMN mart.words_rate.year IS 'Year';
COMMENT ON COLUMN mart.words_rate.kind IS 'urban, peri_urban or rural; NULL for all districts';
COMMENT ON COLUMN mart.words_rate.reported IS 'Districts that reported';
COMMENT ON COLUMN mart.words_rate.wordless IS 'Those of them that were asked for words and sent none at all';
