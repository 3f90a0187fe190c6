-- vi: Nơi nào còn xa mức đề ra cho năm 2012 nhất, và còn thiếu bao nhiêu người, bao nhiêu đơn vị?
-- en: Which districts are farthest from the target of 2012, and how many people or units are they short of?
-- param year=2011
-- param indicator=youth_gathering
-- What is missing is counted over those who reported; units_unreported says how many did not.
SELECT district_vi AS district, numerator, denominator, round(percent, 1) AS percent, target_2012, round(gap_2012_points, 1) AS gap_points,
    gap_2012_units AS missing, unit_vi AS unit, units_unreported
FROM mart.figure_wide
WHERE year = $year AND indicator_code = $indicator AND gap_2012_points > 0
ORDER BY gap_2012_points DESC, district_position;
