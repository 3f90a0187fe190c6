-- One row per district and year: who needs help first and why, from submissions received up to a day.
CREATE MACRO mart.district_priority_as_of(day) AS TABLE
WITH judged AS (
    SELECT
        *,
        is_comparable AND target IS NOT NULL AS is_judged,
        is_judged AND verdict_target NOT IN ('met', 'on_track') AS is_late,
        -- The share of the target that is missing, rounded so that sums do not depend on their order.
        CASE
            WHEN NOT is_late OR target = 0 THEN 0
            WHEN direction = 'lower' THEN 1 - target::DOUBLE / value
            ELSE 1 - value / target::DOUBLE
        END::DECIMAL(18, 12) AS missing_share
    FROM mart.judged_figure_as_of(day)
    WHERE district_code IS NOT NULL
),
counted AS (
    SELECT
        district_code,
        year,
        CASE WHEN bool_or(state = 'reported') THEN 'reported' ELSE 'missing' END AS state,
        count(*) FILTER (is_judged)::INTEGER AS indicators_judged,
        count(*) FILTER (is_judged AND verdict_target = 'met')::INTEGER AS met,
        count(*) FILTER (is_judged AND verdict_target = 'on_track')::INTEGER AS on_track,
        count(*) FILTER (is_late)::INTEGER AS late,
        count(*) FILTER (verdict_change = 'better')::INTEGER AS better,
        count(*) FILTER (verdict_change = 'same')::INTEGER AS same,
        count(*) FILTER (verdict_change = 'worse')::INTEGER AS worse,
        -- Three thirds are one, and tie with two halves: fewer digits than the shares have.
        coalesce(round(sum(missing_share) FILTER (is_late), 9), 0)::DOUBLE AS distance,
        2 * count(*) FILTER (is_judged) >= count(*) AS has_position,
        coalesce(list(indicator_code ORDER BY missing_share DESC, position) FILTER (is_late), []) AS reasons
    FROM judged
    GROUP BY district_code, year
)
SELECT
    * EXCLUDE (has_position, reasons),
    CASE
        WHEN has_position THEN (rank() OVER (PARTITION BY year, has_position ORDER BY late DESC, distance DESC))::INTEGER
    END AS position,
    reasons
FROM counted;
COMMENT ON MACRO TABLE mart.district_priority_as_of IS 'One row per district and year: who needs help first and why, from submissions received up to a day.';
