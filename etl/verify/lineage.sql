-- One row per reading of the version in force and the figure that it entered or stands beside.
WITH of_figure AS (
    SELECT figure.district_code, figure.indicator_code, figure.year, figure.basis, submission.submission_id, submission.version,
        submission.received_on, submission.file, submission.sha256, submission.is_sample
    FROM figure, submission
    WHERE submission.submission_id = figure.submission_id
)
SELECT
    of_figure.*,
    observation.ward_code,
    observation.level,
    CASE
        WHEN of_figure.basis IN ('wards', 'partial')
            THEN if(observation.level = 'ward' AND observation.numerator IS NOT NULL, 'counted', 'compared')
        WHEN observation.level = 'district' THEN 'counted'
        ELSE 'compared'
    END AS became,
    observation.numerator, observation.denominator, observation.stated, observation.note, observation.sheet, observation.row_number,
    observation.numerator_column, observation.denominator_column, observation.stated_column,
    NULL AS raw, NULL AS rule, NULL AS message_vi, NULL AS message_en, NULL AS column_name, 1 AS times
FROM of_figure, observation
WHERE (observation.submission_id, observation.indicator_code) = (of_figure.submission_id, of_figure.indicator_code)
UNION ALL BY NAME
SELECT
    of_figure.*,
    refused.ward_code,
    CASE WHEN refused.times > 1 THEN NULL WHEN refused.ward_code IS NULL THEN 'district' ELSE 'ward' END AS level,
    'refused' AS became,
    refused.sheet, refused.row_number, refused.raw, refused.rule, refused.message_vi, refused.message_en, refused.column_name, refused.times
FROM of_figure, rejected_value AS refused
WHERE refused.file = of_figure.file
    AND (refused.times > 1 OR refused.indicator_code = of_figure.indicator_code)
    AND refused.rule <> 'other_submission'
