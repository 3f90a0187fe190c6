-- One row per reading that a correction changed, added or withdrew, and what that did to the figures of district and city. Those of
-- the city are summed over what was in force on the day of the correction, with the correction and with what it replaced.
WITH winning AS (
    SELECT *, (
        SELECT max(version)
        FROM submission AS before
        WHERE (before.district_code, before.year) = (submission.district_code, submission.year)
            AND before.version < submission.version AND before.accepted > 0
    )
            AS previous_version
    FROM submission
    WHERE accepted > 0
),
corrected AS (
    SELECT winning.*, before.submission_id AS previous_submission_id, before.file AS previous_file
    FROM winning
    JOIN submission AS before ON (before.district_code, before.year, before.version) = (winning.district_code, winning.year,
        winning.previous_version)
),
-- Every unit that either of the two versions speaks of.
unit AS (
    SELECT DISTINCT corrected.submission_id, observation.indicator_code, observation.ward_code
    FROM corrected, observation
    WHERE observation.submission_id IN (corrected.submission_id, corrected.previous_submission_id)
),
beside AS (
    SELECT
        corrected.*,
        unit.indicator_code,
        unit.ward_code,
        now.row_number IS NOT NULL AS is_now,
        before.row_number IS NOT NULL AS was_before,
        now.numerator, now.denominator, now.stated, now.sheet, now.row_number,
        before.numerator AS previous_numerator, before.denominator AS previous_denominator, before.stated AS previous_stated,
        before.sheet AS previous_sheet, before.row_number AS previous_row_number
    FROM unit
    JOIN corrected USING (submission_id)
    LEFT JOIN observation AS now
        ON (now.submission_id, now.indicator_code, coalesce(now.ward_code, '')) = (corrected.submission_id, unit.indicator_code,
            coalesce(unit.ward_code, ''))
    LEFT JOIN observation AS before
        ON (before.submission_id, before.indicator_code, coalesce(before.ward_code, ''))
        = (corrected.previous_submission_id, unit.indicator_code, coalesce(unit.ward_code, ''))
),
-- What was in force on the day: of each district the last version that had come by then.
on_the_day AS (
    SELECT corrected.submission_id, other.submission_id AS in_force
    FROM corrected
    JOIN winning AS other ON other.year = corrected.year AND (other.received_on IS NULL OR other.received_on <= corrected.received_on)
    QUALIFY other.version = max(other.version) OVER (PARTITION BY corrected.submission_id, other.district_code)
),
city AS (
    SELECT on_the_day.submission_id, said.indicator_code, sum(said.numerator) AS numerator, sum(said.denominator) AS denominator
    FROM on_the_day
    JOIN indicator_by_version AS said ON said.submission_id = on_the_day.in_force
    GROUP BY on_the_day.submission_id, said.indicator_code
),
parted AS (
    SELECT
        beside.*,
        indicator.kind,
        now.value,
        before.value AS previous_value,
        coalesce(city.numerator, 0) AS city_numerator,
        coalesce(city.denominator, 0) AS city_denominator,
        coalesce(city.numerator, 0) - coalesce(now.numerator, 0) + coalesce(before.numerator, 0) AS previous_city_numerator,
        coalesce(city.denominator, 0) - coalesce(now.denominator, 0) + coalesce(before.denominator, 0) AS previous_city_denominator
    FROM beside
    JOIN indicator USING (indicator_code)
    LEFT JOIN city USING (submission_id, indicator_code)
    LEFT JOIN indicator_by_version AS now ON (now.submission_id, now.indicator_code) = (beside.submission_id, beside.indicator_code)
    LEFT JOIN indicator_by_version AS before
        ON (before.submission_id, before.indicator_code) = (beside.previous_submission_id, beside.indicator_code)
    WHERE [beside.numerator, beside.denominator, beside.stated]
        IS DISTINCT FROM [beside.previous_numerator, beside.previous_denominator, beside.previous_stated]
)
SELECT
    * EXCLUDE (rule),
    CASE WHEN NOT was_before THEN 'added' WHEN NOT is_now THEN 'withdrawn' ELSE 'changed' END AS change,
    CASE WHEN NOT was_before THEN (
        SELECT min(rule)
        FROM rejected_value AS refused
        WHERE refused.times = 1
            AND (refused.file, refused.indicator_code, coalesce(refused.ward_code, '')) = (parted.previous_file,
                parted.indicator_code, coalesce(parted.ward_code, ''))
    ) END AS previous_rule,
    CASE WHEN NOT is_now THEN (
        SELECT min(rule)
        FROM rejected_value AS refused
        WHERE refused.times = 1
            AND (refused.file, refused.indicator_code, coalesce(refused.ward_code, '')) = (parted.file, parted.indicator_code,
                coalesce(parted.ward_code, ''))
    ) END AS rule,
    CASE WHEN kind = 'count' THEN city_numerator::DOUBLE ELSE city_numerator::DOUBLE / nullif(city_denominator, 0)::DOUBLE END
        AS city_value,
    CASE WHEN kind = 'count' THEN previous_city_numerator::DOUBLE
        ELSE previous_city_numerator::DOUBLE / nullif(previous_city_denominator, 0)::DOUBLE END
        AS previous_city_value
FROM parted
