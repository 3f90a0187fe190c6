-- One row per indicator and year: which is farthest from its target in the whole city, that of the year and that of 2012, from submissions received up to a day.
CREATE MACRO mart.indicator_priority_as_of(day) AS TABLE
WITH aimed AS (
    SELECT indicator_code, year, 'year' AS aim, is_sufficient, target, gap_points, gap_units FROM mart.indicator_citywide_as_of(day)
    UNION ALL
    SELECT indicator_code, year, '2012', is_sufficient, target_2012, gap_2012_points, gap_2012_units FROM mart.indicator_citywide_as_of(day)
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
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.indicator_priority_as_of IS 'One row per indicator and year: which is farthest from its target in the whole city, that of the year and that of 2012, from submissions received up to a day.';
