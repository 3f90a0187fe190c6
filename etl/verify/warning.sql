-- One row per doubt; of a rule and file a thousand, and where more than one is left, a row for the rest.
WITH said AS (
    SELECT
        doubt.* EXCLUDE (message_vi, message_en),
        list_reduce(
            [
                {'vi': '{column_name}', 'vi_text': coalesce(column_name, ''), 'en': '{column_name}', 'en_text': coalesce(column_name, '')},
                {'vi': '{district_code}', 'vi_text': coalesce(district_code, ''), 'en': '{district_code}',
                    'en_text': coalesce(district_code, '')},
                {'vi': '{year}', 'vi_text': coalesce(year::VARCHAR, ''), 'en': '{year}', 'en_text': coalesce(year::VARCHAR, '')},
                {'vi': '{figure}', 'vi_text': coalesce(figure, ''), 'en': '{figure}', 'en_text': coalesce(figure, '')},
                {'vi': '{raw}', 'vi_text': coalesce(raw, ''), 'en': '{raw}', 'en_text': coalesce(raw, '')},
                {'vi': '{detail_vi}', 'vi_text': coalesce(detail, ''), 'en': '{detail_en}', 'en_text': coalesce(detail_en, '')}
            ],
            lambda so_far, next: {
                'vi': replace(so_far.vi, next.vi, next.vi_text), 'vi_text': '',
                'en': replace(so_far.en, next.en, next.en_text), 'en_text': ''},
            {'vi': rule.message_vi, 'vi_text': '', 'en': rule.message_en, 'en_text': ''}
        ) AS message,
        doubt.message_vi AS given_vi,
        doubt.message_en AS given_en
    FROM doubt
    JOIN rule USING (rule)
)
SELECT
    file, sheet, row_number, column_name, district_code, ward_code, indicator_code, year, raw, rule,
    coalesce(given_vi, message.vi) AS message_vi,
    coalesce(given_en, message.en) AS message_en, 1 AS times
FROM said
WHERE place <= 1000 OR crowd = 1001
UNION ALL
SELECT
    file, sheet, row_number, NULL, NULL, NULL, NULL, NULL, NULL, rule,
    concat('Từ đây trong tệp còn ', format('{:t.}', crowd - 1000), ' chỗ nữa có cùng lời nhắc với 1.000 chỗ trước'),
    concat('From here on there are ', format('{:t,}', crowd - 1000), ' more places in the file with the same warning as the 1,000 before'),
    (crowd - 1000)::INTEGER
FROM said
WHERE place = 1001 AND crowd > 1001
