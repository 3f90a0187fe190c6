-- One row per indicator, year and kind of district (no kind: all districts): how many go how fast to the end of 2012, from submissions received up to a day.
CREATE MACRO mart.pace_by_kind_as_of(day) AS TABLE
WITH final AS (
    SELECT
        indicator.indicator_code,
        period.year,
        district.kind,
        count(*) FILTER (pace.verdict <> 'none')::INTEGER AS districts_judged,
        count(*) FILTER (pace.verdict = 'met')::INTEGER AS districts_met,
        count(*) FILTER (pace.verdict = 'enough')::INTEGER AS districts_enough,
        count(*) FILTER (pace.verdict = 'slowing')::INTEGER AS districts_slowing,
        count(*) FILTER (pace.verdict = 'short')::INTEGER AS districts_short
    FROM indicator
    CROSS JOIN period
    CROSS JOIN district
    LEFT JOIN mart.pace_as_of(day) AS pace
        ON pace.indicator_code = indicator.indicator_code
        AND pace.year = period.year
        AND pace.district_code = district.district_code
    GROUP BY GROUPING SETS (
        (indicator.indicator_code, period.year),
        (indicator.indicator_code, period.year, district.kind)
    )
)
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.pace_by_kind_as_of IS 'One row per indicator, year and kind of district (no kind: all districts): how many go how fast to the end of 2012, from submissions received up to a day.';
