-- All districts are those of every kind, and whoever is judged has one verdict.
WITH counted AS (
    SELECT
        indicator_code,
        year,
        kind IS NULL AS is_all,
        sum(districts_judged) AS judged,
        sum(districts_met) AS met,
        sum(districts_enough) AS enough,
        sum(districts_slowing) AS slowing,
        sum(districts_short) AS short
    FROM mart.pace_by_kind
    GROUP BY ALL
)
SELECT indicator_code, year
FROM counted
GROUP BY indicator_code, year
HAVING count(DISTINCT (judged, met, enough, slowing, short)) <> 1
    OR max(judged) <> max(met + enough + slowing + short);
