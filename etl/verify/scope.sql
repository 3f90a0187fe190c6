-- One row per district, kind of district (no district) or the city (neither), indicator and year. Of several districts all is summed.
WITH of_district AS (
    SELECT
        figure.*,
        district.kind AS district_kind,
        change.* EXCLUDE (district_code, indicator_code, year),
        -- What is held against the target: of a count, that of the whole district alone.
        CASE WHEN figure.kind <> 'count' OR figure.basis IN ('wards', 'total') THEN figure.top END AS held_top,
        CASE WHEN figure.kind <> 'count' THEN figure.bottom WHEN figure.basis IN ('wards', 'total') THEN 1 END AS held_bottom,
        1 AS targets
    FROM figure
    JOIN district USING (district_code)
    LEFT JOIN change USING (district_code, indicator_code, year)
),
part AS (
    SELECT district_kind AS of_kind, * FROM of_district
    UNION ALL
    SELECT NULL AS of_kind, * FROM of_district
),
summed AS (
    SELECT
        NULL AS district_code,
        of_kind AS district_kind,
        indicator_code,
        year,
        kind,
        sum(numerator)::BIGINT AS numerator,
        CASE WHEN kind <> 'count' THEN sum(denominator) END::BIGINT AS denominator,
        1000000 * sum(numerator)::HUGEINT AS top,
        CASE WHEN kind = 'count' THEN least(count(numerator), 1) ELSE sum(denominator) END::HUGEINT AS bottom,
        CASE WHEN kind = 'count' THEN sum(held_top) ELSE 1000000 * sum(numerator) END::HUGEINT AS held_top,
        CASE WHEN kind = 'count' THEN 1 ELSE sum(denominator) END::HUGEINT AS held_bottom,
        CASE WHEN kind = 'count' THEN nullif(count(held_top), 0) ELSE 1 END AS targets,
        sum(units_reporting)::INTEGER AS units_reporting,
        sum(units_expected)::INTEGER AS units_expected,
        sum(units_unreported)::INTEGER AS units_unreported,
        avg((state IN ('reported', 'not_applicable'))::INTEGER) >= 0.5 AS is_comparable,
        false AS is_break,
        sum(CASE WHEN units_compared IS NOT NULL THEN now_top END)::HUGEINT AS now_top,
        CASE WHEN kind = 'count' THEN 1 ELSE sum(CASE WHEN units_compared IS NOT NULL THEN now_bottom END) END::HUGEINT AS now_bottom,
        sum(CASE WHEN units_compared IS NOT NULL THEN before_top END)::HUGEINT AS before_top,
        CASE WHEN kind = 'count' THEN 1 ELSE sum(CASE WHEN units_compared IS NOT NULL THEN before_bottom END) END::HUGEINT AS before_bottom,
        sum(units_compared)::INTEGER AS units_compared
    FROM part
    GROUP BY of_kind, indicator_code, year, kind
)
FROM of_district
UNION ALL BY NAME
SELECT *, CASE WHEN kind = 'count' THEN numerator::DOUBLE WHEN denominator > 0 THEN numerator::DOUBLE / denominator::DOUBLE END AS value
FROM summed
