-- One row per indicator and year. What happened in nine months, or in twelve that follow nine, does not compare.
WITH length AS (
    SELECT year, starts_on = make_date(year, 1, 1) AND ends_on + 1 = make_date(year + 1, 1, 1) AS is_whole_year FROM period
)
SELECT
    indicator.indicator_code,
    this.year,
    indicator.measure = 'flow' AND NOT (this.is_whole_year AND coalesce(before.is_whole_year, true)) AS is_other_length
FROM indicator
CROSS JOIN length AS this
LEFT JOIN length AS before ON before.year = this.year - 1
