-- One row per district, year and kind of document: how many the version in force lists, 0 where none.
CREATE TABLE mart.document_by_district AS FROM mart.document_by_district_as_of(DATE '9999-12-31') ORDER BY district_code, year, kind;
COMMENT ON TABLE mart.document_by_district IS 'One row per district, year and kind of document: how many the version in force lists, 0 where none.';
COMMENT ON COLUMN mart.document_by_district.district_code IS 'District';
COMMENT ON COLUMN mart.document_by_district.year IS 'Year';
COMMENT ON COLUMN mart.document_by_district.kind IS 'issued or joint_programme';
COMMENT ON COLUMN mart.document_by_district.documents IS 'Documents listed';
