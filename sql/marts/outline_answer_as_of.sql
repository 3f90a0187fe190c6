-- One row per district, year and point of the letter that asks for an answer: whether it was answered, and how, from submissions received up to a day.
CREATE MACRO mart.outline_answer_as_of(day) AS TABLE
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
    FROM mart.submission_as_of(day)
    WHERE accepted > 0
    GROUP BY district_code, year
),
words AS (
    SELECT district_code, year, arg_max(submission_id, version) AS submission_id
    FROM mart.submission_as_of(day)
    WHERE submission_id IN (SELECT submission_id FROM mart.assessment_as_of(day))
    GROUP BY district_code, year
),
documents AS (
    SELECT district_code, year, arg_max(submission_id, version) AS submission_id
    FROM mart.submission_as_of(day)
    WHERE submission_id IN (SELECT submission_id FROM mart.document_as_of(day) WHERE kind = 'issued')
    GROUP BY district_code, year
),
-- Words under a heading answer each of its parts: an item may be split after it was answered whole.
in_words AS (
    SELECT DISTINCT words.district_code, words.year, outline_item.item_code, words.submission_id
    FROM words
    JOIN mart.assessment_as_of(day) AS assessment USING (submission_id, district_code, year)
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
    LEFT JOIN mart.indicator_by_district_as_of(day) AS figure USING (district_code, indicator_code, year)
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
                THEN CASE WHEN answered.basis IN ('wards', 'total') THEN 'answered' ELSE 'partly' END
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
    LEFT JOIN mart.submission_as_of(day) AS submission USING (submission_id)
)
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.outline_answer_as_of IS 'One row per district, year and point of the letter that asks for an answer: whether it was answered, and how, from submissions received up to a day.';
