-- The city adds up the districts with parts; a percentage alone is never summed.
WITH districts AS (
    SELECT indicator_code, year, sum(numerator) AS numerator, sum(denominator) AS denominator
    FROM mart.indicator_by_district
    WHERE basis IN ('wards', 'total', 'partial')
    GROUP BY indicator_code, year
)
SELECT citywide.indicator_code, citywide.year, citywide.numerator, districts.numerator AS districts_numerator
FROM mart.indicator_citywide AS citywide
LEFT JOIN districts USING (indicator_code, year)
WHERE citywide.numerator IS DISTINCT FROM districts.numerator OR citywide.denominator IS DISTINCT FROM districts.denominator;
