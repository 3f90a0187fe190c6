-- One row per district and year: what became of the readings of its files.
WITH file AS (
    SELECT *, (SELECT count(*) FROM doubt WHERE doubt.file = source_file.file) AS warnings
    FROM source_file
    WHERE status = 'loaded'
)
SELECT
    p.district_code,
    p.year,
    count(file.file)::INTEGER AS files,
    sum(coalesce(file.readings, 0))::INTEGER AS readings,
    sum(coalesce(file.accepted, 0))::INTEGER AS accepted,
    sum(coalesce(file.refused, 0))::INTEGER AS refused,
    sum(coalesce(file.missing, 0))::INTEGER AS missing,
    sum(coalesce(file.warnings, 0))::INTEGER AS warnings
FROM district_period AS p
LEFT JOIN file USING (district_code, year)
GROUP BY p.district_code, p.year
