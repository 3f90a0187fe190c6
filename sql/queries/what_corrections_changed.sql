-- vi: Các bản đính chính đã sửa những số liệu nào, làm con số của quận và thành phố đổi ra sao?
-- en: Which readings did corrections change, and what did that do to the figures of district and city?
SELECT revision.received_on, district.name_vi, revision.indicator_code, revision.year, count(*) AS readings,
    any_value(revision.previous_value) AS previous_value, any_value(revision.value) AS value,
    any_value(revision.previous_city_value) AS previous_city_value, any_value(revision.city_value) AS city_value
FROM mart.revision
JOIN district USING (district_code)
GROUP BY ALL
ORDER BY revision.received_on, district.name_vi, revision.indicator_code;
