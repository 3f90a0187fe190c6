-- One row per indicator, year and kind of district (no kind: all districts): how many go how fast.
WITH kind AS (
    SELECT DISTINCT kind FROM district UNION ALL SELECT NULL
),
verdict AS (
    SELECT kind.kind, pace.indicator_code, pace.year, pace.verdict
    FROM pace, district, kind
    WHERE district.district_code = pace.district_code AND district.kind = coalesce(kind.kind, district.kind) AND pace.verdict <> 'none'
)
SELECT
    indicator.indicator_code,
    period.year,
    kind.kind,
    count(verdict.verdict)::INTEGER AS districts_judged,
    (count(*) FILTER (verdict.verdict = 'met'))::INTEGER AS districts_met,
    (count(*) FILTER (verdict.verdict = 'enough'))::INTEGER AS districts_enough,
    (count(*) FILTER (verdict.verdict = 'slowing'))::INTEGER AS districts_slowing,
    (count(*) FILTER (verdict.verdict = 'short'))::INTEGER AS districts_short
FROM indicator
CROSS JOIN period
CROSS JOIN kind
LEFT JOIN verdict
    ON (verdict.indicator_code, verdict.year, coalesce(verdict.kind, '')) = (indicator.indicator_code, period.year, coalesce(kind.kind, ''))
GROUP BY indicator.indicator_code, period.year, kind.kind
