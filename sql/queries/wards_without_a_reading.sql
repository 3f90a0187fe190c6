-- vi: Phường, xã, thị trấn nào chưa có số liệu được nhận của một chỉ tiêu, và năm cuối cùng có là năm nào?
-- en: Of which ward-level units was no reading of an indicator accepted, and which year was the last that had one?
-- param year=2011
-- param indicator=internet_units
-- Without a last year there never was one; a district that sends totals alone has none of any ward.
SELECT district_vi AS district, ward_vi AS ward, max(year) FILTER (state NOT IN ('missing', 'refused')) AS last_year,
    any_value(state) FILTER (year = $year) AS state
FROM mart.ward_wide
WHERE indicator_code = $indicator
GROUP BY district_vi, ward_code, ward_vi, ward_position
HAVING bool_or(year = $year AND state IN ('missing', 'refused'))
ORDER BY last_year NULLS FIRST, ward_position;
