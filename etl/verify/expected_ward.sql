-- One row per ward-level unit and year in which its report is expected: it exists on the first day of the period.
SELECT ward.district_code, ward.ward_code, period.year
FROM ward, period
WHERE period.starts_on BETWEEN ward.valid_from AND coalesce(ward.valid_to, DATE '9999-12-31')
