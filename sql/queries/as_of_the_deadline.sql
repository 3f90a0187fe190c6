-- vi: Đến hết hạn nộp (14/11/2011), thành phố có những số liệu nào của năm 2011?
-- en: What did the city know of 2011 on the last day in time (2011-11-14)?
SELECT indicator_code, numerator, denominator, value, districts_reporting
FROM mart.indicator_citywide_as_of(DATE '2011-11-14')
WHERE year = 2011
ORDER BY indicator_code;
