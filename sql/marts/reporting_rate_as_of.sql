-- One row per year: how many districts reported, and how many in time (terms as in DHIS2), from submissions received up to a day.
CREATE MACRO mart.reporting_rate_as_of(day) AS TABLE
WITH final AS (
    SELECT
        year,
        count(*)::INTEGER AS expected,
        count(*) FILTER (status = 'reported')::INTEGER AS actual,
        CASE WHEN any_value(due_before) IS NOT NULL THEN count(*) FILTER (on_time) END::INTEGER AS actual_on_time,
        actual::DOUBLE / expected AS rate,
        actual_on_time::DOUBLE / expected AS rate_on_time
    FROM mart.reporting_as_of(day)
    GROUP BY year
)
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.reporting_rate_as_of IS 'One row per year: how many districts reported, and how many in time, from submissions received up to a day.';
