-- One row per district, or the whole city (no district), indicator and year with a value: how fast it has come, and how fast it
-- must go to the end of 2012.
CREATE TABLE mart.pace AS FROM mart.pace_as_of(DATE '9999-12-31') ORDER BY indicator_code, year, district_code NULLS FIRST;
COMMENT ON TABLE mart.pace IS 'One row per district, or the whole city (no district), indicator and year with a value: how fast it has come, and how fast it must go to the end of 2012.';
COMMENT ON COLUMN mart.pace.district_code IS 'District; NULL for the whole city';
COMMENT ON COLUMN mart.pace.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.pace.year IS 'Year';
COMMENT ON COLUMN mart.pace.value IS 'Value of the year';
COMMENT ON COLUMN mart.pace.target_2012 IS 'Target of 2012; for the city and a count the sum for the districts with basis wards or total';
COMMENT ON COLUMN mart.pace.first_year IS 'First year with a value';
COMMENT ON COLUMN mart.pace.first_value IS 'Value of that year';
COMMENT ON COLUMN mart.pace.achieved IS 'Change a year since the first year, whatever the values rest on: percentage points, or a number for a count; NULL in the first year';
COMMENT ON COLUMN mart.pace.achieved_last IS 'Change of the last year, like with like, in the same measure; NULL where there is none and for a flow across periods of another length';
COMMENT ON COLUMN mart.pace.required IS 'Change a year that reaches the target of 2012 from this year on, in the same measure; zero where it is reached';
COMMENT ON COLUMN mart.pace.verdict IS 'met (the target of 2012 is reached), enough (both paces are at least the required one), slowing (only the mean is), short or none (first year, no target, not comparable)';
COMMENT ON COLUMN mart.pace.is_break IS 'Break mark: its ward-level units are not those of the year before';
COMMENT ON COLUMN mart.pace.is_across_break IS 'Whether a break mark stands between the first year and this one, so that achieved is across it';
