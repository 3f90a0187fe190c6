-- One row per refused reading; of a rule and file a thousand, and where more than one is left, a row for the rest.
WITH said AS (
    SELECT
        rejected_reading.*,
        list_reduce(
            [
                {'sign': '{column_name}', 'text': coalesce(column_name, '')},
                {'sign': '{district_code}', 'text': coalesce(district_code, '')},
                {'sign': '{year}', 'text': coalesce(year::VARCHAR, '')},
                {'sign': '{submission_district_code}', 'text': file_district_code},
                {'sign': '{submission_year}', 'text': file_year::VARCHAR},
                {'sign': '{figure}', 'text': coalesce(figure, '')},
                {'sign': '{raw}', 'text': coalesce(raw, '')}
            ],
            lambda so_far, next: {'sign': replace(so_far.sign, next.sign, next.text), 'text': replace(so_far.text, next.sign, next.text)},
            {'sign': rule.message_vi, 'text': rule.message_en}
        ) AS message
    FROM rejected_reading
    JOIN rule USING (rule)
)
SELECT
    file, sheet, row_number, column_name, district_code, ward_code, indicator_code, year, raw, rule, message.sign AS message_vi,
    message.text AS message_en, 1 AS times
FROM said
WHERE place <= 1000 OR crowd = 1001
UNION ALL
SELECT
    file, sheet, row_number, NULL, NULL, NULL, NULL, NULL, NULL, rule,
    concat('Từ đây trong tệp còn ', format('{:t.}', crowd - 1000), ' số liệu nữa bị từ chối vì cùng lý do với 1.000 số liệu trước'),
    concat('From here on ', format('{:t,}', crowd - 1000),
        ' more readings of the file are refused for the same reason as the 1,000 before'),
    (crowd - 1000)::INTEGER
FROM said
WHERE place = 1001 AND crowd > 1001
