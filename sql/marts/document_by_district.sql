-- One row per district, year and kind of document: how many the version in force lists, 0 where none.
CREATE TABLE mart.document_by_district AS
WITH kind AS (
    SELECT unnest(['issued', 'joint_programme']) AS kind
),
final AS (
    SELECT district_period.district_code, district_period.year, kind.kind, count(document.title)::INTEGER AS documents
    FROM mart.district_period
    CROSS JOIN kind
    LEFT JOIN document USING (district_code, year, kind)
    GROUP BY district_period.district_code, district_period.year, kind.kind
)
SELECT * FROM final ORDER BY district_code, year, kind;
COMMENT ON TABLE mart.document_by_district IS 'One row per district, year and kind of document: how many the version in force lists, 0 where none.';
COMMENT ON COLUMN mart.document_by_district.district_code IS 'District';
COMMENT ON COLUMN mart.document_by_district.year IS 'Year';
COMMENT ON COLUMN mart.document_by_district.kind IS 'issued or joint_programme';
COMMENT ON COLUMN mart.document_by_district.documents IS 'Documents listed';
