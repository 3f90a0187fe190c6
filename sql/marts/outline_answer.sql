-- One row per district, year and point of the letter that asks for an answer: whether it was answered, and how.
CREATE TABLE mart.outline_answer AS
WITH asked AS (
    SELECT
        district.district_code,
        period.year,
        period.due_before,
        outline_item.item_code,
        outline_item.position,
        outline_item.kind,
        outline_item.indicator_code,
        CASE outline_item.applies_to
            WHEN 'rural' THEN district.kind = 'rural'
            WHEN 'industrial' THEN district.has_industrial_zone
            ELSE true
        END AS applies
    FROM district
    CROSS JOIN period
    CROSS JOIN outline_item
    WHERE outline_item.kind <> 'heading'
),
-- A version with nothing in a part does not win that part, so figures, words and documents each have a version of their own.
figures AS (
    SELECT district_code, year, arg_max(submission_id, version) AS submission_id
    FROM submission
    WHERE accepted > 0
    GROUP BY district_code, year
),
words AS (
    SELECT district_code, year, arg_max(submission_id, version) AS submission_id
    FROM submission
    WHERE submission_id IN (SELECT submission_id FROM assessment)
    GROUP BY district_code, year
),
documents AS (
    SELECT district_code, year, arg_max(submission_id, version) AS submission_id
    FROM submission
    WHERE submission_id IN (SELECT submission_id FROM document WHERE kind = 'issued')
    GROUP BY district_code, year
),
-- Words under a heading answer each of its parts: an item may be split after it was answered whole.
in_words AS (
    SELECT DISTINCT words.district_code, words.year, outline_item.item_code, words.submission_id
    FROM words
    JOIN assessment USING (submission_id, district_code, year)
    JOIN outline_item ON assessment.item_code IN (outline_item.item_code, outline_item.parent_code)
    WHERE outline_item.kind <> 'heading'
),
-- Words are asked for where the letter set a day, and wherever a district has given some: before, there was no form for them.
collected AS (
    SELECT
        period.year,
        period.due_before IS NOT NULL
            OR period.year IN (SELECT year FROM words)
            OR period.year IN (SELECT year FROM documents) AS has_words
    FROM period
),
answered AS (
    SELECT
        asked.*,
        collected.has_words,
        figure.state,
        figure.basis,
        CASE WHEN asked.kind = 'indicator' THEN figure.units_reporting END AS units_reporting,
        CASE WHEN asked.kind = 'indicator' THEN figure.units_expected END AS units_expected,
        CASE
            WHEN asked.kind = 'indicator' THEN CASE WHEN figure.state IN ('reported', 'not_applicable') THEN figures.submission_id END
            WHEN asked.kind = 'documents' THEN coalesce(documents.submission_id, in_words.submission_id)
            ELSE in_words.submission_id
        END AS submission_id
    FROM asked
    JOIN collected USING (year)
    LEFT JOIN mart.indicator_by_district AS figure USING (district_code, indicator_code, year)
    LEFT JOIN figures USING (district_code, year)
    LEFT JOIN documents USING (district_code, year)
    LEFT JOIN in_words USING (district_code, year, item_code)
),
final AS (
    SELECT
        answered.district_code,
        answered.year,
        answered.item_code,
        answered.position,
        -- An answer is kept even where none was asked for.
        CASE
            WHEN answered.kind = 'indicator' AND answered.state = 'not_applicable' THEN 'not_applicable'
            WHEN answered.kind = 'indicator' AND answered.submission_id IS NOT NULL
                THEN CASE WHEN answered.basis IN ('partial', 'stated') THEN 'partly' ELSE 'answered' END
            WHEN answered.submission_id IS NOT NULL THEN 'answered'
            WHEN NOT answered.applies THEN 'not_applicable'
            WHEN answered.kind <> 'indicator' AND NOT answered.has_words THEN 'not_collected'
            ELSE 'not_answered'
        END AS status,
        answered.basis,
        answered.units_reporting,
        answered.units_expected,
        answered.submission_id,
        submission.received_on
    FROM answered
    LEFT JOIN submission USING (submission_id)
)
SELECT * FROM final ORDER BY year, district_code, position;
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
