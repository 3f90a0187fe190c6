-- vi: Ở huyện chưa đạt chỉ tiêu, xã, thị trấn nào chưa có máy tính nối mạng?
-- en: In rural districts below the target, which ward-level units have no computer with Internet?
-- param year=2011
SELECT unit.district_vi AS district, unit.ward_vi AS ward, unit.file, unit.row_number
FROM mart.ward_wide AS unit
JOIN mart.figure_wide AS figure USING (district_code, indicator_code, year)
WHERE unit.indicator_code = 'internet_units'
    AND unit.year = $year
    AND unit.district_kind = 'rural'
    AND unit.value = 0
    AND figure.gap_units > 0
ORDER BY figure.district_position, unit.ward_position;
