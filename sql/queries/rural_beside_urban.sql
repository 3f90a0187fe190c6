-- vi: Huyện và quận chênh nhau bao nhiêu, và khoảng cách ấy đổi ra sao qua các năm?
-- en: How far are rural districts from urban ones, and how did that change over the years?
-- param indicator=internet_units
SELECT rural.year, round(100 * rural.value, 1) AS rural, round(100 * urban.value, 1) AS urban,
    round(100 * (rural.value - urban.value), 1) AS points_apart, rural.districts_reporting AS rural_reporting,
    urban.districts_reporting AS urban_reporting
FROM mart.indicator_by_kind AS rural
JOIN mart.indicator_by_kind AS urban USING (indicator_code, year)
WHERE rural.kind = 'rural' AND urban.kind = 'urban' AND indicator_code = $indicator
ORDER BY rural.year;
