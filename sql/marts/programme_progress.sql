-- One row per programme, point of the letter that reports on it, and year: the city's figure beside its first, and how many answered.
CREATE TABLE mart.programme_progress AS
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
    FROM mart.outline_answer
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
    LEFT JOIN mart.indicator_citywide AS city
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
FROM final
ORDER BY programme_code, position, year;
COMMENT ON TABLE mart.programme_progress IS 'One row per programme, point of the letter that reports on it, and year: the citys figure beside its first, and how many answered.';
COMMENT ON COLUMN mart.programme_progress.programme_code IS 'Programme';
COMMENT ON COLUMN mart.programme_progress.item_code IS 'Outline item that reports on it, down to the single point';
COMMENT ON COLUMN mart.programme_progress.position IS 'Reading order of the item';
COMMENT ON COLUMN mart.programme_progress.indicator_code IS 'The indicator; NULL for an item answered in words';
COMMENT ON COLUMN mart.programme_progress.year IS 'Year';
COMMENT ON COLUMN mart.programme_progress.is_within IS 'Whether the programme ran in that year, as far as the letter names its years';
COMMENT ON COLUMN mart.programme_progress.districts_asked IS 'Districts that the item applies to and that had a way to answer';
COMMENT ON COLUMN mart.programme_progress.districts_answered IS 'Districts that answered it whole';
COMMENT ON COLUMN mart.programme_progress.districts_partly IS 'Districts that answered it for some wards, or with only a percentage';
COMMENT ON COLUMN mart.programme_progress.numerator IS 'Numerator of the city';
COMMENT ON COLUMN mart.programme_progress.denominator IS 'Denominator of the city; NULL for a count';
COMMENT ON COLUMN mart.programme_progress.value IS 'Value of the city, 0–1; for a count the numerator';
COMMENT ON COLUMN mart.programme_progress.target IS 'Target of the year';
COMMENT ON COLUMN mart.programme_progress.gap_points IS 'Points missing to the target; NULL for a count';
COMMENT ON COLUMN mart.programme_progress.gap_units IS 'People or units missing to the target';
COMMENT ON COLUMN mart.programme_progress.first_year IS 'First year within the programme that has a value';
COMMENT ON COLUMN mart.programme_progress.first_value IS 'Value of that year';
COMMENT ON COLUMN mart.programme_progress.change_points IS 'Value less the first, in percentage points; NULL for a count';
COMMENT ON COLUMN mart.programme_progress.change_count IS 'Value less the first; NULL for a rate';
