-- One row per reading: codes without the blanks around them, texts as numbers where they are numbers.
-- A number has at most nine digits before the decimal sign, which is a point or a comma.
WITH trimmed AS (
    SELECT
        * EXCEPT (district_code, ward_code, indicator_code, year, numerator, denominator, stated, note),
        btrim(district_code, ' \t\u00a0\u202f') AS district_code,
        nullif(btrim(ward_code, ' \t\u00a0\u202f'), '') AS ward_code,
        btrim(indicator_code, ' \t\u00a0\u202f') AS indicator_code,
        btrim(year, ' \t\u00a0\u202f') AS year_text,
        nullif(btrim(numerator, ' \t\u00a0\u202f'), '') AS numerator_text,
        nullif(btrim(denominator, ' \t\u00a0\u202f'), '') AS denominator_text,
        nullif(btrim(stated, ' \t\u00a0\u202f'), '') AS stated_text,
        nullif(btrim(note, ' \t\u00a0\u202f'), '') AS note
    FROM as_read
),
final AS (
    SELECT
        *,
        CASE WHEN year_text RLIKE '^[0-9]{4}$' THEN CAST(year_text AS INT) END AS year,
        CASE WHEN numerator_text RLIKE '^[+-]?[0-9]{1,9}([.,][0-9]{1,6})?$'
            THEN CAST(replace(numerator_text, ',', '.') AS DECIMAL(18, 6)) END AS numerator_number,
        CASE WHEN denominator_text RLIKE '^[+-]?[0-9]{1,9}([.,][0-9]{1,6})?$'
            THEN CAST(replace(denominator_text, ',', '.') AS DECIMAL(18, 6)) END AS denominator_number,
        CASE WHEN stated_text RLIKE '^[+-]?[0-9]{1,9}([.,][0-9]{1,6})?$'
            THEN CAST(replace(stated_text, ',', '.') AS DECIMAL(18, 6)) END AS stated_number
    FROM trimmed
)
SELECT * FROM final
