-- One row per district, indicator and year: the figure and its parts, from submissions received up to a day.
-- exact_numerator ÷ exact_denominator is the value without rounding; it has none where the denominator is 0.
CREATE MACRO mart.figure_as_of(day) AS TABLE
WITH known AS (
    SELECT submission_id, district_code, year, version, received_on, accepted
    FROM mart.submission_as_of(day)
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
parts AS (
    SELECT
        district_period.district_code,
        indicator.indicator_code,
        district_period.year,
        indicator.kind,
        district_period.units_expected,
        district_period.is_break,
        coalesce(by_version.state, 'missing') AS state,
        by_version.basis,
        coalesce(by_version.wards_reporting, 0) AS units_reporting,
        by_version.numerator,
        by_version.denominator,
        by_version.stated,
        by_version.value,
        CASE WHEN by_version.accepted > 0 THEN known.received_on END AS received_on,
        in_force.submission_id
    FROM mart.district_period
    CROSS JOIN indicator
    LEFT JOIN in_force USING (district_code, year)
    LEFT JOIN known ON known.submission_id = in_force.submission_id
    LEFT JOIN mart.indicator_by_version AS by_version
        ON by_version.submission_id = in_force.submission_id AND by_version.indicator_code = indicator.indicator_code
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
        value,
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
