-- vi: Xã, thị trấn nào của huyện chưa có máy tính nối mạng năm 2011?
-- en: Which ward-level units of rural districts had no computer with Internet in 2011?
SELECT district.name_vi AS district, ward.name_vi AS ward, unit.state
FROM mart.indicator_by_ward AS unit
JOIN ward USING (ward_code, district_code)
JOIN district USING (district_code)
WHERE unit.indicator_code = 'internet_units' AND unit.year = 2011 AND district.kind = 'rural' AND unit.value = 0
ORDER BY district.position, ward.ward_code;
