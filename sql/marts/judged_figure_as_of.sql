-- One row per district, kind of district (no district) or the whole city (neither), indicator and year: the figure beside the year
-- before and its targets, and what is judged of it, from submissions received up to a day. The marts of districts, of their kinds, of
-- the city, of the pace and of who needs help first are all made of it, so that a rule stands once and holds for all of them.
CREATE OR REPLACE MACRO mart.judged_figure_as_of(day) AS TABLE
WITH figure AS (
    SELECT * FROM mart.figure_as_of(day)
),
paired AS (
    SELECT
        now.*,
        before.submission_id AS before_submission_id,
        before.exact_numerator AS before_exact_numerator,
        before.exact_denominator AS before_exact_denominator,
        now.state = 'reported' AND before.state = 'reported'
            AND now.basis IN ('wards', 'total', 'stated') AND before.basis IN ('wards', 'total', 'stated') AS is_whole,
        now.state = 'reported' AND before.state = 'reported'
            AND now.basis IN ('wards', 'partial') AND before.basis IN ('wards', 'partial')
            AND 'partial' IN (now.basis, before.basis) AS is_part,
        is_whole AND 'stated' IN (now.basis, before.basis) AS is_stated
    FROM figure AS now
    LEFT JOIN figure AS before
        ON before.district_code = now.district_code
        AND before.indicator_code = now.indicator_code
        AND before.year = now.year - 1
),
-- Where one of the years rests on some wards only, both are summed over the wards with parts in both.
part AS (
    SELECT district_code, indicator_code, year, submission_id, before_submission_id FROM paired WHERE is_part
),
-- Few observations are of such a pair: the two sides are picked before they are joined.
now_part AS (
    SELECT submission_id, indicator_code, ward_code, numerator, denominator
    FROM observation
    SEMI JOIN part USING (submission_id, indicator_code)
    WHERE numerator IS NOT NULL
),
before_part AS (
    SELECT observation.submission_id, observation.indicator_code, ward_code, numerator, denominator
    FROM observation
    SEMI JOIN part
        ON part.before_submission_id = observation.submission_id AND part.indicator_code = observation.indicator_code
    WHERE numerator IS NOT NULL
),
common AS (
    SELECT
        part.district_code,
        part.indicator_code,
        part.year,
        count(*) AS units,
        sum(now.numerator) AS numerator,
        sum(now.denominator) AS denominator,
        sum(before.numerator) AS before_numerator,
        sum(before.denominator) AS before_denominator
    FROM part
    JOIN now_part AS now USING (submission_id, indicator_code)
    JOIN before_part AS before
        ON before.submission_id = part.before_submission_id
        AND before.indicator_code = part.indicator_code
        AND before.ward_code = now.ward_code
    GROUP BY part.district_code, part.indicator_code, part.year
),
-- A change is the difference of two fractions that compare like with like: after and before.
of_district AS (
    SELECT
        paired.district_code,
        district.kind AS district_kind,
        paired.indicator_code,
        paired.year,
        paired.kind,
        paired.state,
        paired.basis,
        paired.numerator,
        paired.denominator,
        paired.value,
        paired.exact_numerator,
        paired.exact_denominator,
        -- A count of some wards is less for want of reports, so it is not held against a target.
        CASE WHEN paired.kind <> 'count' OR paired.basis IN ('wards', 'total') THEN paired.exact_numerator END AS held_numerator,
        paired.units_reporting,
        paired.units_expected,
        CASE WHEN paired.basis IN ('total', 'stated') THEN NULL ELSE paired.units_expected - paired.units_reporting END AS units_unreported,
        paired.is_comparable,
        paired.is_break,
        paired.received_on,
        paired.submission_id,
        CASE WHEN paired.is_whole THEN paired.exact_numerator ELSE common.numerator END AS after_numerator,
        CASE WHEN paired.kind = 'count' THEN 1 WHEN paired.is_whole THEN paired.exact_denominator ELSE common.denominator END AS after_denominator,
        CASE WHEN paired.is_whole THEN paired.before_exact_numerator ELSE common.before_numerator END AS before_numerator,
        CASE WHEN paired.kind = 'count' THEN 1 WHEN paired.is_whole THEN paired.before_exact_denominator ELSE common.before_denominator END
            AS before_denominator,
        CASE WHEN paired.is_whole AND NOT paired.is_stated THEN paired.units_expected ELSE common.units END::INTEGER AS units_compared
    FROM paired
    JOIN district ON district.district_code = paired.district_code
    LEFT JOIN common
        ON common.district_code = paired.district_code
        AND common.indicator_code = paired.indicator_code
        AND common.year = paired.year
),
of_group AS (
    SELECT
        district_kind,
        indicator_code,
        year,
        any_value(kind) AS kind,
        sum(numerator)::BIGINT AS numerator,
        sum(denominator)::BIGINT AS denominator,
        CASE
            WHEN any_value(kind) = 'count' THEN sum(numerator)::DOUBLE
            ELSE sum(numerator)::DOUBLE / nullif(sum(denominator), 0)
        END AS value,
        CASE WHEN any_value(kind) = 'count' THEN 1 ELSE sum(denominator) END AS exact_denominator,
        sum(held_numerator) FILTER (numerator IS NOT NULL) AS held_numerator,
        count(held_numerator) AS districts_held,
        sum(units_reporting)::INTEGER AS units_reporting,
        sum(units_expected)::INTEGER AS units_expected,
        sum(units_unreported)::INTEGER AS units_unreported,
        2 * count(*) FILTER (state IN ('reported', 'not_applicable')) >= count(*) AS is_comparable,
        sum(after_numerator) FILTER (units_compared IS NOT NULL) AS after_numerator,
        CASE WHEN any_value(kind) = 'count' THEN 1 ELSE sum(after_denominator) FILTER (units_compared IS NOT NULL) END AS after_denominator,
        sum(before_numerator) FILTER (units_compared IS NOT NULL) AS before_numerator,
        CASE WHEN any_value(kind) = 'count' THEN 1 ELSE sum(before_denominator) FILTER (units_compared IS NOT NULL) END AS before_denominator,
        sum(units_compared)::INTEGER AS units_compared
    FROM of_district
    GROUP BY GROUPING SETS ((indicator_code, year), (indicator_code, year, district_kind))
),
everyone AS (
    SELECT *, 1 AS districts_held FROM of_district
    UNION ALL BY NAME
    SELECT *, numerator::DECIMAL(38, 6) AS exact_numerator, false AS is_break FROM of_group
),
-- Everything that a verdict compares stands in one row, as exact fractions.
beside AS (
    SELECT
        everyone.*,
        indicator.position,
        indicator.same_within_points,
        CASE indicator.direction WHEN 'lower' THEN -1 ELSE 1 END AS better,
        indicator.direction,
        previous.numerator AS previous_numerator,
        previous.value AS previous_value,
        coalesce(previous.is_comparable, false) AS previous_is_comparable,
        first.exact_numerator AS first_numerator,
        nullif(first.exact_denominator, 0) AS first_denominator,
        CASE everyone.kind WHEN 'count' THEN 1 ELSE nullif(everyone.exact_denominator, 0) END AS held_denominator,
        CASE WHEN everyone.basis IS DISTINCT FROM 'stated' THEN everyone.held_numerator END AS parts_numerator,
        CASE everyone.kind WHEN 'count' THEN 1 ELSE everyone.denominator END AS parts_denominator,
        -- A count's target is each district's, so that of several is the sum for those that are held against it.
        (target.target * CASE everyone.kind WHEN 'count' THEN nullif(everyone.districts_held, 0) ELSE 1 END)::DECIMAL(18, 6) AS target,
        (target_2012.target * CASE everyone.kind WHEN 'count' THEN nullif(everyone.districts_held, 0) ELSE 1 END)::DECIMAL(18, 6)
            AS target_2012,
        indicator_period.is_other_length
    FROM everyone
    JOIN indicator USING (indicator_code)
    JOIN mart.indicator_period USING (indicator_code, year)
    LEFT JOIN everyone AS previous
        ON previous.district_code IS NOT DISTINCT FROM everyone.district_code
        AND previous.district_kind IS NOT DISTINCT FROM everyone.district_kind
        AND previous.indicator_code = everyone.indicator_code
        AND previous.year = everyone.year - 1
    LEFT JOIN everyone AS first
        ON first.district_code IS NOT DISTINCT FROM everyone.district_code
        AND first.district_kind IS NOT DISTINCT FROM everyone.district_kind
        AND first.indicator_code = everyone.indicator_code
        AND first.year = 2006
    LEFT JOIN target ON target.indicator_code = everyone.indicator_code AND target.year = everyone.year
    LEFT JOIN target AS target_2012 ON target_2012.indicator_code = everyone.indicator_code AND target_2012.year = 2012
),
-- Each product has the sign of a difference of two fractions whose denominators are positive.
weighed AS (
    SELECT
        *,
        better * (held_numerator::DECIMAL(38, 6) - target * held_denominator) AS above_target,
        -- value ≥ first + (year − 2006)/6 × (target of 2012 − first), times 6 × both denominators
        better * (6 * held_numerator::DECIMAL(38, 6) * first_denominator
            - (2012 - year) * first_numerator::DECIMAL(38, 6) * held_denominator
            - (year - 2006) * target_2012::DECIMAL(38, 6) * held_denominator * first_denominator) AS above_way,
        CASE
            WHEN after_denominator > 0 AND before_denominator > 0
                THEN better * (after_numerator::DECIMAL(38, 6) * before_denominator::BIGINT
                    - before_numerator::DECIMAL(38, 6) * after_denominator::BIGINT)
        END AS above_before,
        -- Smaller than what one unit more makes, or than what the catalogue takes for the same; one of a count is one more.
        abs(above_before) < before_denominator::BIGINT
            OR (kind <> 'count'
                AND 100 * abs(above_before) < same_within_points::DECIMAL(38, 6) * after_denominator::BIGINT * before_denominator::BIGINT)
            AS is_same
    FROM beside
)
SELECT
    * EXCLUDE (above_target, above_way, above_before, is_same, first_numerator, first_denominator, held_denominator, districts_held),
    CASE
        WHEN kind <> 'count'
            THEN 100 * (after_numerator::DOUBLE / nullif(after_denominator, 0) - before_numerator::DOUBLE / nullif(before_denominator, 0))
    END AS change_points,
    CASE WHEN units_compared IS NOT NULL THEN (after_numerator - before_numerator)::BIGINT END AS change_count,
    CASE WHEN kind <> 'count' THEN mart.not_below_zero(100 * better * (target::DOUBLE - value)) END AS gap_points,
    CASE WHEN kind <> 'count' THEN mart.not_below_zero(100 * better * (target_2012::DOUBLE - value)) END AS gap_2012_points,
    mart.units_to_target(direction, target, parts_denominator, parts_numerator) AS gap_units,
    mart.units_to_target(direction, target_2012, parts_denominator, parts_numerator) AS gap_2012_units,
    CASE
        WHEN NOT is_comparable OR above_target IS NULL THEN 'none'
        WHEN above_target >= 0 THEN 'met'
        WHEN district_code IS NULL AND kind = 'count' THEN 'late' -- other districts reported in 2006
        WHEN above_way IS NULL THEN 'none'
        WHEN above_way >= 0 THEN 'on_track'
        ELSE 'late'
    END AS verdict_target,
    CASE
        WHEN NOT is_comparable OR NOT previous_is_comparable OR is_break OR is_other_length OR above_before IS NULL THEN 'none'
        WHEN is_same THEN 'same'
        WHEN above_before > 0 THEN 'better'
        ELSE 'worse'
    END AS verdict_change
FROM weighed;
COMMENT ON MACRO TABLE mart.judged_figure_as_of IS 'One row per district, kind of district (no district) or the whole city (neither), indicator and year: the figure beside the year before and its targets, and what is judged of it, from submissions received up to a day.';
