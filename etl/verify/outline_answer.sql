-- One row per district, year and point of the letter that asks for an answer.
WITH asked AS (
    SELECT
        district.district_code,
        period.year,
        period.due_before,
        item.*,
        CASE item.applies_to
            WHEN 'rural' THEN district.kind = 'rural'
            WHEN 'industrial' THEN district.has_industrial_zone
            ELSE true
        END AS applies
    FROM district, period, outline_item AS item
    WHERE item.kind <> 'heading'
),
answered AS (
    SELECT
        asked.*,
        figure.state,
        figure.basis,
        CASE WHEN asked.kind = 'indicator' THEN figure.units_reporting END AS units_reporting,
        CASE WHEN asked.kind = 'indicator' THEN figure.units_expected END AS units_expected,
        CASE
            WHEN asked.kind = 'indicator' THEN CASE WHEN figure.state IN ('reported', 'not_applicable') THEN figure.submission_id END
            ELSE coalesce(
                CASE WHEN asked.kind = 'documents' THEN (
                    SELECT max(submission_id)
                    FROM document
                    WHERE document.kind = 'issued' AND (document.district_code, document.year) = (asked.district_code, asked.year)
                ) END,
                -- Words on the heading above answer its points.
                (
                    SELECT max(submission_id)
                    FROM assessment AS text
                    WHERE (text.district_code, text.year) = (asked.district_code, asked.year)
                        AND (text.item_code = asked.item_code OR text.item_code = asked.parent_code)
                ))
        END AS submission_id,
        asked.due_before IS NOT NULL
            OR asked.year IN (SELECT year FROM assessment)
            OR asked.year IN (SELECT year FROM document WHERE kind = 'issued') AS is_collected
    FROM asked
    LEFT JOIN figure USING (district_code, indicator_code, year)
)
SELECT
    answered.district_code,
    answered.year,
    answered.item_code,
    answered.position,
    CASE
        WHEN answered.submission_id IS NULL THEN CASE
            WHEN NOT applies THEN 'not_applicable'
            WHEN answered.kind = 'indicator' OR is_collected THEN 'not_answered'
            ELSE 'not_collected'
        END
        WHEN answered.kind <> 'indicator' THEN 'answered'
        WHEN answered.state = 'not_applicable' THEN 'not_applicable'
        WHEN answered.basis IN ('wards', 'total') THEN 'answered'
        ELSE 'partly'
    END AS status,
    answered.basis,
    answered.units_reporting,
    answered.units_expected,
    answered.submission_id,
    submission.received_on
FROM answered
LEFT JOIN submission USING (submission_id)
