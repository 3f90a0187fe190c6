-- One row per district, indicator and year: the figure of the version in force, its value exactly as top ÷ bottom (top in millionths).
WITH in_force AS (
    SELECT
        district_code,
        year,
        units_expected,
        is_break,
        (
            SELECT submission_id
            FROM submission
            WHERE submission.district_code = district_period.district_code AND submission.year = district_period.year
            ORDER BY (accepted > 0) DESC, version DESC
            LIMIT 1
        ) AS submission_id
    FROM district_period
)
SELECT
    in_force.district_code,
    indicator.indicator_code,
    in_force.year,
    indicator.kind,
    in_force.submission_id,
    CASE WHEN said.accepted > 0 THEN submission.received_on END AS received_on,
    coalesce(said.state, 'missing') AS state,
    said.basis,
    said.numerator,
    said.denominator,
    said.value,
    CASE said.basis WHEN 'stated' THEN (1000000 * said.stated)::HUGEINT ELSE 1000000 * said.numerator::HUGEINT END AS top,
    CASE WHEN said.basis = 'stated' THEN 100 WHEN indicator.kind = 'count' AND said.numerator IS NOT NULL THEN 1
        ELSE said.denominator END::HUGEINT AS bottom,
    coalesce(said.wards_reporting, 0) AS units_reporting,
    in_force.units_expected,
    CASE WHEN said.basis IS NULL OR said.basis IN ('wards', 'partial') THEN in_force.units_expected - coalesce(said.wards_reporting, 0) END
        AS units_unreported,
    in_force.is_break,
    said.value IS NOT NULL AND CASE said.basis
        WHEN 'stated' THEN false
        WHEN 'partial' THEN indicator.kind <> 'count' AND 5 * said.wards_reporting >= 4 * in_force.units_expected
        ELSE true
    END AS is_comparable
FROM in_force
CROSS JOIN indicator
LEFT JOIN submission USING (submission_id)
LEFT JOIN indicator_by_version AS said USING (submission_id, indicator_code)
