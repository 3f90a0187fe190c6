-- One row per kind of district (no kind: the city), indicator and year.
WITH counted AS (
    SELECT
        whole.district_kind,
        whole.indicator_code,
        whole.year,
        count(*)::INTEGER AS districts,
        (count(*) FILTER (one.state = 'reported'))::INTEGER AS districts_reporting,
        count(one.change_count)::INTEGER AS districts_compared,
        sum(if(one.is_break AND one.change_count IS NOT NULL, 1, 0))::INTEGER AS districts_across_break,
        (count(*) FILTER (one.verdict_target = 'met'))::INTEGER AS districts_met,
        (count(*) FILTER (one.verdict_target = 'on_track'))::INTEGER AS districts_on_track,
        (count(*) FILTER (one.verdict_target = 'late'))::INTEGER AS districts_late,
        (count(*) FILTER (one.verdict_change = 'better'))::INTEGER AS districts_better,
        (count(*) FILTER (one.verdict_change = 'same'))::INTEGER AS districts_same,
        (count(*) FILTER (one.verdict_change = 'worse'))::INTEGER AS districts_worse,
        sum(CASE WHEN one.basis = 'partial' THEN one.units_reporting WHEN one.numerator IS NOT NULL THEN one.units_expected END)
            AS units_counted,
        bool_or(one.is_sample) AS is_sample
    FROM judged AS whole
    JOIN indicator_by_district AS one
        ON (one.indicator_code, one.year) = (whole.indicator_code, whole.year)
        AND one.district_kind = coalesce(whole.district_kind, one.district_kind)
    WHERE whole.district_code IS NULL
    GROUP BY whole.district_kind, whole.indicator_code, whole.year
)
SELECT
    whole.* EXCLUDE (kind, is_comparable),
    whole.is_comparable AS is_sufficient,
    counted.* EXCLUDE (district_kind, indicator_code, year),
    CASE WHEN whole.kind = 'count' THEN whole.numerator::DOUBLE / nullif(counted.units_counted, 0) END AS per_unit
FROM judged AS whole
JOIN counted
    ON (counted.indicator_code, counted.year, coalesce(counted.district_kind, ''))
    = (whole.indicator_code, whole.year, coalesce(whole.district_kind, ''))
WHERE whole.district_code IS NULL
