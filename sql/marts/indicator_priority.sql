-- One row per indicator and year: which is farthest from its target in the whole city, that of the year and that of 2012.
CREATE TABLE mart.indicator_priority AS
WITH aimed AS (
    SELECT indicator_code, year, 'year' AS aim, is_sufficient, target, gap_points, gap_units FROM mart.indicator_citywide
    UNION ALL
    SELECT indicator_code, year, '2012', is_sufficient, target_2012, gap_2012_points, gap_2012_units FROM mart.indicator_citywide
),
missing AS (
    SELECT
        aimed.*,
        indicator.direction,
        -- In the measure of the target: a share, or a number for a count.
        CASE indicator.kind WHEN 'count' THEN gap_units::DOUBLE ELSE gap_points / 100 END AS gap
    FROM aimed
    JOIN indicator USING (indicator_code)
),
shared AS (
    SELECT
        *,
        -- Of the target, or where lower is better of the value, as for districts; rounded so that ties are ties.
        CASE
            WHEN gap IS NOT NULL
                THEN coalesce(gap / nullif(target::DOUBLE + CASE direction WHEN 'lower' THEN gap ELSE 0 END, 0), 0)
        END::DECIMAL(18, 12) AS missing_share,
        coalesce(is_sufficient AND missing_share > 0, false) AS has_position
    FROM missing
),
placed AS (
    SELECT
        indicator_code,
        year,
        aim,
        missing_share::DOUBLE AS missing_share,
        CASE
            WHEN has_position
                THEN (rank() OVER (PARTITION BY year, aim, has_position ORDER BY missing_share DESC))::INTEGER
        END AS position
    FROM shared
),
final AS (
    SELECT
        this.indicator_code,
        this.year,
        this.missing_share,
        this.position,
        last.missing_share AS missing_share_2012,
        last.position AS position_2012
    FROM placed AS this
    JOIN placed AS last ON last.indicator_code = this.indicator_code AND last.year = this.year AND last.aim = '2012'
    WHERE this.aim = 'year'
)
SELECT * FROM final ORDER BY year, position, indicator_code;
COMMENT ON TABLE mart.indicator_priority IS 'One row per indicator and year: which is farthest from its target in the whole city, that of the year and that of 2012.';
COMMENT ON COLUMN mart.indicator_priority.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.indicator_priority.year IS 'Year';
COMMENT ON COLUMN mart.indicator_priority.missing_share IS 'Share of the target of the year that the city misses: 1 − value ÷ target, or 1 − target ÷ value where lower is better, never below zero; of a count over the districts with basis wards or total';
COMMENT ON COLUMN mart.indicator_priority.position IS 'Largest missing share first, ties share the smallest; NULL where nothing is missing, nothing is known, or too few have reported';
COMMENT ON COLUMN mart.indicator_priority.missing_share_2012 IS 'The same of the target of 2012';
COMMENT ON COLUMN mart.indicator_priority.position_2012 IS 'The same of the target of 2012';
