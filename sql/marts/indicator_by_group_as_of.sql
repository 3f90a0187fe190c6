-- One row per indicator, year and kind of district (no kind: the whole city), from submissions received up to a day.
CREATE MACRO mart.indicator_by_group_as_of(day) AS TABLE
WITH judged AS (
    SELECT * FROM mart.judged_figure_as_of(day)
),
counted AS (
    SELECT
        district_kind,
        indicator_code,
        year,
        count(*)::INTEGER AS districts,
        count(*) FILTER (state = 'reported')::INTEGER AS districts_reporting,
        count(change_count)::INTEGER AS districts_compared,
        count(change_count) FILTER (is_break)::INTEGER AS districts_across_break,
        count(*) FILTER (verdict_target = 'met')::INTEGER AS districts_met,
        count(*) FILTER (verdict_target = 'on_track')::INTEGER AS districts_on_track,
        count(*) FILTER (verdict_target = 'late')::INTEGER AS districts_late,
        count(*) FILTER (verdict_change = 'better')::INTEGER AS districts_better,
        count(*) FILTER (verdict_change = 'same')::INTEGER AS districts_same,
        count(*) FILTER (verdict_change = 'worse')::INTEGER AS districts_worse,
        sum(CASE basis WHEN 'partial' THEN units_reporting ELSE units_expected END) FILTER (numerator IS NOT NULL) AS units_counted
    FROM judged
    WHERE district_code IS NOT NULL
    GROUP BY GROUPING SETS ((indicator_code, year), (indicator_code, year, district_kind))
),
final AS (
    SELECT
        summed.district_kind AS kind,
        summed.indicator_code,
        summed.year,
        summed.numerator,
        summed.denominator,
        summed.value,
        counted.districts_reporting,
        counted.districts,
        CASE WHEN summed.kind = 'count' THEN summed.value / nullif(counted.units_counted, 0) END AS per_unit,
        summed.previous_value,
        summed.change_points,
        counted.districts_compared,
        summed.target,
        summed.gap_points,
        summed.gap_units,
        coalesce((SELECT bool_or(is_sample) FROM submission), false) AS is_sample,
        summed.units_reporting,
        summed.units_expected,
        summed.units_unreported,
        summed.change_count,
        summed.target_2012,
        summed.gap_2012_points,
        summed.gap_2012_units,
        summed.verdict_target,
        summed.verdict_change,
        counted.districts_met,
        counted.districts_on_track,
        counted.districts_late,
        counted.districts_better,
        counted.districts_same,
        counted.districts_worse,
        summed.is_comparable AS is_sufficient,
        counted.districts_across_break
    FROM judged AS summed
    JOIN counted
        ON counted.district_kind IS NOT DISTINCT FROM summed.district_kind
        AND counted.indicator_code = summed.indicator_code
        AND counted.year = summed.year
    WHERE summed.district_code IS NULL
)
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.indicator_by_group_as_of IS 'One row per indicator, year and kind of district (no kind: the whole city), from submissions received up to a day.';
