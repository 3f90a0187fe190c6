-- Whatever is counted or summed of the kinds of district is, all kinds together, what the city says.
WITH kinds AS (
    SELECT
        indicator_code,
        year,
        sum(numerator) AS numerator,
        sum(denominator) AS denominator,
        sum(change_count) AS change_count,
        sum(units_unreported) AS units_unreported,
        sum(districts) AS districts,
        sum(districts_reporting) AS reporting,
        sum(districts_met) AS met,
        sum(districts_on_track) AS on_track,
        sum(districts_late) AS late
    FROM mart.indicator_by_kind
    GROUP BY indicator_code, year
)
SELECT city.indicator_code, city.year
FROM mart.indicator_citywide AS city
LEFT JOIN kinds USING (indicator_code, year)
WHERE (city.numerator, city.denominator, city.change_count, city.units_unreported)
        IS DISTINCT FROM (kinds.numerator, kinds.denominator, kinds.change_count, kinds.units_unreported)
    OR (city.districts_reporting, city.districts_met, city.districts_on_track, city.districts_late)
        IS DISTINCT FROM (kinds.reporting, kinds.met, kinds.on_track, kinds.late)
    OR kinds.districts <> (SELECT count(*) FROM district);
