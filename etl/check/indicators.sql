-- One row per indicator: what the one submission of a warehouse gives of it.
SELECT
    indicator.letter, indicator.name_vi, indicator.name_en, indicator.kind = 'count' AS is_count,
    figure.basis, figure.units_reporting, figure.units_expected, figure.numerator, figure.denominator,
    figure.value::DOUBLE AS value, coalesce(by_version.refused, 0) AS refused
FROM mart.indicator_by_district AS figure
JOIN submission USING (district_code, year)
JOIN indicator USING (indicator_code)
LEFT JOIN mart.indicator_by_version AS by_version USING (submission_id, indicator_code)
ORDER BY indicator.position
