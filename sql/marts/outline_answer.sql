-- One row per district, year and point of the letter that asks for an answer: whether it was answered, and how.
CREATE TABLE mart.outline_answer AS FROM mart.outline_answer_as_of(DATE '9999-12-31') ORDER BY year, district_code, position;
COMMENT ON TABLE mart.outline_answer IS 'One row per district, year and point of the letter that asks for an answer: whether it was answered, and how.';
COMMENT ON COLUMN mart.outline_answer.district_code IS 'District';
COMMENT ON COLUMN mart.outline_answer.year IS 'Year';
COMMENT ON COLUMN mart.outline_answer.item_code IS 'Outline item, of any kind but heading';
COMMENT ON COLUMN mart.outline_answer.position IS 'Reading order of the item';
COMMENT ON COLUMN mart.outline_answer.status IS 'answered, partly (some wards, or only a percentage), not_answered, not_applicable (not asked of this district, or every figure is 0/0) or not_collected (words of a period that had no form for them)';
COMMENT ON COLUMN mart.outline_answer.basis IS 'What the figure rests on, as in mart.indicator_by_district; NULL for words and documents';
COMMENT ON COLUMN mart.outline_answer.units_reporting IS 'Ward-level units with an accepted reading; NULL for words and documents';
COMMENT ON COLUMN mart.outline_answer.units_expected IS 'Ward-level units expected; NULL for words and documents';
COMMENT ON COLUMN mart.outline_answer.submission_id IS 'Version that holds the answer; NULL where there is none';
COMMENT ON COLUMN mart.outline_answer.received_on IS 'Day on which that version was received';
