-- One row per reading and the district's figure that it entered or stands beside, from submissions received up to a day: of the
-- version in force. Where more of a file was refused than is kept row by row, the row that stands for the rest comes with each
-- figure of the file.
CREATE MACRO mart.lineage_as_of(day) AS TABLE
WITH figure AS (
    SELECT
        figure.district_code,
        figure.indicator_code,
        figure.year,
        figure.basis,
        figure.submission_id,
        submission.version,
        submission.received_on,
        submission.file,
        submission.sha256,
        submission.is_sample
    FROM mart.figure_as_of(day) AS figure
    JOIN submission USING (submission_id)
),
accepted AS (
    SELECT
        figure.*,
        observation.ward_code,
        observation.level,
        CASE
            WHEN observation.level = 'district' AND figure.basis IN ('total', 'stated') THEN 'counted'
            WHEN observation.level = 'ward' AND figure.basis IN ('wards', 'partial') AND observation.numerator IS NOT NULL THEN 'counted'
            ELSE 'compared'
        END AS became,
        observation.numerator,
        observation.denominator,
        observation.stated,
        observation.note,
        observation.sheet,
        observation.row_number,
        observation.numerator_column,
        observation.denominator_column,
        observation.stated_column,
        1 AS times
    FROM figure
    JOIN observation USING (submission_id, indicator_code)
),
refused AS (
    SELECT
        figure.*,
        rejected_value.ward_code,
        CASE WHEN rejected_value.times = 1 THEN CASE WHEN rejected_value.ward_code IS NULL THEN 'district' ELSE 'ward' END END AS level,
        'refused' AS became,
        rejected_value.raw,
        rejected_value.rule,
        rejected_value.message_vi,
        rejected_value.message_en,
        rejected_value.sheet,
        rejected_value.row_number,
        rejected_value.column_name,
        rejected_value.times
    FROM figure
    JOIN audit.rejected_value
        ON rejected_value.file = figure.file
        AND (rejected_value.indicator_code = figure.indicator_code OR rejected_value.times > 1)
        AND rejected_value.rule <> 'other_submission'
),
final AS (
    FROM accepted UNION ALL BY NAME FROM refused
)
SELECT
    district_code, indicator_code, year, ward_code, level, became, numerator, denominator, stated, note, raw, rule, message_vi, message_en,
    times, basis, submission_id, version, received_on, file, sha256, sheet, row_number, numerator_column, denominator_column,
    stated_column, column_name, is_sample
FROM final;
COMMENT ON MACRO TABLE mart.lineage_as_of IS 'One row per reading and the district''s figure that it entered or stands beside, from submissions received up to a day.';
