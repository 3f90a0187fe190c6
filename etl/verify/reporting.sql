-- One row per district and year: whether and when it reported. The first answer decides whether it was in time.
WITH answered AS (
    SELECT
        district_code,
        year,
        (
            SELECT list(received_on ORDER BY received_on)
            FROM submission
            WHERE (submission.district_code, submission.year) = (p.district_code, p.year) AND received_on IS NOT NULL
        ) AS days,
        (SELECT count(*) FROM submission WHERE (submission.district_code, submission.year) = (p.district_code, p.year))::INTEGER AS versions
    FROM district_period AS p
)
SELECT
    district_code,
    year,
    if(versions = 0, 'missing', 'reported') AS status,
    days[1] AS first_received_on,
    days[-1] AS latest_received_on,
    due_before,
    days[1] < due_before AS on_time,
    CASE WHEN days[1] < due_before THEN 0 ELSE date_diff('day', due_before, days[1]) + 1 END::INTEGER AS days_late,
    versions
FROM answered
JOIN period USING (year)
