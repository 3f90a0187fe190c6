-- One row per district, indicator and year with a value: how fast it has come, and how fast it must go to the end of 2012.
CREATE TABLE mart.pace AS
WITH valued AS (
    SELECT district_code, indicator_code, year, value, target_2012, gap_2012_points, gap_2012_units
    FROM mart.indicator_by_district
    WHERE value IS NOT NULL
    UNION ALL
    SELECT NULL, citywide.indicator_code, citywide.year, citywide.value, target_2012.target, NULL, NULL
    FROM mart.indicator_citywide AS citywide
    LEFT JOIN (
        SELECT indicator_code, target * CASE WHEN kind = 'count' THEN (SELECT count(*) FROM district) ELSE 1 END AS target
        FROM target
        JOIN indicator USING (indicator_code)
        WHERE year = 2012
    ) AS target_2012 USING (indicator_code)
    WHERE citywide.value IS NOT NULL
),
started AS (
    SELECT
        *,
        min(year) OVER so_far AS first_year,
        arg_min(value, year) OVER so_far AS first_value
    FROM valued
    WINDOW so_far AS (PARTITION BY district_code, indicator_code ORDER BY year ROWS UNBOUNDED PRECEDING)
),
paced AS (
    SELECT
        started.*,
        CASE indicator.kind WHEN 'count' THEN 1 ELSE 100 END * (value - first_value) / nullif(year - first_year, 0) AS achieved,
        CASE indicator.kind WHEN 'count' THEN 1 ELSE 100 END * (target_2012::DOUBLE - value) / (2012 - year) AS straight,
        indicator.direction
    FROM started
    JOIN indicator USING (indicator_code)
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
        CASE WHEN direction = 'lower' THEN -mart.not_below_zero(-straight) ELSE mart.not_below_zero(straight) END AS required,
        CASE WHEN direction = 'lower' THEN achieved <= straight ELSE achieved >= straight END AS is_enough
    FROM paced
)
SELECT * FROM final ORDER BY indicator_code, year, district_code NULLS FIRST;
COMMENT ON TABLE mart.pace IS 'One row per district, indicator and year with a value: how fast it has come, and how fast it must go to the end of 2012.';
COMMENT ON COLUMN mart.pace.district_code IS 'District; NULL for the whole city';
COMMENT ON COLUMN mart.pace.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.pace.year IS 'Year';
COMMENT ON COLUMN mart.pace.value IS 'Value of the year';
COMMENT ON COLUMN mart.pace.target_2012 IS 'Target of 2012; for the city and a count the sum of the districts targets';
COMMENT ON COLUMN mart.pace.first_year IS 'First year with a value';
COMMENT ON COLUMN mart.pace.first_value IS 'Value of that year';
COMMENT ON COLUMN mart.pace.achieved IS 'Change a year since the first year: percentage points, or a number for a count; NULL in the first year';
COMMENT ON COLUMN mart.pace.required IS 'Change a year that reaches the target of 2012 from this year on, in the same measure; zero where it is reached';
COMMENT ON COLUMN mart.pace.is_enough IS 'Whether the achieved pace is at least the required one; NULL where either is unknown';
