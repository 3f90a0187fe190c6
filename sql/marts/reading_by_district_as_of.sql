-- One row per district and year: what became of the readings of its files, whatever district or year a row of them says, from submissions received up to a day.
CREATE MACRO mart.reading_by_district_as_of(day) AS TABLE
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
    FROM mart.source_file_as_of(day) AS source_file
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
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.reading_by_district_as_of IS 'One row per district and year: what became of the readings of its files, whatever district or year a row of them says, from submissions received up to a day.';
