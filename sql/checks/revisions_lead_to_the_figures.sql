-- The last correction of a figure gives the figure that is published.
WITH in_force AS (
    SELECT district_code, year, max(version) AS version FROM submission WHERE accepted > 0 GROUP BY district_code, year
)
SELECT DISTINCT revision.district_code, revision.indicator_code, revision.year, revision.value, figure.value AS published
FROM mart.revision
JOIN in_force USING (district_code, year, version)
JOIN mart.indicator_by_district AS figure USING (district_code, indicator_code, year)
WHERE figure.value IS DISTINCT FROM revision.value;
