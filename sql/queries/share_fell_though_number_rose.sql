-- vi: Ở đâu tỷ lệ giảm dù con số tăng?
-- en: Where did a share fall although the number rose?
-- param year=2011
-- More were counted, out of even more: neither fact alone tells the change. Across a break mark (is_break) the two years do not compare.
SELECT district_vi AS district, indicator_vi AS indicator, change_count, round(change_points, 1) AS change_points, numerator, denominator,
    units_compared, is_break, verdict_change_vi AS verdict
FROM mart.figure_wide
WHERE year = $year AND change_count > 0 AND change_points < 0
ORDER BY change_points, district_position, indicator_position;
