-- One row per district, indicator and year: the figure with the names and verdicts that people read, from submissions received up to a day.
CREATE MACRO mart.figure_wide_as_of(day) AS TABLE
WITH figures AS (
    FROM mart.indicator_by_district_as_of(day)
),
paces AS (
    FROM mart.pace_as_of(day)
)
FROM mart.figure_wide_of('figures', 'paces');
COMMENT ON MACRO TABLE mart.figure_wide_as_of IS 'One row per district, indicator and year: the figure with the names and verdicts that people read, from submissions received up to a day.';
