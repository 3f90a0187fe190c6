-- One row per district, or the whole city (no district), indicator and year with a value: how fast it has come, and how fast it
-- must go to the end of 2012, from submissions received up to a day.
CREATE MACRO mart.pace_as_of(day) AS TABLE
-- A break mark may stand in a year without a value: it is looked for in all of them.
WITH judged AS (
    SELECT *, max(CASE WHEN is_break THEN year END) OVER (PARTITION BY district_code, indicator_code ORDER BY year) AS last_break
    FROM mart.judged_figure_as_of(day)
    WHERE district_code IS NOT NULL OR district_kind IS NULL
),
started AS (
    SELECT
        *,
        first_value(year) OVER so_far AS first_year,
        first_value(value) OVER so_far AS first_value,
        first_value(exact_numerator) OVER so_far AS first_numerator,
        first_value(exact_denominator) OVER so_far AS first_denominator,
        CASE kind WHEN 'count' THEN 1 ELSE 100 END AS scale,
        nullif(greatest(2012 - year, 0), 0) AS years_left
    FROM judged
    WHERE value IS NOT NULL
    WINDOW so_far AS (PARTITION BY district_code, indicator_code ORDER BY year)
),
paced AS (
    SELECT
        *,
        scale * (value - first_value) / nullif(year - first_year, 0) AS achieved,
        CASE WHEN NOT is_other_length THEN CASE kind WHEN 'count' THEN change_count ELSE change_points END END::DOUBLE AS achieved_last,
        better * mart.not_below_zero(scale * better * (target_2012::DOUBLE - value)) / years_left AS required,
        -- What is left, times the denominator of the value.
        better * (target_2012::DECIMAL(38, 6) * exact_denominator - exact_numerator) AS left_over
    FROM started
),
-- Paces are compared as exact fractions.
compared AS (
    SELECT
        *,
        better * (exact_numerator::DECIMAL(38, 6) * first_denominator - first_numerator::DECIMAL(38, 6) * exact_denominator) * years_left
            >= left_over * first_denominator * (year - first_year) AS is_mean_enough,
        -- Three denominators may not fit; the rounded figures are then near enough.
        coalesce(
            TRY(better * (after_numerator::DECIMAL(38, 6) * before_denominator::BIGINT
                - before_numerator::DECIMAL(38, 6) * after_denominator::BIGINT) * exact_denominator * years_left
                >= left_over * after_denominator::BIGINT * before_denominator::BIGINT),
            better * achieved_last >= better * required) AS is_last_enough
    FROM paced
),
final AS (
    SELECT
        district_code,
        indicator_code,
        year,
        value,
        target_2012,
        first_year,
        first_value,
        achieved,
        achieved_last,
        required,
        CASE
            WHEN year = first_year OR NOT is_comparable OR left_over IS NULL OR years_left IS NULL THEN 'none'
            WHEN left_over <= 0 THEN 'met'
            WHEN NOT is_mean_enough THEN 'short'
            WHEN achieved_last IS NULL OR is_last_enough THEN 'enough'
            ELSE 'slowing'
        END AS verdict,
        is_break,
        coalesce(last_break > first_year, false) AS is_across_break
    FROM compared
)
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.pace_as_of IS 'One row per district, or the whole city (no district), indicator and year with a value: how fast it has come, and how fast it must go to the end of 2012, from submissions received up to a day.';
