-- One row per expected ward-level unit, indicator and year, from the latest versions received.
CREATE TABLE mart.indicator_by_ward AS
WITH winning AS (
    SELECT district_code, year, arg_max(submission_id, version) AS submission_id, arg_max(file, version) AS file
    FROM submission
    WHERE accepted > 0
    GROUP BY district_code, year
),
refused AS (
    SELECT winning.submission_id, rejected_value.ward_code, rejected_value.indicator_code, min(rejected_value.row_number) AS row_number
    FROM winning
    JOIN audit.rejected_value USING (file, district_code, year)
    GROUP BY winning.submission_id, rejected_value.ward_code, rejected_value.indicator_code
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
    LEFT JOIN refused
        ON refused.submission_id = winning.submission_id
        AND refused.ward_code = ward.ward_code
        AND refused.indicator_code = indicator.indicator_code
    LEFT JOIN target ON target.indicator_code = indicator.indicator_code AND target.year = period.year
)
SELECT * FROM final ORDER BY indicator_code, year, ward_code;
COMMENT ON TABLE mart.indicator_by_ward IS 'One row per expected ward-level unit, indicator and year, from the latest versions received.';
COMMENT ON COLUMN mart.indicator_by_ward.ward_code IS 'Ward-level unit, valid on the first day of the period';
COMMENT ON COLUMN mart.indicator_by_ward.district_code IS 'District';
COMMENT ON COLUMN mart.indicator_by_ward.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.indicator_by_ward.year IS 'Year';
COMMENT ON COLUMN mart.indicator_by_ward.state IS 'reported, not_applicable, stated (only a percentage), refused or missing';
COMMENT ON COLUMN mart.indicator_by_ward.numerator IS 'Numerator';
COMMENT ON COLUMN mart.indicator_by_ward.denominator IS 'Denominator; NULL for a count';
COMMENT ON COLUMN mart.indicator_by_ward.value IS 'Numerator ÷ denominator, or the percentage ÷ 100 where only that was given; for a count the numerator';
COMMENT ON COLUMN mart.indicator_by_ward.submission_id IS 'Version of the districts report that is in force; NULL where there is none';
COMMENT ON COLUMN mart.indicator_by_ward.row_number IS 'Row in that versions file; NULL where missing';
COMMENT ON COLUMN mart.indicator_by_ward.reaches_target IS 'Whether its value reaches the target of the year for districts, exactly and by the direction of the indicator; NULL for a count and where there is no target or no value';
