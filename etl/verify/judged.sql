-- One row per row of scope: beside it the year before, the first year and the targets, and the verdicts, by whole numbers alone.
WITH beside AS (
    SELECT
        scope.*,
        indicator.position,
        if(indicator.direction = 'lower', -1, 1) AS sign,
        (1000000 * indicator.same_within_points)::HUGEINT AS same_within,
        before.numerator AS previous_numerator,
        before.value AS previous_value,
        coalesce(before.is_comparable, false) AS was_comparable,
        first.top AS first_top,
        first.bottom AS first_bottom,
        (aim.target * scope.targets)::DECIMAL(18, 6) AS target,
        (last_aim.target * scope.targets)::DECIMAL(18, 6) AS target_2012,
        (1000000 * aim.target * scope.targets)::HUGEINT AS goal,
        (1000000 * last_aim.target * scope.targets)::HUGEINT AS last_goal,
        indicator_period.is_other_length
    FROM scope
    JOIN indicator USING (indicator_code)
    JOIN indicator_period USING (indicator_code, year)
    LEFT JOIN scope AS before
        ON (before.indicator_code, before.year, coalesce(before.district_code, ''), coalesce(before.district_kind, ''))
        = (scope.indicator_code, scope.year - 1, coalesce(scope.district_code, ''), coalesce(scope.district_kind, ''))
    LEFT JOIN scope AS first
        ON (first.indicator_code, first.year, coalesce(first.district_code, ''), coalesce(first.district_kind, ''))
        = (scope.indicator_code, 2006, coalesce(scope.district_code, ''), coalesce(scope.district_kind, ''))
    LEFT JOIN target AS aim ON (aim.indicator_code, aim.year) = (scope.indicator_code, scope.year)
    LEFT JOIN target AS last_aim ON (last_aim.indicator_code, last_aim.year) = (scope.indicator_code, 2012)
),
moved AS (
    SELECT
        *,
        CASE WHEN now_bottom > 0 AND before_bottom > 0 THEN now_top * before_bottom - before_top * now_bottom END AS move,
        CASE WHEN held_bottom > 0 THEN sign * (held_top - goal * held_bottom) END AS lead,
        -- Six times the lead over the straight way from the first value to the goal of 2012.
        CASE
            WHEN held_bottom > 0 AND first_bottom > 0
                THEN sign * (6 * (held_top * first_bottom - first_top * held_bottom)
                    - (year - 2006) * (last_goal * first_bottom - first_top) * held_bottom)
        END AS lead_of_way,
        CASE WHEN sign = 1 THEN (goal * held_bottom + 999999) // 1000000 - held_top // 1000000
            ELSE held_top // 1000000 - goal * held_bottom // 1000000 END
            AS lacking,
        CASE
            WHEN sign = 1 THEN (last_goal * held_bottom + 999999) // 1000000 - held_top // 1000000
            ELSE held_top // 1000000 - last_goal * held_bottom // 1000000
        END AS lacking_2012
    FROM beside
)
SELECT
    * EXCLUDE (lead, lead_of_way, lacking, lacking_2012),
    CASE WHEN units_compared IS NOT NULL THEN (now_top - before_top) // 1000000 END::BIGINT AS change_count,
    CASE WHEN kind <> 'count' AND move IS NOT NULL THEN 100 * (now_top / 1e6 / now_bottom - before_top / 1e6 / before_bottom) END
        AS change_points,
    CASE WHEN kind <> 'count' AND value IS NOT NULL AND target IS NOT NULL THEN greatest(0, 100 * sign * (target::DOUBLE - value))
        END AS gap_points,
    CASE WHEN kind <> 'count' AND value IS NOT NULL AND target_2012 IS NOT NULL
        THEN greatest(0, 100 * sign * (target_2012::DOUBLE - value)) END
        AS gap_2012_points,
    CASE WHEN basis = 'stated' OR lacking IS NULL THEN NULL ELSE greatest(0, lacking) END::BIGINT AS gap_units,
    CASE WHEN basis = 'stated' OR lacking_2012 IS NULL THEN NULL ELSE greatest(0, lacking_2012) END::BIGINT AS gap_2012_units,
    CASE
        WHEN NOT is_comparable OR lead IS NULL THEN 'none'
        WHEN lead >= 0 THEN 'met'
        WHEN kind = 'count' AND district_code IS NULL THEN 'late'
        WHEN lead_of_way IS NULL THEN 'none'
        WHEN lead_of_way >= 0 THEN 'on_track'
        ELSE 'late'
    END AS verdict_target,
    CASE
        WHEN NOT is_comparable OR NOT was_comparable OR is_break OR is_other_length OR move IS NULL THEN 'none'
        WHEN kind = 'count' THEN CASE sign(sign * move) WHEN 0 THEN 'same' WHEN 1 THEN 'better' ELSE 'worse' END
        WHEN abs(move) < 1000000 * before_bottom OR 100 * abs(move) < same_within * now_bottom * before_bottom THEN 'same'
        WHEN sign * move > 0 THEN 'better'
        ELSE 'worse'
    END AS verdict_change
FROM moved
