-- One row per record read: of a reading its parts as numbers. What a text means as a number is decided where it is read.
WITH final AS (
    SELECT
        *,
        coalesce(other.year, CASE WHEN reading.year_text RLIKE '^[0-9]{4}$' THEN CAST(reading.year_text AS INT) END) AS year,
        CAST(reading.numerator_plain AS DECIMAL(18, 6)) AS numerator_number,
        CAST(reading.denominator_plain AS DECIMAL(18, 6)) AS denominator_number,
        CAST(reading.stated_plain AS DECIMAL(18, 6)) AS stated_number
    FROM as_read
)
SELECT * FROM final
