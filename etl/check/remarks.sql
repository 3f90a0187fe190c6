-- One row per refused value (the parameter is true) or warning (false) of the one file of a warehouse. That it is not in the
-- register says nothing about the file itself.
WITH remark AS (
    SELECT TRUE AS refuses, * FROM audit.rejected_value
    UNION ALL
    SELECT FALSE AS refuses, * FROM audit.warning WHERE rule NOT IN ('not_in_register', 'not_received')
)
SELECT
    remark.sheet, remark.row_number, remark.column_name, coalesce(ward.name_vi, remark.ward_code) AS unit,
    coalesce(indicator.letter, remark.indicator_code) AS letter, remark.raw, remark.message_vi, remark.message_en,
    remark.times
FROM remark
LEFT JOIN ward USING (ward_code)
LEFT JOIN indicator USING (indicator_code)
WHERE remark.refuses = ?
ORDER BY remark.sheet NULLS FIRST, remark.row_number NULLS FIRST, length(remark.column_name), remark.column_name
