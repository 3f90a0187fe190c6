-- Counts are never ranked, and of two ranked districts the better one stands no lower.
SELECT a.district_code, a.indicator_code, a.year, a.rank, b.district_code AS other, b.rank AS other_rank
FROM mart.indicator_by_district AS a
JOIN indicator USING (indicator_code)
JOIN mart.indicator_by_district AS b
    ON b.indicator_code = a.indicator_code AND b.year = a.year AND b.rank = a.rank + 1
WHERE (indicator.direction = 'higher' AND b.value > a.value) OR (indicator.direction = 'lower' AND b.value < a.value)
UNION ALL
SELECT district_code, indicator_code, year, rank, NULL, NULL
FROM mart.indicator_by_district
JOIN indicator USING (indicator_code)
WHERE rank IS NOT NULL AND (indicator.kind = 'count' OR basis = 'stated' OR value IS NULL);
