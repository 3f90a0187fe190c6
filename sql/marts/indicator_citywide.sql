-- One row per indicator and year: the whole city, from the latest versions received.
CREATE TABLE mart.indicator_citywide AS FROM mart.indicator_citywide_as_of(DATE '9999-12-31') ORDER BY indicator_code, year;
COMMENT ON TABLE mart.indicator_citywide IS 'One row per indicator and year: the whole city, from the latest versions received.';
COMMENT ON COLUMN mart.indicator_citywide.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.indicator_citywide.year IS 'Year';
COMMENT ON COLUMN mart.indicator_citywide.numerator IS 'Sum over the districts with basis wards, total or partial';
COMMENT ON COLUMN mart.indicator_citywide.denominator IS 'Sum over the same districts; NULL for a count';
COMMENT ON COLUMN mart.indicator_citywide.value IS 'Numerator ÷ denominator, 0–1 and not rounded; for a count the numerator';
COMMENT ON COLUMN mart.indicator_citywide.districts_reporting IS 'Districts whose state is reported';
COMMENT ON COLUMN mart.indicator_citywide.previous_value IS 'Value of the year before, over whoever reported then';
COMMENT ON COLUMN mart.indicator_citywide.change_points IS 'Change in percentage points over the districts that reported both years; NULL for a count';
COMMENT ON COLUMN mart.indicator_citywide.districts_compared IS 'Districts that reported both years with their parts';
COMMENT ON COLUMN mart.indicator_citywide.target IS 'Target of the year; for a count the sum of the districts targets';
COMMENT ON COLUMN mart.indicator_citywide.gap_points IS 'Points missing to the target, never below zero; NULL for a count';
COMMENT ON COLUMN mart.indicator_citywide.gap_units IS 'People or units missing to the target; for a unit_rate over the units of all districts';
COMMENT ON COLUMN mart.indicator_citywide.is_sample IS 'Made-up data';
