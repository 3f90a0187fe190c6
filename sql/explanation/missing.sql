-- One row per ward-level unit that a district's figure as of a day should have and has no accepted reading of.
SELECT ward.name_vi AS unit, unit.ward_code, unit.state
FROM mart.indicator_by_ward_as_of(?::DATE) AS unit
JOIN ward USING (ward_code, district_code)
WHERE unit.district_code = ? AND unit.indicator_code = ? AND unit.year = ? AND unit.state IN ('missing', 'refused')
ORDER BY unit.ward_code;
