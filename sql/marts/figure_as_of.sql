-- One row per district, indicator and year: the figure and its parts, from submissions received up to a day.
-- exact_numerator ÷ exact_denominator is the value without rounding; it has none where the denominator is 0.
CREATE MACRO mart.figure_as_of(day) AS TABLE
WITH known AS (
    SELECT submission_id, district_code, year, version, received_on, accepted
    FROM submission
    WHERE received_on IS NULL OR received_on <= day
),
-- The version in force: the latest with an accepted figure; where there is none, the latest, whose refusals then count.
in_force AS (
    SELECT
        district_code,
        year,
        coalesce(arg_max(submission_id, version) FILTER (accepted > 0), arg_max(submission_id, version)) AS submission_id
    FROM known
    GROUP BY district_code, year
),
based AS (
    SELECT
        district_period.district_code,
        indicator.indicator_code,
        district_period.year,
        indicator.kind,
        district_period.units_expected,
        district_period.is_break,
        CASE
            WHEN by_version.not_applicable = by_version.accepted AND by_version.accepted > 0 THEN 'not_applicable'
            WHEN by_version.accepted > 0 THEN 'reported'
            WHEN by_version.refused > 0 THEN 'refused'
            ELSE 'missing'
        END AS state,
        CASE
            WHEN by_version.wards_reporting > 0 AND by_version.wards_reporting >= district_period.units_expected THEN 'wards'
            WHEN by_version.total_numerator IS NOT NULL THEN 'total'
            WHEN by_version.wards_reporting > 0 THEN 'partial'
            WHEN by_version.stated IS NOT NULL THEN 'stated'
        END AS basis,
        coalesce(by_version.wards_reporting, 0) AS units_reporting,
        by_version.ward_numerator,
        by_version.ward_denominator,
        by_version.total_numerator,
        by_version.total_denominator,
        by_version.stated,
        CASE WHEN by_version.accepted > 0 THEN known.received_on END AS received_on,
        in_force.submission_id
    FROM mart.district_period
    CROSS JOIN indicator
    LEFT JOIN in_force USING (district_code, year)
    LEFT JOIN known ON known.submission_id = in_force.submission_id
    LEFT JOIN mart.indicator_by_version AS by_version
        ON by_version.submission_id = in_force.submission_id AND by_version.indicator_code = indicator.indicator_code
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
        district_code,
        indicator_code,
        year,
        kind,
        state,
        basis,
        numerator,
        denominator,
        CASE
            WHEN basis = 'stated' THEN (stated * 0.01)::DOUBLE
            WHEN kind = 'count' THEN numerator::DOUBLE
            WHEN denominator > 0 THEN numerator::DOUBLE / denominator
        END AS value,
        (CASE basis WHEN 'stated' THEN stated ELSE numerator END)::DECIMAL(18, 6) AS exact_numerator,
        (CASE
            WHEN basis = 'stated' THEN 100
            WHEN kind = 'count' THEN 1
            ELSE denominator
        END)::BIGINT AS exact_denominator,
        units_reporting,
        units_expected,
        is_break,
        received_on,
        submission_id
    FROM parts
)
SELECT
    *,
    -- Whether it stands beside other figures and carries verdicts: it speaks for the district, or a rate for most of it.
    value IS NOT NULL
        AND (basis IN ('wards', 'total')
            OR (basis = 'partial' AND kind <> 'count' AND 100 * units_reporting >= 80 * units_expected)) AS is_comparable
FROM final;
COMMENT ON MACRO TABLE mart.figure_as_of IS 'One row per district, indicator and year: the figure and its parts, from submissions received up to a day.';
