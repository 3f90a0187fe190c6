-- vi: Tỷ lệ tập hợp thanh niên năm 2011 của Quận 1 lấy từ những ô nào?
-- en: From which cells comes the share of young people gathered in Quận 1 in 2011?
SELECT lineage.became, ward.name_vi AS ward, lineage.numerator, lineage.denominator, lineage.file, lineage.sheet, lineage.row_number,
    lineage.numerator_column, lineage.denominator_column
FROM mart.lineage
LEFT JOIN ward USING (ward_code)
WHERE lineage.district_code = '760' AND lineage.indicator_code = 'youth_gathering' AND lineage.year = 2011
ORDER BY lineage.row_number;
