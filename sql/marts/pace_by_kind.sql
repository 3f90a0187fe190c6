-- One row per indicator, year and kind of district (no kind: all districts): how many go how fast to the end of 2012.
CREATE TABLE mart.pace_by_kind AS FROM mart.pace_by_kind_as_of(DATE '9999-12-31') ORDER BY indicator_code, year, kind NULLS FIRST;
COMMENT ON TABLE mart.pace_by_kind IS 'One row per indicator, year and kind of district (no kind: all districts): how many go how fast to the end of 2012.';
COMMENT ON COLUMN mart.pace_by_kind.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.pace_by_kind.year IS 'Year';
COMMENT ON COLUMN mart.pace_by_kind.kind IS 'urban, peri_urban or rural; NULL for all districts';
COMMENT ON COLUMN mart.pace_by_kind.districts_judged IS 'Districts whose pace carries a verdict';
COMMENT ON COLUMN mart.pace_by_kind.districts_met IS 'Districts that reached the target of 2012';
COMMENT ON COLUMN mart.pace_by_kind.districts_enough IS 'Districts whose pace is enough';
COMMENT ON COLUMN mart.pace_by_kind.districts_slowing IS 'Districts whose mean pace is enough and that of the last year is not';
COMMENT ON COLUMN mart.pace_by_kind.districts_short IS 'Districts whose pace is too slow';
