-- One row per file found: its readings counted, and whether it is a submission. Lives only while a warehouse is built.
CREATE TABLE lake.outcome AS
WITH counted AS (
    SELECT
        reading_key,
        any_value(file_rule) AS file_rule,
        any_value(detail_vi) AS detail_vi,
        any_value(detail_en) AS detail_en,
        count(*) FILTER (file_rule IS NULL) AS readings,
        count(*) FILTER (state IN ('reported', 'not_applicable')) AS accepted,
        count(*) FILTER (state = 'refused') AS refused,
        count(*) FILTER (state = 'missing') AS missing
    FROM lake.reading
    GROUP BY reading_key
),
judged AS (
    SELECT
        file.* EXCLUDE (rule, detail_vi, detail_en),
        coalesce(file.rule, counted.file_rule) AS rule,
        coalesce(file.detail_vi, counted.detail_vi) AS detail_vi,
        coalesce(file.detail_en, counted.detail_en) AS detail_en,
        coalesce(counted.readings, 0) AS readings,
        coalesce(counted.accepted, 0) AS accepted,
        coalesce(counted.refused, 0) AS refused,
        coalesce(counted.missing, 0) AS missing
    FROM lake.file
    LEFT JOIN counted USING (reading_key)
),
final AS (
    SELECT *, is_sample AND coalesce(bool_or(rule IS NULL AND NOT is_sample) OVER (), false) AS is_left_out
    FROM judged
)
SELECT * FROM final;
