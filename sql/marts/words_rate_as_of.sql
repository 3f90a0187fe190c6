-- One row per year and kind of district, or all districts (no kind): how many reports came, and how many of them without words, from submissions received up to a day.
CREATE MACRO mart.words_rate_as_of(day) AS TABLE
WITH final AS (
    SELECT
        words.year,
        district.kind,
        count(*) FILTER (words.status = 'reported')::INTEGER AS reported,
        count(*) FILTER (words.is_wordless)::INTEGER AS wordless
    FROM mart.words_by_district_as_of(day) AS words
    JOIN district USING (district_code)
    GROUP BY GROUPING SETS ((words.year), (words.year, district.kind))
)
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.words_rate_as_of IS 'One row per year and kind of district, or all districts (no kind): how many reports came, and how many of them without words, from submissions received up to a day.';
