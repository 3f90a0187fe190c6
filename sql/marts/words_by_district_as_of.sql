-- One row per district and year: whether its report answers the points of the letter that ask for words, from submissions received up to a day.
CREATE MACRO mart.words_by_district_as_of(day) AS TABLE
WITH counted AS (
    SELECT
        answer.district_code,
        answer.year,
        count(*) FILTER (answer.status IN ('answered', 'not_answered'))::INTEGER AS asked,
        count(*) FILTER (answer.status = 'answered')::INTEGER AS answered
    FROM mart.outline_answer_as_of(day) AS answer
    JOIN outline_item USING (item_code)
    WHERE outline_item.kind IN ('solution', 'narrative')
    GROUP BY answer.district_code, answer.year
),
written AS (
    SELECT DISTINCT district_code, year, true AS has_words FROM mart.assessment_as_of(day)
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
    FROM mart.reporting_as_of(day) AS reporting
    LEFT JOIN counted USING (district_code, year)
    LEFT JOIN written USING (district_code, year)
)
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.words_by_district_as_of IS 'One row per district and year: whether its report answers the points of the letter that ask for words, from submissions received up to a day.';
