-- One row per indicator and year: the whole city, from submissions received up to a day.
CREATE MACRO mart.indicator_citywide_as_of(day) AS TABLE
SELECT * EXCLUDE (kind, districts, per_unit) FROM mart.indicator_by_group_as_of(day) WHERE kind IS NULL;
COMMENT ON MACRO TABLE mart.indicator_citywide_as_of IS 'One row per indicator and year: the whole city, from submissions received up to a day.';
