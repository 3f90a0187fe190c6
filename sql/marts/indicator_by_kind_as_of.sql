-- One row per kind of district, indicator and year: its districts together, as the whole city is judged, from submissions received up to a day.
CREATE MACRO mart.indicator_by_kind_as_of(day) AS TABLE
FROM mart.indicator_by_group_as_of(day) WHERE kind IS NOT NULL;
COMMENT ON MACRO TABLE mart.indicator_by_kind_as_of IS 'One row per kind of district, indicator and year: its districts together, as the whole city is judged, from submissions received up to a day.';
