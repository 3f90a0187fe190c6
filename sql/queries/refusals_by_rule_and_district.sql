-- vi: Mỗi nơi bị từ chối bao nhiêu số liệu, vì quy tắc nào?
-- en: How many readings of each district were refused, by which rule?
-- param year=2011
SELECT district.name_vi AS district, rule.name_vi AS rule, sum(rejected_value.times) AS readings
FROM audit.rejected_value
JOIN audit.source_file USING (file)
JOIN district ON district.district_code = source_file.district_code
JOIN audit.rule ON rule.rule = rejected_value.rule
WHERE source_file.year = $year
GROUP BY ALL
ORDER BY any_value(district.position), readings DESC, rule;
