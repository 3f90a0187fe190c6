-- One row per indicator and year: how far the city is from its two targets, and which indicator is farthest.
WITH aimed AS (
    SELECT
        indicator_code, year, is_sufficient, sign, unnest([false, true]) AS is_last, unnest([target, target_2012])::DOUBLE AS goal_value,
        unnest(CASE indicator.kind WHEN 'count' THEN [gap_units::DOUBLE, gap_2012_units::DOUBLE]
            ELSE [gap_points / 100, gap_2012_points / 100] END) AS gap
    FROM indicator_citywide
    JOIN indicator USING (indicator_code)
),
shared AS (
    SELECT
        *,
        -- Of the target; where lower is better of the value, which is target and gap together.
        CASE WHEN gap IS NULL THEN NULL WHEN gap = 0 OR goal_value + if(sign = -1, gap, 0) = 0 THEN 0
            ELSE gap / (goal_value + if(sign = -1, gap, 0)) END::DECIMAL(18, 12) AS share
    FROM aimed
),
placed AS (
    SELECT
        *,
        CASE WHEN is_sufficient AND share > 0 THEN 1 + (
            SELECT count(*)
            FROM shared AS other
            WHERE other.is_sufficient AND (other.year, other.is_last) = (this.year, this.is_last) AND other.share > this.share
        ) END::INTEGER AS position
    FROM shared AS this
)
SELECT
    indicator_code,
    year,
    max(CASE WHEN NOT is_last THEN share END)::DOUBLE AS missing_share,
    max(CASE WHEN NOT is_last THEN position END) AS position,
    max(CASE WHEN is_last THEN share END)::DOUBLE AS missing_share_2012,
    max(CASE WHEN is_last THEN position END) AS position_2012
FROM placed
GROUP BY indicator_code, year
