-- What the city says of its districts is what they say: verdicts, those compared, and the sum of their changes.
WITH districts AS (
    SELECT
        indicator_code,
        year,
        count(*) FILTER (verdict_target = 'met') AS met,
        count(*) FILTER (verdict_target = 'on_track') AS on_track,
        count(*) FILTER (verdict_target = 'late') AS late,
        count(*) FILTER (verdict_change = 'better') AS better,
        count(*) FILTER (verdict_change = 'same') AS same,
        count(*) FILTER (verdict_change = 'worse') AS worse,
        count(change_count) AS compared,
        sum(change_count) AS change_count,
        sum(units_unreported) AS units_unreported
    FROM mart.indicator_by_district
    GROUP BY indicator_code, year
)
SELECT city.indicator_code, city.year
FROM mart.indicator_citywide AS city
LEFT JOIN districts USING (indicator_code, year)
WHERE (city.districts_met, city.districts_on_track, city.districts_late)
        IS DISTINCT FROM (districts.met, districts.on_track, districts.late)
    OR (city.districts_better, city.districts_same, city.districts_worse)
        IS DISTINCT FROM (districts.better, districts.same, districts.worse)
    OR city.districts_compared <> districts.compared
    OR city.change_count IS DISTINCT FROM districts.change_count
    OR city.units_unreported IS DISTINCT FROM districts.units_unreported;
