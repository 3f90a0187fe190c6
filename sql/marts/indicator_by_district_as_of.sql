-- One row per district, indicator and year, from submissions received up to a day.
CREATE MACRO mart.indicator_by_district_as_of(day) AS TABLE
WITH judged AS (
    SELECT
        *,
        max(CASE WHEN district_code IS NULL AND district_kind IS NULL AND kind <> 'count' THEN value END) OVER of_year AS city_value,
        count(*) FILTER (district_code IS NOT NULL AND is_comparable) OVER of_year AS districts_comparable
    FROM mart.judged_figure_as_of(day)
    WINDOW of_year AS (PARTITION BY indicator_code, year)
),
final AS (
    SELECT
        district_code,
        indicator_code,
        year,
        state,
        basis,
        numerator,
        denominator,
        value,
        CASE WHEN kind = 'count' THEN numerator::DOUBLE / nullif(CASE basis WHEN 'partial' THEN units_reporting ELSE units_expected END, 0) END AS per_unit,
        units_reporting,
        units_expected,
        previous_numerator,
        previous_value,
        change_count,
        change_points,
        target,
        gap_points,
        gap_units,
        target_2012,
        gap_2012_points,
        gap_2012_units,
        city_value,
        -- Of fewer than five a place says nothing.
        CASE
            WHEN is_comparable AND kind <> 'count' AND districts_comparable >= 5
                THEN (rank() OVER (PARTITION BY indicator_code, year, is_comparable ORDER BY better * value DESC))::INTEGER
        END AS rank,
        verdict_target,
        verdict_change,
        received_on,
        coalesce((SELECT bool_or(is_sample) FROM submission), false) AS is_sample,
        units_unreported,
        units_compared,
        is_comparable,
        is_break
    FROM judged
    WHERE district_code IS NOT NULL
)
SELECT * FROM final;
COMMENT ON MACRO TABLE mart.indicator_by_district_as_of IS 'One row per district, indicator and year, from submissions received up to a day.';
