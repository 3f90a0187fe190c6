-- One row per reading that a correction changed, added or withdrew: what it was, what it became, and what that did to the figures of district and city.
-- A correction is a version that wins the figures after another one has. The city is summed over what was in force on the day.
CREATE TABLE mart.revision AS
WITH winning AS (
    SELECT
        submission_id,
        district_code,
        year,
        version,
        file,
        received_on,
        lag(submission_id) OVER earlier AS previous_submission_id,
        lag(version) OVER earlier AS previous_version,
        lag(file) OVER earlier AS previous_file
    FROM submission
    WHERE accepted > 0
    WINDOW earlier AS (PARTITION BY district_code, year ORDER BY version)
),
corrected AS (
    SELECT * FROM winning WHERE previous_submission_id IS NOT NULL
),
-- The two sides are picked before they are joined.
after AS (
    SELECT corrected.submission_id, observation.* EXCLUDE (submission_id)
    FROM observation
    JOIN corrected USING (submission_id)
),
before AS (
    SELECT corrected.submission_id, observation.* EXCLUDE (submission_id)
    FROM observation
    JOIN corrected ON corrected.previous_submission_id = observation.submission_id
),
changed AS (
    SELECT
        coalesce(after.submission_id, before.submission_id) AS submission_id,
        coalesce(after.indicator_code, before.indicator_code) AS indicator_code,
        coalesce(after.ward_code, before.ward_code) AS ward_code,
        CASE
            WHEN before.submission_id IS NULL THEN 'added'
            WHEN after.submission_id IS NULL THEN 'withdrawn'
            ELSE 'changed'
        END AS change,
        before.numerator AS previous_numerator,
        before.denominator AS previous_denominator,
        before.stated AS previous_stated,
        after.numerator,
        after.denominator,
        after.stated,
        before.sheet AS previous_sheet,
        before.row_number AS previous_row_number,
        after.sheet,
        after.row_number
    FROM after
    FULL JOIN before
        ON before.submission_id = after.submission_id
        AND before.indicator_code = after.indicator_code
        AND before.ward_code IS NOT DISTINCT FROM after.ward_code
    WHERE after.numerator IS DISTINCT FROM before.numerator
        OR after.denominator IS DISTINCT FROM before.denominator
        OR after.stated IS DISTINCT FROM before.stated
),
refusal AS (
    SELECT file, indicator_code, ward_code, min(rule) AS rule
    FROM audit.rejected_value
    WHERE times = 1
    GROUP BY file, indicator_code, ward_code
),
given AS (
    SELECT
        winning.submission_id,
        winning.previous_submission_id,
        winning.received_on,
        winning.year,
        indicator.indicator_code,
        indicator.kind,
        by_version.value,
        coalesce(by_version.numerator, 0) AS numerator,
        coalesce(by_version.denominator, 0) AS denominator,
        coalesce(previous.numerator, 0) AS previous_numerator,
        coalesce(previous.denominator, 0) AS previous_denominator,
        previous.value AS previous_value
    FROM winning
    CROSS JOIN indicator
    LEFT JOIN mart.indicator_by_version AS by_version
        ON by_version.submission_id = winning.submission_id AND by_version.indicator_code = indicator.indicator_code
    LEFT JOIN mart.indicator_by_version AS previous
        ON previous.submission_id = winning.previous_submission_id AND previous.indicator_code = indicator.indicator_code
),
-- Each version moves the city by what it gives more or less than the one before.
moved AS (
    SELECT
        *,
        sum(numerator - previous_numerator) OVER until AS city_numerator,
        sum(denominator - previous_denominator) OVER until AS city_denominator
    FROM given
    WINDOW until AS (PARTITION BY indicator_code, year ORDER BY received_on NULLS FIRST RANGE UNBOUNDED PRECEDING)
),
figure AS (
    SELECT
        submission_id,
        indicator_code,
        previous_value,
        value,
        CASE kind
            WHEN 'count' THEN (city_numerator - numerator + previous_numerator)::DOUBLE
            ELSE (city_numerator - numerator + previous_numerator)::DOUBLE
                / nullif(city_denominator - denominator + previous_denominator, 0)
        END AS previous_city_value,
        CASE kind WHEN 'count' THEN city_numerator::DOUBLE ELSE city_numerator::DOUBLE / nullif(city_denominator, 0) END AS city_value
    FROM moved
    WHERE previous_submission_id IS NOT NULL
),
final AS (
    SELECT
        corrected.district_code,
        changed.indicator_code,
        corrected.year,
        changed.ward_code,
        corrected.version,
        corrected.previous_version,
        corrected.received_on,
        changed.change,
        changed.previous_numerator,
        changed.previous_denominator,
        changed.previous_stated,
        before_refusal.rule AS previous_rule,
        changed.numerator,
        changed.denominator,
        changed.stated,
        after_refusal.rule,
        figure.previous_value,
        figure.value,
        figure.previous_city_value,
        figure.city_value,
        corrected.previous_submission_id,
        corrected.previous_file,
        changed.previous_sheet,
        changed.previous_row_number,
        corrected.submission_id,
        corrected.file,
        changed.sheet,
        changed.row_number
    FROM changed
    JOIN corrected USING (submission_id)
    JOIN figure USING (submission_id, indicator_code)
    LEFT JOIN refusal AS before_refusal
        ON changed.change = 'added'
        AND before_refusal.file = corrected.previous_file
        AND before_refusal.indicator_code = changed.indicator_code
        AND before_refusal.ward_code IS NOT DISTINCT FROM changed.ward_code
    LEFT JOIN refusal AS after_refusal
        ON changed.change = 'withdrawn'
        AND after_refusal.file = corrected.file
        AND after_refusal.indicator_code = changed.indicator_code
        AND after_refusal.ward_code IS NOT DISTINCT FROM changed.ward_code
)
SELECT * FROM final ORDER BY district_code, year, version, indicator_code, ward_code NULLS FIRST;
COMMENT ON TABLE mart.revision IS 'One row per reading that a correction changed, added or withdrew: what it was, what it became, and what that did to the figures of district and city.';
COMMENT ON COLUMN mart.revision.district_code IS 'District';
COMMENT ON COLUMN mart.revision.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.revision.year IS 'Year';
COMMENT ON COLUMN mart.revision.ward_code IS 'Ward-level unit; NULL for the district''s own total';
COMMENT ON COLUMN mart.revision.version IS 'Version that corrects';
COMMENT ON COLUMN mart.revision.previous_version IS 'Version that it corrects: the last before it with an accepted figure';
COMMENT ON COLUMN mart.revision.received_on IS 'Day on which the correction was received; NULL where the register does not know it';
COMMENT ON COLUMN mart.revision.change IS 'changed, added (there was no accepted reading before) or withdrawn (there is none any more)';
COMMENT ON COLUMN mart.revision.previous_numerator IS 'Numerator before';
COMMENT ON COLUMN mart.revision.previous_denominator IS 'Denominator before';
COMMENT ON COLUMN mart.revision.previous_stated IS 'Percentage stated before, 0–100';
COMMENT ON COLUMN mart.revision.previous_rule IS 'Rule that refused the reading before; NULL where it was not there';
COMMENT ON COLUMN mart.revision.numerator IS 'Numerator after';
COMMENT ON COLUMN mart.revision.denominator IS 'Denominator after';
COMMENT ON COLUMN mart.revision.stated IS 'Percentage stated after, 0–100';
COMMENT ON COLUMN mart.revision.rule IS 'Rule that refuses the reading now; NULL where it is not there';
COMMENT ON COLUMN mart.revision.previous_value IS 'District''s figure by the version before, 0–1 for a rate';
COMMENT ON COLUMN mart.revision.value IS 'District''s figure by this version';
COMMENT ON COLUMN mart.revision.previous_city_value IS 'City''s figure without this correction, from what was in force on its day';
COMMENT ON COLUMN mart.revision.city_value IS 'City''s figure on that day, with it';
COMMENT ON COLUMN mart.revision.previous_submission_id IS 'Submission corrected';
COMMENT ON COLUMN mart.revision.previous_file IS 'Its file';
COMMENT ON COLUMN mart.revision.previous_sheet IS 'Its sheet; NULL for a CSV';
COMMENT ON COLUMN mart.revision.previous_row_number IS 'Row before; NULL where added';
COMMENT ON COLUMN mart.revision.submission_id IS 'Submission that corrects';
COMMENT ON COLUMN mart.revision.file IS 'Its file';
COMMENT ON COLUMN mart.revision.sheet IS 'Its sheet; NULL for a CSV';
COMMENT ON COLUMN mart.revision.row_number IS 'Row after; NULL where withdrawn';
