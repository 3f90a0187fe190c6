-- One row per expected ward-level unit, indicator and year, from submissions received up to a day.
CREATE MACRO mart.indicator_by_ward_as_of(day) AS TABLE
WITH winning AS (
    SELECT district_code, year, arg_max(submission_id, version) AS submission_id
    FROM mart.submission_as_of(day)
    WHERE accepted > 0
    GROUP BY district_code, year
),
final AS (
    SELECT
        ward.ward_code,
        ward.district_code,
        indicator.indicator_code,
        period.year,
        CASE
            WHEN observation.state IS NOT NULL AND observation.numerator IS NULL THEN 'stated'
            WHEN observation.state IS NOT NULL THEN observation.state
            WHEN refused.submission_id IS NOT NULL THEN 'refused'
            ELSE 'missing'
        END AS state,
        observation.numerator,
        observation.denominator,
        CASE
            WHEN observation.numerator IS NULL THEN (observation.stated * 0.01)::DOUBLE
            WHEN indicator.kind = 'count' THEN observation.numerator::DOUBLE
            WHEN observation.denominator > 0 THEN observation.numerator::DOUBLE / observation.denominator
        END AS value,
        winning.submission_id,
        coalesce(observation.row_number, refused.row_number) AS row_number,
        -- By exact arithmetic on both sides: 12/20 reaches 0.6. A unit's part of a count is held against nothing.
        CASE
            WHEN indicator.kind = 'count' OR observation.denominator = 0 THEN NULL
            WHEN observation.numerator IS NULL
                THEN CASE indicator.direction WHEN 'lower' THEN -1 ELSE 1 END * (observation.stated - 100 * target.target) >= 0
            ELSE CASE indicator.direction WHEN 'lower' THEN -1 ELSE 1 END
                * (observation.numerator::DECIMAL(38, 6) - target.target * observation.denominator::DECIMAL(18, 0)) >= 0
        END AS reaches_target
    FROM ward
    JOIN period ON ward.valid_from <= period.starts_on AND (ward.valid_to IS NULL OR ward.valid_to >= period.starts_on)
    CROSS JOIN indicator
    LEFT JOIN winning ON winning.district_code = ward.district_code AND winning.year = period.year
    LEFT JOIN observation
        ON observation.submission_id = winning.submission_id
        AND observation.ward_code = ward.ward_code
        AND observation.indicator_code = indicator.indicator_code
    LEFT JOIN mart.refusal_by_ward AS refused
        ON refused.submission_id = winning.submission_id
        AND refused.ward_code = ward.ward_code
        AND refused.indicator_code = indicator.indicator_code
    LEFT JOIN target ON target.indicator_code = indicator.indicator_code AND target.year = period.year
)
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.indicator_by_ward_as_of IS 'One row per expected ward-level unit, indicator and year, from submissions received up to a day.';
