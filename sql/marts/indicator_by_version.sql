-- One row per submission and indicator on which it holds a reading: the sums from which every figure is made.
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
final AS (
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
)
SELECT * FROM final ORDER BY submission_id, indicator_code;
COMMENT ON TABLE mart.indicator_by_version IS 'One row per submission and indicator on which it holds a reading: the sums from which every figure is made.';
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
