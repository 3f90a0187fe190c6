-- One row per district, indicator and year that compares with the year before, like with like: two fractions (tops in millionths).
WITH pair AS (
    SELECT
        now.district_code,
        now.indicator_code,
        now.year,
        now.units_expected,
        [coalesce(now.basis, 'none'), coalesce(before.basis, 'none')] AS bases,
        now.submission_id AS now_id,
        before.submission_id AS before_id,
        now.top AS now_top,
        now.bottom AS now_bottom,
        before.top AS before_top,
        before.bottom AS before_bottom
    FROM figure AS now, figure AS before
    WHERE (before.district_code, before.indicator_code, before.year) = (now.district_code, now.indicator_code, now.year - 1)
        AND now.state = 'reported'
        AND before.state = 'reported'
),
whole AS (
    SELECT
        * EXCLUDE (units_expected, now_id, before_id, bases),
        CASE WHEN NOT list_contains(bases, 'stated') THEN units_expected END AS units_compared
    FROM pair
    WHERE list_has_all(['wards', 'total', 'stated'], bases)
),
common AS (
    SELECT
        pair.district_code,
        pair.indicator_code,
        pair.year,
        1000000 * sum(now.numerator)::HUGEINT AS now_top,
        coalesce(sum(now.denominator), 1)::HUGEINT AS now_bottom,
        1000000 * sum(before.numerator)::HUGEINT AS before_top,
        coalesce(sum(before.denominator), 1)::HUGEINT AS before_bottom,
        count(*)::INTEGER AS units_compared
    FROM pair, observation AS now, observation AS before
    WHERE list_contains(bases, 'partial')
        AND list_has_all(['wards', 'partial'], bases)
        AND (now.submission_id, now.indicator_code) = (pair.now_id, pair.indicator_code)
        AND (before.submission_id, before.indicator_code, before.ward_code) = (pair.before_id, pair.indicator_code, now.ward_code)
        AND now.numerator IS NOT NULL
        AND before.numerator IS NOT NULL
    GROUP BY pair.district_code, pair.indicator_code, pair.year
)
FROM whole UNION ALL BY NAME FROM common
