-- vi: Nơi nào cần giúp trước năm 2011, và vì sao?
-- en: Which districts need help first in 2011, and why?
SELECT priority.position, district.name_vi, priority.late, priority.worse, priority.reasons
FROM mart.district_priority AS priority
JOIN district USING (district_code)
WHERE priority.year = 2011 AND priority.position IS NOT NULL
ORDER BY priority.position;
