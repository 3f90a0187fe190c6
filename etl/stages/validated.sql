-- One row per record read: of a reading the first rule that it breaks, if any, in the order in which the rules are listed here.
WITH known AS (
    SELECT
        typed.*,
        indicator.kind,
        indicator.is_bounded,
        CASE WHEN typed.ward_code IS NULL THEN 'district' ELSE 'ward' END AS level,
        district.district_code IS NOT NULL AS is_known_district,
        ward.ward_code IS NOT NULL AS is_known_ward,
        ward.district_code AS district_of_ward,
        ward.valid_from <= period.starts_on AND (ward.valid_to IS NULL OR ward.valid_to >= period.starts_on) AS ward_exists,
        period.year IS NOT NULL AS is_known_year,
        reading.numerator_text IS NULL AND reading.denominator_text IS NULL AND reading.stated_text IS NULL AND reading.extra_cells IS NULL AS is_missing
    FROM typed
    LEFT JOIN district ON district.district_code = typed.district_code
    LEFT JOIN ward ON ward.ward_code = typed.ward_code
    LEFT JOIN indicator ON indicator.indicator_code = typed.indicator_code
    LEFT JOIN period ON period.year = typed.year
),
judged AS (
    SELECT
        *,
        CASE
            WHEN is_missing THEN NULL
            WHEN reading.extra_cells IS NOT NULL THEN 'extra_cells'
            WHEN NOT is_known_district THEN 'unknown_district'
            WHEN level = 'ward' AND NOT is_known_ward THEN 'unknown_ward'
            WHEN level = 'ward' AND district_of_ward <> district_code THEN 'ward_of_another_district'
            WHEN level = 'ward' AND NOT ward_exists THEN 'ward_not_in_period'
            WHEN kind IS NULL THEN 'unknown_indicator'
            WHEN NOT is_known_year THEN 'unknown_year'
            WHEN district_code <> reading.submission_district_code OR year <> reading.submission_year THEN 'other_submission'
            WHEN reading.number_rule IS NOT NULL THEN reading.number_rule
            WHEN numerator_number < 0 OR denominator_number < 0 OR stated_number < 0 THEN 'negative'
            WHEN numerator_number <> floor(numerator_number) OR denominator_number <> floor(denominator_number)
                -- 1.000 may be a thousand or one: refused rather than guessed.
                OR reading.ambiguous_part IS NOT NULL THEN 'not_whole'
            WHEN is_bounded AND kind <> 'count' AND (numerator_number > denominator_number OR (numerator_number IS NULL AND stated_number > 100)) THEN 'above_denominator'
            WHEN kind = 'unit_rate' AND level = 'ward' AND (numerator_number > 1 OR denominator_number > 1) THEN 'not_zero_or_one'
            WHEN kind = 'count' AND numerator_number IS NULL THEN 'missing_part'
            WHEN kind <> 'count' AND (numerator_number IS NULL) <> (denominator_number IS NULL) THEN 'missing_part'
        END AS own_rule
    FROM known
),
-- What a row says of its unit: its parts, else its percentage.
said AS (
    SELECT
        *,
        own_rule IS NULL AND NOT is_missing AS is_sound,
        struct(
            numerator_number AS numerator,
            CASE WHEN kind <> 'count' THEN denominator_number END AS denominator,
            CASE WHEN kind <> 'count' AND numerator_number IS NULL THEN stated_number END AS stated) AS statement
    FROM judged
),
compared AS (
    SELECT
        *,
        is_sound
            AND min(CASE WHEN is_sound THEN statement END) OVER unit
            <> max(CASE WHEN is_sound THEN statement END) OVER unit AS is_in_conflict,
        is_sound AND coalesce(bool_or(is_sound) OVER rows_above, false) AS is_repeat
    FROM said
    WINDOW
        unit AS (
            PARTITION BY reading_key, ward_code, indicator_code ORDER BY sheet, row_number
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING),
        rows_above AS (
            PARTITION BY reading_key, ward_code, indicator_code ORDER BY sheet, row_number
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),
final AS (
    SELECT
        * EXCEPT (own_rule),
        CASE WHEN is_in_conflict THEN 'duplicate_conflict' ELSE own_rule END AS rule
    FROM compared
)
SELECT * FROM final
