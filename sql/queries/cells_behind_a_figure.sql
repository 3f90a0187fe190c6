-- vi: Con số của một nơi lấy từ những ô nào?
-- en: From which cells comes the figure of a district?
-- param district=760
-- param indicator=youth_gathering
-- param year=2011
SELECT lineage.became, ward.name_vi AS ward, lineage.numerator, lineage.denominator, lineage.file, lineage.sheet, lineage.row_number,
    lineage.numerator_column, lineage.denominator_column
FROM mart.lineage
LEFT JOIN ward USING (ward_code)
WHERE lineage.district_code = $district::VARCHAR AND lineage.indicator_code = $indicator AND lineage.year = $year
ORDER BY lineage.row_number;
