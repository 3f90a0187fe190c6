-- One row per district, indicator and year: the figure and its parts, from submissions received up to a day.
-- The district and the city marts are both made of it. exact_numerator ÷ exact_denominator is the value without rounding.
CREATE MACRO mart.figure_as_of(day) AS TABLE
WITH known AS (
    SELECT submission_id, district_code, year, version, received_on, accepted
    FROM submission
    WHERE received_on IS NULL OR received_on <= day
),
winning AS (
    SELECT district_code, year, arg_max(submission_id, version) AS submission_id
    FROM known
    WHERE accepted > 0
    GROUP BY district_code, year
),
any_version AS (
    SELECT known.district_code, known.year, by_version.indicator_code,
        sum(by_version.accepted) AS accepted, sum(by_version.refused) AS refused
    FROM mart.indicator_by_version AS by_version
    JOIN known USING (submission_id)
    GROUP BY known.district_code, known.year, by_version.indicator_code
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
            WHEN any_version.refused > 0 AND any_version.accepted = 0 THEN 'refused'
            ELSE 'missing'
        END AS state,
        CASE
            WHEN by_version.wards_reporting > 0 AND by_version.wards_reporting >= district_period.units_expected THEN 'wards'
            WHEN by_version.total_numerator IS NOT NULL THEN 'total'
            WHEN by_version.wards_reporting > 0 THEN 'partial'
            WHEN by_version.stated IS NOT NULL THEN 'stated'
        END AS basis,
        coalesce(by_version.wards_reporting, 0) AS units_reporting,
        by_version.wards_not_applicable,
        by_version.ward_numerator,
        by_version.ward_denominator,
        by_version.total_numerator,
        by_version.total_denominator,
        by_version.stated,
        CASE WHEN by_version.accepted > 0 THEN known.received_on END AS received_on,
        winning.submission_id
    FROM mart.district_period
    CROSS JOIN indicator
    LEFT JOIN winning USING (district_code, year)
    LEFT JOIN known ON known.submission_id = winning.submission_id
    LEFT JOIN mart.indicator_by_version AS by_version
        ON by_version.submission_id = winning.submission_id AND by_version.indicator_code = indicator.indicator_code
    LEFT JOIN any_version
        ON any_version.district_code = district_period.district_code
        AND any_version.year = district_period.year
        AND any_version.indicator_code = indicator.indicator_code
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
        (CASE
            WHEN basis = 'stated' THEN stated
            WHEN kind = 'count' OR denominator > 0 THEN numerator
        END)::DECIMAL(18, 6) AS exact_numerator,
        (CASE
            WHEN basis = 'stated' THEN 100
            WHEN kind = 'count' THEN 1
            WHEN denominator > 0 THEN denominator
        END)::BIGINT AS exact_denominator,
        units_reporting,
        units_expected,
        -- Ward-level units to which a unit_rate applies: those not known to be 0/0, or what the total row says.
        (CASE
            WHEN kind <> 'unit_rate' THEN NULL
            WHEN basis = 'total' THEN total_denominator
            ELSE units_expected - coalesce(wards_not_applicable, 0)
        END)::BIGINT AS units_applicable,
        coalesce(basis IN ('wards', 'total') OR (basis = 'partial' AND 100 * units_reporting >= 80 * units_expected), false) AS is_rankable,
        is_break,
        received_on,
        submission_id
    FROM parts
)
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.figure_as_of IS 'One row per district, indicator and year: the figure and its parts, from submissions received up to a day.';
