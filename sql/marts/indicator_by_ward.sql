-- One row per expected ward-level unit, indicator and year, from the latest versions received.
CREATE TABLE mart.indicator_by_ward AS FROM mart.indicator_by_ward_as_of(DATE '9999-12-31') ORDER BY indicator_code, year, ward_code;
COMMENT ON TABLE mart.indicator_by_ward IS 'One row per expected ward-level unit, indicator and year, from the latest versions received.';
COMMENT ON COLUMN mart.indicator_by_ward.ward_code IS 'Ward-level unit, valid on the first day of the period';
COMMENT ON COLUMN mart.indicator_by_ward.district_code IS 'District';
COMMENT ON COLUMN mart.indicator_by_ward.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.indicator_by_ward.year IS 'Year';
COMMENT ON COLUMN mart.indicator_by_ward.state IS 'reported, not_applicable, stated (only a percentage), refused or missing';
COMMENT ON COLUMN mart.indicator_by_ward.numerator IS 'Numerator';
COMMENT ON COLUMN mart.indicator_by_ward.denominator IS 'Denominator; NULL for a count';
COMMENT ON COLUMN mart.indicator_by_ward.value IS 'Numerator ÷ denominator, or the percentage ÷ 100 where only that was given; for a count the numerator';
COMMENT ON COLUMN mart.indicator_by_ward.submission_id IS 'Version of the district''s report that is in force; NULL where there is none';
COMMENT ON COLUMN mart.indicator_by_ward.row_number IS 'Row in that version''s file; NULL where missing';
COMMENT ON COLUMN mart.indicator_by_ward.reaches_target IS 'Whether its value reaches the target of the year for districts, exactly and by the direction of the indicator; NULL for a count and where there is no target or no value';
