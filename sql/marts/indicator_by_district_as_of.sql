-- One row per district, indicator and year, from submissions received up to a day.
CREATE MACRO mart.indicator_by_district_as_of(day) AS TABLE
WITH figure AS (
    SELECT * FROM mart.figure_as_of(day)
),
citywide AS (
    SELECT indicator_code, year, sum(numerator)::DOUBLE / nullif(sum(denominator), 0) AS value
    FROM figure
    WHERE kind <> 'count'
    GROUP BY indicator_code, year
),
calendar_year AS (
    SELECT year FROM period WHERE starts_on = make_date(year, 1, 1) AND ends_on = make_date(year, 12, 31)
),
-- Everything that a verdict compares stands in one row, as exact fractions.
compared AS (
    SELECT
        figure.*,
        indicator.direction,
        previous.numerator AS previous_numerator,
        previous.value AS previous_value,
        previous.exact_numerator AS previous_exact_numerator,
        previous.exact_denominator AS previous_exact_denominator,
        coalesce(previous.is_rankable, false) AS previous_is_rankable,
        first.exact_numerator AS first_exact_numerator,
        first.exact_denominator AS first_exact_denominator,
        target.target,
        target_2012.target AS target_2012,
        citywide.value AS city_value,
        indicator.measure = 'flow'
            AND (figure.year NOT IN (FROM calendar_year) OR figure.year - 1 NOT IN (FROM calendar_year)) AS is_other_length,
        CASE indicator.direction WHEN 'lower' THEN -1 ELSE 1 END AS better
    FROM figure
    JOIN indicator USING (indicator_code)
    LEFT JOIN figure AS previous
        ON previous.district_code = figure.district_code
        AND previous.indicator_code = figure.indicator_code
        AND previous.year = figure.year - 1
    LEFT JOIN figure AS first
        ON first.district_code = figure.district_code
        AND first.indicator_code = figure.indicator_code
        AND first.year = 2006
    LEFT JOIN target ON target.indicator_code = figure.indicator_code AND target.year = figure.year
    LEFT JOIN target AS target_2012 ON target_2012.indicator_code = figure.indicator_code AND target_2012.year = 2012
    LEFT JOIN citywide ON citywide.indicator_code = figure.indicator_code AND citywide.year = figure.year
),
-- Each product has the sign of a difference of two fractions whose denominators are positive.
judged AS (
    SELECT
        *,
        better * (exact_numerator::DECIMAL(38, 6) - target * exact_denominator) AS above_target,
        -- value ≥ first + (year − 2006)/6 × (target of 2012 − first), times 6 × both denominators
        better * (6 * exact_numerator::DECIMAL(38, 6) * first_exact_denominator
            - (2012 - year) * first_exact_numerator::DECIMAL(38, 6) * exact_denominator
            - (year - 2006) * target_2012::DECIMAL(38, 6) * exact_denominator * first_exact_denominator) AS above_pace,
        better * (exact_numerator::DECIMAL(38, 6) * previous_exact_denominator
            - previous_exact_numerator::DECIMAL(38, 6) * exact_denominator) AS above_previous
    FROM compared
),
final AS (
    SELECT
        district_code,
        indicator_code,
        year,
        state,
        basis,
        numerator,
        denominator,
        value,
        CASE WHEN kind = 'count' THEN numerator::DOUBLE / nullif(CASE basis WHEN 'partial' THEN units_reporting ELSE units_expected END, 0) END AS per_unit,
        units_reporting,
        units_expected,
        previous_numerator,
        previous_value,
        numerator - previous_numerator AS change_count,
        CASE WHEN kind <> 'count' THEN 100 * (value - previous_value) END AS change_points,
        target,
        CASE WHEN kind <> 'count' THEN mart.not_below_zero(100 * better * (target::DOUBLE - value)) END AS gap_points,
        mart.units_to_target(direction, target, coalesce(units_applicable, denominator, exact_denominator), numerator) AS gap_units,
        target_2012,
        CASE WHEN kind <> 'count' THEN mart.not_below_zero(100 * better * (target_2012::DOUBLE - value)) END AS gap_2012_points,
        mart.units_to_target(direction, target_2012, coalesce(units_applicable, denominator, exact_denominator), numerator) AS gap_2012_units,
        city_value,
        CASE
            WHEN is_rankable AND kind <> 'count' AND value IS NOT NULL
                THEN (rank() OVER (
                    PARTITION BY indicator_code, year, is_rankable AND value IS NOT NULL
                    ORDER BY better * value DESC))::INTEGER
        END AS rank,
        CASE
            WHEN NOT is_rankable OR above_target IS NULL THEN 'none'
            WHEN above_target >= 0 THEN 'met'
            WHEN above_pace IS NULL THEN 'none'
            WHEN above_pace >= 0 THEN 'on_track'
            ELSE 'late'
        END AS verdict_target,
        CASE
            WHEN NOT is_rankable OR NOT previous_is_rankable OR is_break OR is_other_length OR above_previous IS NULL THEN 'none'
            WHEN above_previous > 0 THEN 'better'
            WHEN above_previous < 0 THEN 'worse'
            ELSE 'same'
        END AS verdict_change,
        received_on,
        coalesce((SELECT bool_or(is_sample) FROM submission), false) AS is_sample
    FROM judged
)
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.indicator_by_district_as_of IS 'One row per district, indicator and year, from submissions received up to a day.';
