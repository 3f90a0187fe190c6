-- vi: Chỉ tiêu nào nơi nào đứng đầu để nơi khác học tập, hơn toàn thành phố bao nhiêu?
-- en: Who leads in which indicator, so that others can learn from it, and by how much over the city?
-- param year=2011
SELECT indicator_vi AS indicator, district_vi AS district, numerator, denominator, round(percent, 1) AS percent,
    round(percent - 100 * city_value, 1) AS points_over_city, verdict_change_vi AS change
FROM mart.figure_wide
WHERE year = $year AND rank = 1
ORDER BY indicator_position, district_position;
