-- One row per district and year: who needs help first and why, from the latest versions received.
CREATE TABLE mart.district_priority AS FROM mart.district_priority_as_of(DATE '9999-12-31') ORDER BY year, position, district_code;
COMMENT ON TABLE mart.district_priority IS 'One row per district and year: who needs help first and why, from the latest versions received.';
COMMENT ON COLUMN mart.district_priority.district_code IS 'District';
COMMENT ON COLUMN mart.district_priority.year IS 'Year';
COMMENT ON COLUMN mart.district_priority.state IS 'reported where at least one indicator is, else missing';
COMMENT ON COLUMN mart.district_priority.indicators_judged IS 'Indicators whose figure is comparable and that have a target for the year';
COMMENT ON COLUMN mart.district_priority.met IS 'Indicators judged that met the target of the year';
COMMENT ON COLUMN mart.district_priority.on_track IS 'Indicators judged on the straight way from the value of 2006 to the target of 2012';
COMMENT ON COLUMN mart.district_priority.late IS 'Indicators judged that are neither; not met without a value of 2006 counts as late here';
COMMENT ON COLUMN mart.district_priority.better IS 'Indicators better than the year before, like with like';
COMMENT ON COLUMN mart.district_priority.same IS 'Indicators that count as the same as the year before';
COMMENT ON COLUMN mart.district_priority.worse IS 'Indicators worse than the year before';
COMMENT ON COLUMN mart.district_priority.distance IS 'Sum over the late indicators of the share of the target that is missing: 1 − value ÷ target, or 1 − target ÷ value where lower is better';
COMMENT ON COLUMN mart.district_priority.position IS 'Who needs help first: most late indicators, then the larger distance; ties share the smallest; NULL where fewer than half of the indicators are judged';
COMMENT ON COLUMN mart.district_priority.reasons IS 'Codes of the late indicators, farthest from the target first';
