-- One row per district and year: whether its report answers what asks for words.
WITH counted AS (
    SELECT
        reporting.*,
        (
            SELECT count(*)
            FROM outline_answer AS answer
            WHERE (answer.district_code, answer.year) = (reporting.district_code, reporting.year)
                AND answer.item_code IN (SELECT item_code FROM outline_item WHERE kind IN ('solution', 'narrative'))
                AND answer.status = 'answered'
        )::INTEGER AS answered,
        (
            SELECT count(*)
            FROM outline_answer AS answer
            WHERE (answer.district_code, answer.year) = (reporting.district_code, reporting.year)
                AND answer.item_code IN (SELECT item_code FROM outline_item WHERE kind IN ('solution', 'narrative'))
                AND answer.status = 'not_answered'
        )::INTEGER AS unanswered
    FROM reporting
)
SELECT
    * EXCLUDE (unanswered),
    answered + unanswered AS asked,
    versions > 0 AND answered + unanswered > 0 AND (district_code, year) NOT IN (
        SELECT (district_code, year)
        FROM assessment
    ) AS is_wordless
FROM counted
