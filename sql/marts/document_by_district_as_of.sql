-- One row per district, year and kind of document: how many the version in force lists, 0 where none, from submissions received up to a day.
CREATE MACRO mart.document_by_district_as_of(day) AS TABLE
WITH kind AS (
    SELECT unnest(['issued', 'joint_programme']) AS kind
),
final AS (
    SELECT district_period.district_code, district_period.year, kind.kind, count(document.title)::INTEGER AS documents
    FROM mart.district_period
    CROSS JOIN kind
    LEFT JOIN mart.document_as_of(day) AS document USING (district_code, year, kind)
    GROUP BY district_period.district_code, district_period.year, kind.kind
)
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.document_by_district_as_of IS 'One row per district, year and kind of document: how many the version in force lists, 0 where none, from submissions received up to a day.';
