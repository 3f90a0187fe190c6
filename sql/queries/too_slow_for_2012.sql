-- vi: Theo nhịp hiện nay, nơi nào không kịp mức đề ra cho năm 2012?
-- en: Who will not reach the target of 2012 at the pace of today?
-- param year=2011
-- param indicator=youth_gathering
-- All in percentage points a year, or a number for a count.
SELECT district_vi AS district, round(percent, 1) AS percent, target_2012, round(pace_achieved, 2) AS a_year_so_far,
    round(pace_achieved_last, 2) AS last_year, round(pace_required, 2) AS a_year_needed, verdict_pace_vi AS verdict
FROM mart.figure_wide
WHERE year = $year AND indicator_code = $indicator AND verdict_pace IN ('short', 'slowing')
ORDER BY pace_required - pace_achieved DESC, district_position;
