-- One row per district and year: who needs help first. Shares of a target have twelve digits and their sums nine, so that ties are ties.
WITH late AS (
    SELECT
        *,
        CASE
            WHEN target = 0 THEN 0
            WHEN sign = -1 THEN 1 - target::DOUBLE / value
            ELSE 1 - value / target::DOUBLE
        END::DECIMAL(18, 12) AS lacking
    FROM indicator_by_district
    WHERE is_comparable AND target IS NOT NULL AND verdict_target IN ('late', 'none')
),
counted AS (
    SELECT
        district_code,
        year,
        if(count(*) FILTER (state = 'reported') > 0, 'reported', 'missing') AS state,
        (count(*) FILTER (is_comparable AND target IS NOT NULL))::INTEGER AS indicators_judged,
        (count(*) FILTER (is_comparable AND target IS NOT NULL AND verdict_target = 'met'))::INTEGER AS met,
        (count(*) FILTER (is_comparable AND target IS NOT NULL AND verdict_target = 'on_track'))::INTEGER AS on_track,
        (SELECT count(*) FROM late WHERE (late.district_code, late.year) = (figure.district_code, figure.year))::INTEGER AS late,
        (count(*) FILTER (verdict_change = 'better'))::INTEGER AS better,
        (count(*) FILTER (verdict_change = 'same'))::INTEGER AS same,
        (count(*) FILTER (verdict_change = 'worse'))::INTEGER AS worse,
        (
            SELECT coalesce(round(sum(lacking), 9), 0)
            FROM late
            WHERE (late.district_code, late.year) = (figure.district_code, figure.year)
        )::DOUBLE
            AS distance
    FROM indicator_by_district AS figure
    GROUP BY district_code, year
),
placed AS (
    SELECT *, 2 * indicators_judged >= (SELECT count(*) FROM indicator) AS has_position FROM counted
)
SELECT
    * EXCLUDE (has_position),
    CASE WHEN has_position THEN 1 + (
        SELECT count(*)
        FROM placed AS other
        WHERE other.has_position AND other.year = this.year AND (other.late, other.distance) > (this.late, this.distance)
    ) END::INTEGER AS position,
    coalesce(
        (
            SELECT list(indicator_code ORDER BY lacking DESC, late.position)
            FROM late
            WHERE (late.district_code, late.year) = (this.district_code, this.year)
        ),
        []) AS reasons
FROM placed AS this
