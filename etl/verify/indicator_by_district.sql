-- One row per district, indicator and year.
WITH of_district AS (
    SELECT
        *,
        (
            SELECT city.value
            FROM judged AS city
            WHERE city.district_code IS NULL AND city.district_kind IS NULL AND city.kind <> 'count'
                AND (city.indicator_code, city.year) = (judged.indicator_code, judged.year)
        ) AS city_value
    FROM judged
    WHERE district_code IS NOT NULL
)
SELECT
    *,
    CASE
        WHEN kind <> 'count' THEN NULL
        WHEN basis = 'partial' AND units_reporting > 0 THEN numerator::DOUBLE / units_reporting
        WHEN basis IN ('wards', 'total') AND units_expected > 0 THEN numerator::DOUBLE / units_expected
    END AS per_unit,
    CASE
        WHEN kind <> 'count' AND is_comparable
            AND (
                SELECT count(*)
                FROM figure AS other
                WHERE other.is_comparable AND (other.indicator_code, other.year) = (this.indicator_code, this.year)
            ) >= 5
            THEN 1 + (
                SELECT count(*)
                FROM figure AS other
                WHERE other.is_comparable
                    AND (other.indicator_code, other.year) = (this.indicator_code, this.year)
                    AND this.sign * (other.top * this.bottom - this.top * other.bottom) > 0
            )
    END::INTEGER AS rank,
    (SELECT count(*) FROM submission WHERE submission.is_sample) > 0 AS is_sample
FROM of_district AS this
