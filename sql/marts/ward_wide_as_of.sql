-- One row per expected ward-level unit, indicator and year: its reading with the names that people read, from submissions received up to a day.
CREATE MACRO mart.ward_wide_as_of(day) AS TABLE
WITH readings AS (
    FROM mart.indicator_by_ward_as_of(day)
)
FROM mart.ward_wide_of('readings');
COMMENT ON MACRO TABLE mart.ward_wide_as_of IS 'One row per expected ward-level unit, indicator and year: its reading with the names that people read, from submissions received up to a day.';
