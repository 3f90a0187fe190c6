-- vi: Đến một ngày, chẳng hạn hết hạn nộp, thành phố đã có những số liệu nào?
-- en: What did the city know on a day, say the last one in time?
-- param year=2011
-- param day=2011-11-14
SELECT indicator.short_name_vi AS indicator, known.numerator, known.denominator, known.value, known.districts_reporting,
    today.value AS value_today, today.districts_reporting AS districts_reporting_today
FROM mart.indicator_citywide_as_of($day::DATE) AS known
JOIN mart.indicator_citywide AS today USING (indicator_code, year)
JOIN indicator USING (indicator_code)
WHERE year = $year
ORDER BY indicator.position;
