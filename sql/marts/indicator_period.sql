-- One row per indicator and year: whether what happened in the period compares with the period before.
CREATE TABLE mart.indicator_period AS
WITH calendar_year AS (
    SELECT year FROM period WHERE starts_on = make_date(year, 1, 1) AND ends_on = make_date(year, 12, 31)
),
final AS (
    SELECT
        indicator.indicator_code,
        period.year,
        indicator.measure = 'flow'
            AND (
                period.year NOT IN (FROM calendar_year)
                OR (period.year - 1 IN (SELECT year FROM period) AND period.year - 1 NOT IN (FROM calendar_year))) AS is_other_length
    FROM indicator
    CROSS JOIN period
)
SELECT * FROM final ORDER BY indicator_code, year;
COMMENT ON TABLE mart.indicator_period IS 'One row per indicator and year: whether what happened in the period compares with the period before.';
COMMENT ON COLUMN mart.indicator_period.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.indicator_period.year IS 'Year';
COMMENT ON COLUMN mart.indicator_period.is_other_length IS 'A flow of which this period or the one before is no calendar year, so that a change carries no verdict';
