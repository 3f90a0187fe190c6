-- One row per district and year: whether and when it reported.
CREATE TABLE mart.reporting AS FROM mart.reporting_as_of(DATE '9999-12-31') ORDER BY district_code, year;
COMMENT ON TABLE mart.reporting IS 'One row per district and year: whether and when it reported.';
COMMENT ON COLUMN mart.reporting.district_code IS 'District';
COMMENT ON COLUMN mart.reporting.year IS 'Year';
COMMENT ON COLUMN mart.reporting.status IS 'reported or missing';
COMMENT ON COLUMN mart.reporting.first_received_on IS 'Day of the first version; NULL where the register does not know it';
COMMENT ON COLUMN mart.reporting.latest_received_on IS 'Day of the latest version';
COMMENT ON COLUMN mart.reporting.due_before IS 'A report received before this day is in time';
COMMENT ON COLUMN mart.reporting.on_time IS 'Whether the first version was in time; NULL without a due day or a received day';
COMMENT ON COLUMN mart.reporting.days_late IS 'Days after the last day in time, 0 when in time';
COMMENT ON COLUMN mart.reporting.versions IS 'Versions received';
