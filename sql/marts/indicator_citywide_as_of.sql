-- One row per indicator and year: the whole city, from submissions received up to a day.
CREATE MACRO mart.indicator_citywide_as_of(day) AS TABLE
WITH figure AS (
    SELECT * FROM mart.figure_as_of(day)
),
summed AS (
    SELECT
        indicator_code,
        year,
        sum(numerator)::BIGINT AS numerator,
        sum(denominator)::BIGINT AS denominator,
        count(*) FILTER (state = 'reported') AS districts_reporting,
        sum(units_applicable)::BIGINT AS units_applicable
    FROM figure
    GROUP BY indicator_code, year
),
valued AS (
    SELECT
        summed.*,
        indicator.kind,
        indicator.direction,
        CASE
            WHEN indicator.kind = 'count' THEN numerator::DOUBLE
            WHEN denominator > 0 THEN numerator::DOUBLE / denominator
        END AS value,
        target.target * CASE WHEN indicator.kind = 'count' THEN (SELECT count(*) FROM district) ELSE 1 END AS target
    FROM summed
    JOIN indicator USING (indicator_code)
    LEFT JOIN target USING (indicator_code, year)
),
-- Like for like: only districts that reported parts in both years.
compared AS (
    SELECT
        now.indicator_code,
        now.year,
        count(*) AS districts_compared,
        100 * (sum(now.numerator)::DOUBLE / nullif(sum(now.denominator), 0)
            - sum(previous.numerator)::DOUBLE / nullif(sum(previous.denominator), 0)) AS change_points
    FROM figure AS now
    JOIN figure AS previous
        ON previous.district_code = now.district_code
        AND previous.indicator_code = now.indicator_code
        AND previous.year = now.year - 1
    WHERE now.state = 'reported' AND now.numerator IS NOT NULL
        AND previous.state = 'reported' AND previous.numerator IS NOT NULL
    GROUP BY now.indicator_code, now.year
),
final AS (
    SELECT
        valued.indicator_code,
        valued.year,
        valued.numerator,
        valued.denominator,
        valued.value,
        valued.districts_reporting::INTEGER AS districts_reporting,
        previous.value AS previous_value,
        compared.change_points,
        coalesce(compared.districts_compared, 0)::INTEGER AS districts_compared,
        valued.target::DECIMAL(18, 6) AS target,
        CASE
            WHEN valued.kind = 'count' THEN NULL
            WHEN valued.direction = 'lower' THEN mart.not_below_zero(100 * (valued.value - valued.target::DOUBLE))
            ELSE mart.not_below_zero(100 * (valued.target::DOUBLE - valued.value))
        END AS gap_points,
        mart.units_to_target(
            valued.direction,
            valued.target,
            CASE valued.kind WHEN 'count' THEN 1 WHEN 'unit_rate' THEN valued.units_applicable ELSE valued.denominator END,
            valued.numerator) AS gap_units,
        coalesce((SELECT bool_or(is_sample) FROM submission), false) AS is_sample
    FROM valued
    LEFT JOIN valued AS previous
        ON previous.indicator_code = valued.indicator_code AND previous.year = valued.year - 1
    LEFT JOIN compared
        ON compared.indicator_code = valued.indicator_code AND compared.year = valued.year
)
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.indicator_citywide_as_of IS 'One row per indicator and year: the whole city, from submissions received up to a day.';
