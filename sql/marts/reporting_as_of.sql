-- One row per district and year: whether and when it reported, from submissions received up to a day.
CREATE MACRO mart.reporting_as_of(day) AS TABLE
WITH received AS (
    SELECT
        district_code,
        year,
        min(received_on) AS first_received_on,
        max(received_on) AS latest_received_on,
        count(*)::INTEGER AS versions
    FROM mart.submission_as_of(day)
    GROUP BY district_code, year
),
final AS (
    SELECT
        district.district_code,
        period.year,
        CASE WHEN received.versions > 0 THEN 'reported' ELSE 'missing' END AS status,
        received.first_received_on,
        received.latest_received_on,
        period.due_before,
        received.first_received_on < period.due_before AS on_time,
        greatest(0, received.first_received_on - (period.due_before - 1)) AS days_late_or_zero,
        coalesce(received.versions, 0) AS versions
    FROM district
    CROSS JOIN period
    LEFT JOIN received USING (district_code, year)
)
SELECT
    district_code, year, status, first_received_on, latest_received_on, due_before, on_time,
    CASE WHEN on_time IS NOT NULL THEN days_late_or_zero::INTEGER END AS days_late,
    versions
FROM final;
COMMENT ON MACRO TABLE mart.reporting_as_of IS 'One row per district and year: whether and when it reported, from submissions received up to a day.';
