-- Each point of the letter that asks for an answer has its row for each district and year.
SELECT district.district_code, period.year, outline_item.item_code
FROM district
CROSS JOIN period
CROSS JOIN outline_item
ANTI JOIN mart.outline_answer AS answer
    ON answer.district_code = district.district_code AND answer.year = period.year AND answer.item_code = outline_item.item_code
WHERE outline_item.kind <> 'heading';
