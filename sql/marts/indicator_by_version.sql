-- One row per submission and indicator on which it holds a reading: the figure that it gives, and the sums of its readings.
CREATE TABLE mart.indicator_by_version AS
WITH accepted AS (
    SELECT
        submission_id,
        indicator_code,
        count(*) AS accepted,
        count(*) FILTER (state = 'not_applicable') AS not_applicable,
        count(*) FILTER (level = 'ward' AND numerator IS NOT NULL) AS wards_reporting,
        count(*) FILTER (level = 'ward' AND state = 'not_applicable') AS wards_not_applicable,
        sum(numerator) FILTER (level = 'ward')::BIGINT AS ward_numerator,
        sum(denominator) FILTER (level = 'ward')::BIGINT AS ward_denominator,
        any_value(numerator) FILTER (level = 'district') AS total_numerator,
        any_value(denominator) FILTER (level = 'district') AS total_denominator,
        any_value(stated) FILTER (level = 'district') AS stated
    FROM observation
    GROUP BY submission_id, indicator_code
),
refused AS (
    -- Of each one: those beyond a thousand of a rule and file are summed up only when all marts are made (load/left_out.sql).
    SELECT submission.submission_id, rejected_value.indicator_code, sum(times) AS refused
    FROM audit.rejected_value
    JOIN submission USING (file)
    SEMI JOIN indicator USING (indicator_code)
    -- A row of another district's or year's report says nothing about this one.
    WHERE rejected_value.rule <> 'other_submission'
    GROUP BY submission.submission_id, rejected_value.indicator_code
),
held AS (
    SELECT
        submission_id,
        indicator_code,
        coalesce(accepted.accepted, 0)::INTEGER AS accepted,
        coalesce(refused.refused, 0)::INTEGER AS refused,
        coalesce(accepted.not_applicable, 0)::INTEGER AS not_applicable,
        coalesce(accepted.wards_reporting, 0)::INTEGER AS wards_reporting,
        coalesce(accepted.wards_not_applicable, 0)::INTEGER AS wards_not_applicable,
        accepted.ward_numerator,
        accepted.ward_denominator,
        accepted.total_numerator,
        accepted.total_denominator,
        accepted.stated
    FROM accepted
    FULL JOIN refused USING (submission_id, indicator_code)
),
based AS (
    SELECT
        held.*,
        CASE
            WHEN held.not_applicable = held.accepted AND held.accepted > 0 THEN 'not_applicable'
            WHEN held.accepted > 0 THEN 'reported'
            ELSE 'refused'
        END AS state,
        CASE
            WHEN held.wards_reporting > 0 AND held.wards_reporting >= district_period.units_expected THEN 'wards'
            WHEN held.total_numerator IS NOT NULL THEN 'total'
            WHEN held.wards_reporting > 0 THEN 'partial'
            WHEN held.stated IS NOT NULL THEN 'stated'
        END AS basis
    FROM held
    JOIN submission USING (submission_id)
    JOIN mart.district_period USING (district_code, year)
),
parts AS (
    SELECT
        *,
        CASE basis WHEN 'wards' THEN ward_numerator WHEN 'partial' THEN ward_numerator WHEN 'total' THEN total_numerator END AS numerator,
        CASE basis WHEN 'wards' THEN ward_denominator WHEN 'partial' THEN ward_denominator WHEN 'total' THEN total_denominator END AS denominator
    FROM based
),
final AS (
    SELECT
        parts.*,
        CASE
            WHEN parts.basis = 'stated' THEN (parts.stated * 0.01)::DOUBLE
            WHEN indicator.kind = 'count' THEN parts.numerator::DOUBLE
            WHEN parts.denominator > 0 THEN parts.numerator::DOUBLE / parts.denominator
        END AS value
    FROM parts
    JOIN indicator USING (indicator_code)
)
SELECT * FROM final ORDER BY submission_id, indicator_code;
COMMENT ON TABLE mart.indicator_by_version IS 'One row per submission and indicator on which it holds a reading: the figure that it gives, and the sums of its readings.';
COMMENT ON COLUMN mart.indicator_by_version.submission_id IS 'Submission';
COMMENT ON COLUMN mart.indicator_by_version.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.indicator_by_version.accepted IS 'Accepted readings';
COMMENT ON COLUMN mart.indicator_by_version.refused IS 'Refused readings';
COMMENT ON COLUMN mart.indicator_by_version.not_applicable IS 'Accepted readings that are 0/0 of a unit_rate';
COMMENT ON COLUMN mart.indicator_by_version.wards_reporting IS 'Wards with an accepted reading that is more than a percentage';
COMMENT ON COLUMN mart.indicator_by_version.wards_not_applicable IS 'Wards among them to which the indicator does not apply';
COMMENT ON COLUMN mart.indicator_by_version.ward_numerator IS 'Sum of the wards'' numerators';
COMMENT ON COLUMN mart.indicator_by_version.ward_denominator IS 'Sum of the wards'' denominators; NULL for a count';
COMMENT ON COLUMN mart.indicator_by_version.total_numerator IS 'Numerator of the district''s total row';
COMMENT ON COLUMN mart.indicator_by_version.total_denominator IS 'Denominator of the district''s total row; NULL for a count';
COMMENT ON COLUMN mart.indicator_by_version.stated IS 'Percentage stated in the district''s total row, 0–100';
COMMENT ON COLUMN mart.indicator_by_version.state IS 'reported, not_applicable or refused: of the figure that the version gives';
COMMENT ON COLUMN mart.indicator_by_version.basis IS 'What the figure rests on: wards, total, partial or stated; NULL where refused';
COMMENT ON COLUMN mart.indicator_by_version.numerator IS 'Numerator of the figure; NULL where stated or refused';
COMMENT ON COLUMN mart.indicator_by_version.denominator IS 'Denominator of the figure; NULL for a count, and where stated or refused';
COMMENT ON COLUMN mart.indicator_by_version.value IS 'Value of the figure, 0–1 for a rate, the numerator for a count; NULL where refused or 0/0';
