-- Of two districts with a position the one with more late indicators, or with as many and the larger distance, comes first.
SELECT a.district_code, a.year, a.position, b.district_code AS other, b.position AS other_position
FROM mart.district_priority AS a
JOIN mart.district_priority AS b USING (year)
WHERE a.position IS NOT NULL AND b.position IS NOT NULL
    AND (a.position < b.position) <> ((a.late, a.distance) > (b.late, b.distance))
UNION ALL
SELECT district_code, year, position, NULL, NULL
FROM mart.district_priority
WHERE late <> len(reasons)
    OR indicators_judged <> met + on_track + late
    OR (position IS NOT NULL) <> (2 * indicators_judged >= (SELECT count(*) FROM indicator));
