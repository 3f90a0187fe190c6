-- Districts × indicators × years, each once, whether or not anybody reported.
WITH expected AS (
    SELECT district_code, indicator_code, year FROM district CROSS JOIN indicator CROSS JOIN period
),
found AS (
    SELECT district_code, indicator_code, year, count(*) AS rows FROM mart.indicator_by_district GROUP BY ALL
)
SELECT * FROM expected FULL JOIN found USING (district_code, indicator_code, year)
WHERE coalesce(rows, 0) <> 1 OR (district_code, indicator_code, year) NOT IN (FROM expected);
