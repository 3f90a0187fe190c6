-- vi: Các bản đính chính đã sửa những số liệu nào, làm con số của quận, huyện và thành phố đổi ra sao?
-- en: Which readings did corrections change, and what did that do to the figures of district and city?
-- param year=2011
SELECT revision.received_on, district.name_vi AS district, indicator.short_name_vi AS indicator, count(*) AS readings,
    revision.previous_value, revision.value, revision.previous_city_value, revision.city_value
FROM mart.revision
JOIN district USING (district_code)
JOIN indicator USING (indicator_code)
WHERE revision.year = $year
GROUP BY ALL
ORDER BY revision.received_on, any_value(district.position), any_value(indicator.position);
