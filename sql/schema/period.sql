-- One row per reporting period.
CREATE TABLE period (
    year       INTEGER NOT NULL,
    starts_on  DATE NOT NULL,
    ends_on    DATE NOT NULL,
    due_before DATE
);
COMMENT ON TABLE period IS 'One row per reporting period.';
COMMENT ON COLUMN period.year IS 'The year that names it';
COMMENT ON COLUMN period.starts_on IS 'First day';
COMMENT ON COLUMN period.ends_on IS 'Last day';
COMMENT ON COLUMN period.due_before IS 'A report received before this day is in time; NULL where no deadline was set';
