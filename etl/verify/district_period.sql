-- One row per district and year. A break: a ward-level unit came or went since the year before.
SELECT
    district.district_code,
    period.year,
    (SELECT count(*) FROM expected_ward AS unit WHERE unit.district_code = district.district_code AND unit.year = period.year)::INTEGER
        AS units_expected,
    period.year - 1 IN (SELECT year FROM period) AND EXISTS (
        SELECT unit.ward_code
        FROM expected_ward AS unit
        WHERE unit.district_code = district.district_code AND unit.year IN (period.year - 1, period.year)
        GROUP BY unit.ward_code
        HAVING count(*) = 1
    ) AS is_break
FROM district, period
