-- One row per district or the city (no district), indicator and year with a value.
WITH valued AS (
    SELECT
        *,
        if(kind = 'count', 1, 100) AS scale,
        if(year < 2012, 2012 - year, NULL) AS years_left,
        (
            SELECT min(other.year)
            FROM judged AS other
            WHERE other.value IS NOT NULL
                AND (other.indicator_code, coalesce(other.district_code, ''), coalesce(other.district_kind, ''))
                = (judged.indicator_code, coalesce(judged.district_code, ''), coalesce(judged.district_kind, ''))
        ) AS first_year
    FROM judged
    WHERE value IS NOT NULL AND (district_code IS NOT NULL OR district_kind IS NULL)
),
begun AS (
    SELECT
        valued.* EXCLUDE (first_top, first_bottom),
        first.value AS first_value,
        first.top AS first_top,
        first.bottom AS first_bottom,
        valued.sign * (valued.last_goal * valued.bottom - valued.top) AS left_over
    FROM valued
    JOIN judged AS first
        ON (first.indicator_code, first.year, coalesce(first.district_code, ''), coalesce(first.district_kind, ''))
        = (valued.indicator_code, valued.first_year, coalesce(valued.district_code, ''), coalesce(valued.district_kind, ''))
),
paced AS (
    SELECT
        *,
        CASE WHEN year > first_year THEN scale * (value - first_value) / (year - first_year) END AS achieved,
        CASE WHEN is_other_length THEN NULL WHEN kind = 'count' THEN change_count ELSE change_points END::DOUBLE AS achieved_last,
        CASE WHEN left_over <= 0 THEN 0 ELSE scale * (target_2012::DOUBLE - value) END / years_left AS required,
        sign * (top * first_bottom - first_top * bottom) * years_left >= left_over * first_bottom * (year - first_year) AS mean_is_enough,
        sign * move * bottom * years_left >= left_over * now_bottom * before_bottom AS last_is_enough
    FROM begun
)
SELECT
    *,
    CASE
        WHEN year = first_year OR NOT is_comparable OR target_2012 IS NULL OR years_left IS NULL THEN 'none'
        WHEN left_over <= 0 THEN 'met'
        WHEN NOT mean_is_enough THEN 'short'
        WHEN achieved_last IS NULL OR last_is_enough THEN 'enough'
        ELSE 'slowing'
    END AS verdict,
    EXISTS (
        FROM district_period AS passed
        WHERE passed.is_break AND passed.district_code = paced.district_code AND passed.year > paced.first_year AND passed.year <= paced.year
    ) AS is_across_break
FROM paced
