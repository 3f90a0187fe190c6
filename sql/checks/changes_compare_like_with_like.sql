-- The change of a figure that speaks for its whole district in both years is the plain difference; without common units there is none.
SELECT now.district_code, now.indicator_code, now.year, now.change_points, now.change_count
FROM mart.indicator_by_district AS now
LEFT JOIN mart.indicator_by_district AS before
    ON before.district_code = now.district_code AND before.indicator_code = now.indicator_code AND before.year = now.year - 1
JOIN indicator ON indicator.indicator_code = now.indicator_code
WHERE CASE
    WHEN now.basis IN ('wards', 'total') AND before.basis IN ('wards', 'total') AND now.state = 'reported' AND before.state = 'reported'
        THEN now.change_count IS DISTINCT FROM now.numerator - before.numerator
            OR (indicator.kind <> 'count' AND abs(now.change_points - 100 * (now.value - before.value)) > 1e-9)
            OR now.units_compared IS DISTINCT FROM now.units_expected
    WHEN now.basis IS NULL OR before.basis IS NULL OR now.state <> 'reported' OR before.state <> 'reported'
        THEN now.change_count IS NOT NULL OR now.change_points IS NOT NULL OR now.units_compared IS NOT NULL
    ELSE now.units_compared > least(now.units_reporting, before.units_reporting)
END;
