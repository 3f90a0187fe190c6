-- One row per expected ward-level unit, indicator and year.
WITH winner AS (
    SELECT district_code, year, submission_id
    FROM submission
    WHERE accepted > 0
    QUALIFY version = max(version) OVER (PARTITION BY district_code, year)
),
unit AS (
    SELECT
        expected_ward.*,
        indicator.indicator_code,
        indicator.kind,
        indicator.direction,
        winner.submission_id,
        (SELECT target FROM target WHERE (target.indicator_code, target.year) = (indicator.indicator_code, expected_ward.year)) AS target
    FROM expected_ward
    CROSS JOIN indicator
    LEFT JOIN winner USING (district_code, year)
)
SELECT
    unit.ward_code,
    unit.district_code,
    unit.indicator_code,
    unit.year,
    coalesce(
        CASE WHEN observation.numerator IS NULL AND observation.stated IS NOT NULL THEN 'stated' ELSE observation.state END,
        CASE WHEN refused.row_number IS NOT NULL THEN 'refused' END,
        'missing') AS state,
    observation.numerator,
    observation.denominator,
    CASE
        WHEN observation.numerator IS NULL THEN (1000000 * observation.stated)::BIGINT / 1e8
        WHEN unit.kind = 'count' THEN observation.numerator::DOUBLE
        WHEN observation.denominator <> 0 THEN observation.numerator::DOUBLE / observation.denominator::DOUBLE
    END AS value,
    unit.submission_id,
    coalesce(observation.row_number, refused.row_number) AS row_number,
    CASE
        WHEN unit.kind = 'count' OR observation.denominator = 0 THEN NULL
        WHEN unit.direction = 'lower'
            THEN coalesce(1000000 * observation.numerator::HUGEINT,
                1000000 * observation.stated) <= 1000000 * unit.target * coalesce(observation.denominator, 100)
        ELSE coalesce(1000000 * observation.numerator::HUGEINT,
            1000000 * observation.stated) >= 1000000 * unit.target * coalesce(observation.denominator, 100)
    END AS reaches_target
FROM unit
LEFT JOIN observation USING (submission_id, indicator_code, ward_code)
LEFT JOIN refusal_by_ward AS refused USING (submission_id, indicator_code, ward_code)
