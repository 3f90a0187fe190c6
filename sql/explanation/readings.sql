-- One row per reading behind a district's figure as of a day: where it stands, and what became of it.
SELECT
    CASE WHEN lineage.times > 1 THEN '…' ELSE coalesce(ward.name_vi, lineage.ward_code, '(tổng)') END AS unit,
    lineage.ward_code,
    lineage.became,
    lineage.numerator,
    lineage.denominator,
    lineage.stated,
    lineage.file,
    lineage.sheet,
    lineage.row_number,
    coalesce(
        lineage.column_name,
        concat_ws(
            ', ',
            CASE WHEN lineage.numerator IS NOT NULL THEN lineage.numerator_column END,
            CASE WHEN lineage.denominator IS NOT NULL THEN lineage.denominator_column END,
            CASE WHEN lineage.stated IS NOT NULL THEN lineage.stated_column END)) AS cells,
    lineage.message_vi AS reason
FROM mart.lineage_as_of(?::DATE) AS lineage
LEFT JOIN ward USING (ward_code)
WHERE lineage.district_code = ? AND lineage.indicator_code = ? AND lineage.year = ?
ORDER BY lineage.sheet, lineage.row_number;
