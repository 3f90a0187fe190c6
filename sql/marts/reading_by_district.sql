-- One row per district and year: what became of the readings of its files, whatever district or year a row of them says.
CREATE TABLE mart.reading_by_district AS
WITH warned AS (
    SELECT file, sum(times) AS warnings FROM audit.warning GROUP BY file
),
summed AS (
    SELECT
        district_code,
        year,
        count(*) AS files,
        sum(readings) AS readings,
        sum(accepted) AS accepted,
        sum(refused) AS refused,
        sum(missing) AS missing,
        sum(warnings) AS warnings
    FROM audit.source_file
    LEFT JOIN warned USING (file)
    WHERE status = 'loaded'
    GROUP BY district_code, year
),
final AS (
    SELECT
        district_code,
        year,
        coalesce(files, 0)::INTEGER AS files,
        coalesce(readings, 0)::INTEGER AS readings,
        coalesce(accepted, 0)::INTEGER AS accepted,
        coalesce(refused, 0)::INTEGER AS refused,
        coalesce(missing, 0)::INTEGER AS missing,
        coalesce(warnings, 0)::INTEGER AS warnings
    FROM mart.district_period
    LEFT JOIN summed USING (district_code, year)
)
SELECT * FROM final ORDER BY district_code, year;
COMMENT ON TABLE mart.reading_by_district IS 'One row per district and year: what became of the readings of its files, whatever district or year a row of them says.';
COMMENT ON COLUMN mart.reading_by_district.district_code IS 'District that the files report on';
COMMENT ON COLUMN mart.reading_by_district.year IS 'Year that the files report on';
COMMENT ON COLUMN mart.reading_by_district.files IS 'Files loaded, every version';
COMMENT ON COLUMN mart.reading_by_district.readings IS 'Readings = accepted + refused + missing';
COMMENT ON COLUMN mart.reading_by_district.accepted IS 'Accepted readings';
COMMENT ON COLUMN mart.reading_by_district.refused IS 'Refused readings, each with its reason in audit.rejected_value';
COMMENT ON COLUMN mart.reading_by_district.missing IS 'Readings without a figure';
COMMENT ON COLUMN mart.reading_by_district.warnings IS 'Doubts, each in audit.warning';
