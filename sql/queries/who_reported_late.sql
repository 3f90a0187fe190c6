-- vi: Nơi nào nộp báo cáo trễ hạn hoặc chưa nộp, và trễ mấy ngày?
-- en: Which districts reported late or not at all, and how many days late?
-- param year=2011
SELECT district.name_vi AS district, reporting.status, reporting.first_received_on, reporting.due_before, reporting.days_late
FROM mart.reporting
JOIN district USING (district_code)
WHERE reporting.year = $year AND (reporting.status = 'missing' OR NOT reporting.on_time)
ORDER BY reporting.days_late DESC NULLS FIRST, district.position;
