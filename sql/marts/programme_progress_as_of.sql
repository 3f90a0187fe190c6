-- One row per programme, point of the letter that reports on it, and year: the city's figure beside its first, and how many answered, from submissions received up to a day.
CREATE MACRO mart.programme_progress_as_of(day) AS TABLE
WITH RECURSIVE beneath AS (
    SELECT programme_code, item_code FROM programme_item
    UNION
    SELECT beneath.programme_code, outline_item.item_code
    FROM beneath
    JOIN outline_item ON outline_item.parent_code = beneath.item_code
),
reported AS (
    SELECT
        beneath.programme_code,
        outline_item.item_code,
        outline_item.position,
        outline_item.indicator_code,
        period.year,
        period.year BETWEEN coalesce(programme.first_year, period.year) AND coalesce(programme.last_year, period.year) AS is_within
    FROM beneath
    JOIN programme USING (programme_code)
    JOIN outline_item USING (item_code)
    CROSS JOIN period
    WHERE outline_item.kind <> 'heading'
),
answers AS (
    SELECT
        item_code,
        year,
        count(*) FILTER (status IN ('answered', 'partly', 'not_answered'))::INTEGER AS districts_asked,
        count(*) FILTER (status = 'answered')::INTEGER AS districts_answered,
        count(*) FILTER (status = 'partly')::INTEGER AS districts_partly
    FROM mart.outline_answer_as_of(day)
    GROUP BY item_code, year
),
valued AS (
    SELECT
        reported.*,
        answers.* EXCLUDE (item_code, year),
        city.numerator,
        city.denominator,
        city.value,
        city.target,
        city.gap_points,
        city.gap_units,
        min(CASE WHEN city.value IS NOT NULL AND reported.is_within THEN reported.year END) OVER whole AS first_year,
        arg_min(city.value, CASE WHEN city.value IS NOT NULL AND reported.is_within THEN reported.year END) OVER whole AS first_value
    FROM reported
    JOIN answers USING (item_code, year)
    LEFT JOIN mart.indicator_citywide_as_of(day) AS city
        ON city.indicator_code = reported.indicator_code AND city.year = reported.year
    WINDOW whole AS (PARTITION BY reported.programme_code, reported.item_code)
),
final AS (
    SELECT
        valued.*,
        CASE WHEN indicator.kind <> 'count' THEN 100 * (value - first_value) END AS change_points,
        CASE WHEN indicator.kind = 'count' THEN (value - first_value)::BIGINT END AS change_count
    FROM valued
    LEFT JOIN indicator USING (indicator_code)
)
SELECT
    programme_code, item_code, position, indicator_code, year, is_within, districts_asked, districts_answered, districts_partly,
    numerator, denominator, value, target, gap_points, gap_units, first_year, first_value, change_points, change_count
FROM final;
COMMENT ON MACRO TABLE mart.programme_progress_as_of IS 'One row per programme, point of the letter that reports on it, and year: the city''s figure beside its first, and how many answered, from submissions received up to a day.';
