-- One row per year: how many districts reported, and how many in time (terms as in DHIS2).
CREATE TABLE mart.reporting_rate AS FROM mart.reporting_rate_as_of(DATE '9999-12-31') ORDER BY year;
COMMENT ON TABLE mart.reporting_rate IS 'One row per year: how many districts reported, and how many in time.';
COMMENT ON COLUMN mart.reporting_rate.year IS 'Year';
COMMENT ON COLUMN mart.reporting_rate.expected IS 'Reports expected: one from every district';
COMMENT ON COLUMN mart.reporting_rate.actual IS 'Districts that reported';
COMMENT ON COLUMN mart.reporting_rate.actual_on_time IS 'Districts whose first version was in time; NULL without a due day';
COMMENT ON COLUMN mart.reporting_rate.rate IS 'actual ÷ expected, 0–1';
COMMENT ON COLUMN mart.reporting_rate.rate_on_time IS 'actual_on_time ÷ expected, 0–1; NULL without a due day';
