-- vi: Mỗi nơi bị từ chối bao nhiêu số liệu, vì quy tắc nào?
-- en: How many readings of each district were refused, by which rule?
SELECT district.name_vi, source_file.year, rule.name_vi AS rule, sum(rejected_value.times) AS readings
FROM audit.rejected_value
JOIN audit.source_file USING (file)
JOIN district ON district.district_code = source_file.district_code
JOIN audit.rule ON rule.rule = rejected_value.rule
GROUP BY ALL
ORDER BY source_file.year, district.name_vi, readings DESC;
