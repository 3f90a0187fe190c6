-- One row per district and year: whether its report answers the points of the letter that ask for words.
CREATE TABLE mart.words_by_district AS
WITH counted AS (
    SELECT
        answer.district_code,
        answer.year,
        count(*) FILTER (answer.status IN ('answered', 'not_answered'))::INTEGER AS asked,
        count(*) FILTER (answer.status = 'answered')::INTEGER AS answered
    FROM mart.outline_answer AS answer
    JOIN outline_item USING (item_code)
    WHERE outline_item.kind IN ('solution', 'narrative')
    GROUP BY answer.district_code, answer.year
),
written AS (
    SELECT DISTINCT district_code, year, true AS has_words FROM assessment
),
final AS (
    SELECT
        reporting.district_code,
        reporting.year,
        reporting.status,
        coalesce(counted.asked, 0) AS asked,
        coalesce(counted.answered, 0) AS answered,
        -- A text may stand under a heading that was a point once.
        reporting.status = 'reported' AND coalesce(counted.asked > 0, false) AND written.has_words IS NULL AS is_wordless
    FROM mart.reporting
    LEFT JOIN counted USING (district_code, year)
    LEFT JOIN written USING (district_code, year)
)
SELECT * FROM final ORDER BY district_code, year;
COMMENT ON TABLE mart.words_by_district IS 'One row per district and year: whether its report answers the points of the letter that ask for words.';
COMMENT ON COLUMN mart.words_by_district.district_code IS 'District';
COMMENT ON COLUMN mart.words_by_district.year IS 'Year';
COMMENT ON COLUMN mart.words_by_district.status IS 'reported or missing, as in mart.reporting';
COMMENT ON COLUMN mart.words_by_district.asked IS 'Solutions and narratives asked of the district in the period; lists of documents aside';
COMMENT ON COLUMN mart.words_by_district.answered IS 'Those of them that it answered';
COMMENT ON COLUMN mart.words_by_district.is_wordless IS 'Whether it reported and was asked for words, and sent none at all';
