-- vi: Nơi nào cần giúp trước, và vì sao?
-- en: Which districts need help first, and why?
-- param year=2011
-- The reasons are in order: what is farthest from its target comes first.
SELECT
    priority.position,
    district.name_vi AS district,
    priority.late,
    priority.worse,
    list(indicator.short_name_vi ORDER BY list_position(priority.reasons, indicator.indicator_code)) AS reasons
FROM mart.district_priority AS priority
JOIN district USING (district_code)
LEFT JOIN indicator ON list_contains(priority.reasons, indicator.indicator_code)
WHERE priority.year = $year AND priority.position IS NOT NULL
GROUP BY ALL
ORDER BY priority.position, any_value(district.position);
