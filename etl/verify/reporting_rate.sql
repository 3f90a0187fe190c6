-- One row per year: how many districts reported, and how many in time.
WITH counted AS (
    SELECT
        period.year,
        (SELECT count(*) FROM district)::INTEGER AS expected,
        (SELECT count(*) FROM reporting WHERE reporting.year = period.year AND versions > 0)::INTEGER AS actual,
        CASE WHEN due_before IS NOT NULL THEN (
            SELECT count(*)
            FROM reporting
            WHERE reporting.year = period.year AND days_late = 0
        ) END::INTEGER
            AS actual_on_time
    FROM period
)
SELECT *, actual::DOUBLE / expected AS rate, actual_on_time::DOUBLE / expected AS rate_on_time FROM counted
