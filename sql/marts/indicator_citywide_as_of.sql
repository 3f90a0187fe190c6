-- One row per indicator and year: the whole city, from submissions received up to a day.
CREATE MACRO mart.indicator_citywide_as_of(day) AS TABLE
WITH judged AS (
    SELECT * FROM mart.judged_figure_as_of(day)
),
counted AS (
    SELECT
        indicator_code,
        year,
        count(*) FILTER (state = 'reported')::INTEGER AS districts_reporting,
        count(change_count)::INTEGER AS districts_compared,
        count(*) FILTER (verdict_target = 'met')::INTEGER AS districts_met,
        count(*) FILTER (verdict_target = 'on_track')::INTEGER AS districts_on_track,
        count(*) FILTER (verdict_target = 'late')::INTEGER AS districts_late,
        count(*) FILTER (verdict_change = 'better')::INTEGER AS districts_better,
        count(*) FILTER (verdict_change = 'same')::INTEGER AS districts_same,
        count(*) FILTER (verdict_change = 'worse')::INTEGER AS districts_worse
    FROM judged
    WHERE district_code IS NOT NULL
    GROUP BY indicator_code, year
),
final AS (
    SELECT
        city.indicator_code,
        city.year,
        city.numerator,
        city.denominator,
        city.value,
        counted.districts_reporting,
        city.previous_value,
        city.change_points,
        counted.districts_compared,
        city.target,
        city.gap_points,
        city.gap_units,
        coalesce((SELECT bool_or(is_sample) FROM submission), false) AS is_sample,
        city.units_reporting,
        city.units_expected,
        city.units_unreported,
        city.change_count,
        city.target_2012,
        city.gap_2012_points,
        city.gap_2012_units,
        city.verdict_target,
        city.verdict_change,
        counted.districts_met,
        counted.districts_on_track,
        counted.districts_late,
        counted.districts_better,
        counted.districts_same,
        counted.districts_worse,
        city.is_comparable AS is_sufficient
    FROM judged AS city
    JOIN counted USING (indicator_code, year)
    WHERE city.district_code IS NULL
)
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.indicator_citywide_as_of IS 'One row per indicator and year: the whole city, from submissions received up to a day.';
