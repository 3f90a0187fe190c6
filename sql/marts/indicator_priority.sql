-- One row per indicator and year: which is farthest from its target of 2012 in the whole city.
CREATE TABLE mart.indicator_priority AS
WITH missing AS (
    SELECT
        indicator_code,
        year,
        is_sufficient,
        indicator.direction,
        target_2012::DOUBLE AS aim,
        -- In the measure of the target: a share, or a number for a count.
        CASE indicator.kind WHEN 'count' THEN gap_2012_units::DOUBLE ELSE gap_2012_points / 100 END AS gap
    FROM mart.indicator_citywide
    JOIN indicator USING (indicator_code)
),
shared AS (
    SELECT
        *,
        -- Of the target, or where lower is better of the value, as for districts; rounded so that ties are ties.
        CASE
            WHEN gap IS NULL THEN NULL
            ELSE coalesce(gap / nullif(CASE direction WHEN 'lower' THEN aim + gap ELSE aim END, 0), 0)
        END::DECIMAL(18, 12) AS missing_share,
        coalesce(is_sufficient AND missing_share > 0, false) AS has_position
    FROM missing
),
final AS (
    SELECT
        indicator_code,
        year,
        missing_share::DOUBLE AS missing_share,
        CASE WHEN has_position THEN (rank() OVER (PARTITION BY year, has_position ORDER BY missing_share DESC))::INTEGER END AS position
    FROM shared
)
SELECT * FROM final ORDER BY year, position, indicator_code;
COMMENT ON TABLE mart.indicator_priority IS 'One row per indicator and year: which is farthest from its target of 2012 in the whole city.';
COMMENT ON COLUMN mart.indicator_priority.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.indicator_priority.year IS 'Year';
COMMENT ON COLUMN mart.indicator_priority.missing_share IS 'Share of the target of 2012 that the city misses: 1 − value ÷ target, or 1 − target ÷ value where lower is better, never below zero; of a count over the districts with basis wards or total';
COMMENT ON COLUMN mart.indicator_priority.position IS 'Largest missing share first, ties share the smallest; NULL where nothing is missing, nothing is known, or too few have reported';
