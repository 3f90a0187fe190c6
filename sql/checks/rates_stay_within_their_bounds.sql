-- No bounded rate above one, nothing below zero, no value without its parts.
SELECT district_code, indicator_code, year, numerator, denominator, value
FROM mart.indicator_by_district
JOIN indicator USING (indicator_code)
WHERE value < 0
    OR (is_bounded AND (value > 1 OR numerator > denominator))
    OR (value IS NOT NULL AND basis <> 'stated' AND numerator IS NULL)
    OR (basis IS NULL AND value IS NOT NULL)
    OR (basis = 'stated' AND numerator IS NOT NULL);
