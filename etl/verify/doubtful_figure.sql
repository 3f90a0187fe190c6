-- One row per figure far from those of its kind of district, or that moved unlike theirs: 0.6745 × (x − median) ÷ MAD beyond 3.5.
WITH measured AS (
    SELECT district_code, district_kind, indicator_code, year, 'level' AS doubt, if(kind = 'count', per_unit, 100 * value) AS measured
    FROM indicator_by_district
    UNION ALL
    SELECT district_code, district_kind, indicator_code, year, 'change', change_points
    FROM indicator_by_district
    WHERE NOT is_break
),
sorted AS (
    SELECT district_kind, indicator_code, year, doubt, list_sort(list(measured)) AS figures
    FROM measured
    WHERE measured IS NOT NULL
    GROUP BY district_kind, indicator_code, year, doubt
),
middle AS (
    SELECT *, len(figures) AS n, (figures[(n + 1) // 2] + figures[n // 2 + 1]) / 2 AS median FROM sorted
),
spread AS (
    SELECT *, list_sort(list_transform(figures, lambda x: abs(x - median))) AS distances,
        (distances[(n + 1) // 2] + distances[n // 2 + 1]) / 2 AS deviation
    FROM middle
)
SELECT
    measured.district_code,
    measured.indicator_code,
    measured.year,
    measured.doubt,
    measured.measured,
    spread.median,
    spread.n::INTEGER AS figures,
    0.6745 * (measured.measured - spread.median) / spread.deviation AS score
FROM measured
JOIN spread USING (district_kind, indicator_code, year, doubt)
JOIN indicator USING (indicator_code)
WHERE spread.n >= 5
    AND spread.deviation > 0
    AND abs(score) > 3.5
    AND CASE
        WHEN indicator.kind = 'count' THEN measured.measured > 2 * spread.median OR measured.measured < spread.median / 2
        ELSE abs(measured.measured - spread.median) >= 10
    END
