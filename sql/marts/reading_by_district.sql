-- One row per district and year: what became of the readings of its files, whatever district or year a row of them says.
CREATE TABLE mart.reading_by_district AS FROM mart.reading_by_district_as_of(DATE '9999-12-31') ORDER BY district_code, year;
COMMENT ON TABLE mart.reading_by_district IS 'One row per district and year: what became of the readings of its files, whatever district or year a row of them says.';
COMMENT ON COLUMN mart.reading_by_district.district_code IS 'District that the files report on';
COMMENT ON COLUMN mart.reading_by_district.year IS 'Year that the files report on';
COMMENT ON COLUMN mart.reading_by_district.files IS 'Files loaded, every version';
COMMENT ON COLUMN mart.reading_by_district.readings IS 'Readings = accepted + refused + missing';
COMMENT ON COLUMN mart.reading_by_district.accepted IS 'Accepted readings';
COMMENT ON COLUMN mart.reading_by_district.refused IS 'Refused readings, each with its reason in audit.rejected_value';
COMMENT ON COLUMN mart.reading_by_district.missing IS 'Readings without a figure';
COMMENT ON COLUMN mart.reading_by_district.warnings IS 'Doubts, each in audit.warning';
