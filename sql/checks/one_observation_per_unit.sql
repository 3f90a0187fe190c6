-- A version says one thing about a unit and an indicator.
SELECT submission_id, ward_code, indicator_code, count(*) AS observations
FROM observation
GROUP BY submission_id, ward_code, indicator_code
HAVING count(*) > 1;
