-- One row per indicator, year and kind of district (no kind: all districts): how many go how fast to the end of 2012.
CREATE TABLE mart.pace_by_kind AS
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
    LEFT JOIN mart.pace
        ON pace.indicator_code = indicator.indicator_code
        AND pace.year = period.year
        AND pace.district_code = district.district_code
    GROUP BY GROUPING SETS (
        (indicator.indicator_code, period.year),
        (indicator.indicator_code, period.year, district.kind)
    )
)
SELECT * FROM final ORDER BY indicator_code, year, kind NULLS FIRST;
COMMENT ON TABLE mart.pace_by_kind IS 'One row per indicator, year and kind of district (no kind: all districts): how many go how fast to the end of 2012.';
COMMENT ON COLUMN mart.pace_by_kind.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.pace_by_kind.year IS 'Year';
COMMENT ON COLUMN mart.pace_by_kind.kind IS 'urban, peri_urban or rural; NULL for all districts';
COMMENT ON COLUMN mart.pace_by_kind.districts_judged IS 'Districts whose pace carries a verdict';
COMMENT ON COLUMN mart.pace_by_kind.districts_met IS 'Districts that reached the target of 2012';
COMMENT ON COLUMN mart.pace_by_kind.districts_enough IS 'Districts whose pace is enough';
COMMENT ON COLUMN mart.pace_by_kind.districts_slowing IS 'Districts whose mean pace is enough and that of the last year is not';
COMMENT ON COLUMN mart.pace_by_kind.districts_short IS 'Districts whose pace is too slow';
