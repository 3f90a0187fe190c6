-- One row per indicator and year: which is farthest from its target in the whole city, that of the year and that of 2012.
CREATE TABLE mart.indicator_priority AS FROM mart.indicator_priority_as_of(DATE '9999-12-31') ORDER BY year, position, indicator_code;
COMMENT ON TABLE mart.indicator_priority IS 'One row per indicator and year: which is farthest from its target in the whole city, that of the year and that of 2012.';
COMMENT ON COLUMN mart.indicator_priority.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.indicator_priority.year IS 'Year';
COMMENT ON COLUMN mart.indicator_priority.missing_share IS 'Share of the target of the year that the city misses: 1 − value ÷ target, or 1 − target ÷ value where lower is better, never below zero; of a count over the districts with basis wards or total';
COMMENT ON COLUMN mart.indicator_priority.position IS 'Largest missing share first, ties share the smallest; NULL where nothing is missing, nothing is known, or too few have reported';
COMMENT ON COLUMN mart.indicator_priority.missing_share_2012 IS 'The same of the target of 2012';
COMMENT ON COLUMN mart.indicator_priority.position_2012 IS 'The same of the target of 2012';
