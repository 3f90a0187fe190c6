-- One row per record as the lake keeps it: of a reading raw text, where it stood, and what was made of it; beside them
-- one for each file, text, document and notice.
WITH located AS (
    SELECT
        *,
        -- The cell that the rule is about.
        CASE
            WHEN rule IS NULL OR rule = 'extra_cells' THEN NULL
            WHEN rule = 'unknown_district' THEN 'district_code'
            WHEN rule IN ('unknown_ward', 'ward_of_another_district', 'ward_not_in_period') THEN 'ward_code'
            WHEN rule = 'unknown_indicator' THEN 'indicator_code'
            WHEN rule = 'unknown_year' THEN 'year'
            WHEN rule = 'other_submission' THEN CASE WHEN district_code <> submission_district_code THEN 'district_code' ELSE 'year' END
            WHEN rule = number_rule THEN faulty_part
            WHEN rule = 'negative' THEN
                CASE WHEN numerator_number < 0 THEN 'numerator' WHEN denominator_number < 0 THEN 'denominator' ELSE 'stated' END
            WHEN rule = 'not_whole' THEN
                CASE WHEN numerator_number <> floor(numerator_number) OR ambiguous_part = 'numerator' THEN 'numerator' ELSE 'denominator' END
            WHEN rule = 'above_denominator' THEN CASE WHEN numerator_number > denominator_number THEN 'numerator' ELSE 'stated' END
            WHEN rule = 'not_zero_or_one' THEN CASE WHEN numerator_number > 1 THEN 'numerator' ELSE 'denominator' END
            WHEN rule = 'missing_part' THEN CASE WHEN numerator_number IS NULL THEN 'numerator' ELSE 'denominator' END
            WHEN rule = 'duplicate_conflict' THEN CASE WHEN numerator_number IS NULL THEN 'stated' ELSE 'numerator' END
        END AS cell,
        CASE
            WHEN numerator_text IS NOT NULL OR denominator_text IS NOT NULL
                THEN concat(coalesce(numerator_text, '–'), CASE WHEN kind = 'count' THEN '' ELSE concat('/', coalesce(denominator_text, '–')) END)
            ELSE concat(regexp_replace(stated_text, ' *%$', ''), '%')
        END AS figure,
        -- Half of the last digit that was printed, and at least 0.05 points: closer than that, rounding explains it.
        greatest(
            CAST(0.05 AS DECIMAL(18, 6)),
            CAST(0.5 AS DECIMAL(18, 6)) / CAST(pow(10, length(regexp_extract(stated_plain, '[.]([0-9]+)$', 1))) AS DECIMAL(9, 0))) AS tolerance
    FROM validated
),
doubted AS (
    SELECT
        *,
        CASE WHEN rule IS NULL AND NOT is_missing THEN
            filter(
                array(
                    CASE WHEN NOT is_bounded AND kind <> 'count' AND (numerator_number > denominator_number OR (numerator_number IS NULL AND stated_number > 100))
                        THEN named_struct('rule', 'above_denominator_unbounded', 'column_name', columns[CASE WHEN numerator_number > denominator_number THEN 'numerator' ELSE 'stated' END], 'raw', CASE WHEN numerator_number > denominator_number THEN numerator_text ELSE stated_text END) END,
                    CASE WHEN kind <> 'count' AND denominator_number > 0 AND abs(stated_number * denominator_number - 100 * numerator_number) > tolerance * denominator_number
                        THEN named_struct('rule', 'stated_disagrees', 'column_name', columns['stated'], 'raw', stated_text) END,
                    CASE WHEN is_repeat
                        THEN named_struct('rule', 'duplicate_same', 'column_name', columns['numerator'], 'raw', coalesce(numerator_text, stated_text)) END),
                doubt -> doubt IS NOT NULL)
        END AS warnings
    FROM located
),
final AS (
    SELECT
        record,
        reading_key,
        file_rule,
        detail_vi,
        detail_en,
        sheet,
        row_number,
        district_code,
        ward_code,
        indicator_code,
        year,
        level,
        CASE
            WHEN record <> 'reading' THEN NULL
            WHEN is_missing THEN 'missing'
            WHEN rule IS NOT NULL THEN 'refused'
            WHEN kind = 'unit_rate' AND numerator_number = 0 AND denominator_number = 0 THEN 'not_applicable'
            ELSE 'reported'
        END AS state,
        CASE WHEN rule IS NULL THEN CAST(numerator_number AS BIGINT) END AS numerator,
        CASE WHEN rule IS NULL AND kind <> 'count' THEN CAST(denominator_number AS BIGINT) END AS denominator,
        CASE WHEN rule IS NULL AND kind <> 'count' THEN stated_number END AS stated,
        figure,
        numerator_text,
        denominator_text,
        stated_text,
        note,
        columns['numerator'] AS numerator_column,
        columns['denominator'] AS denominator_column,
        columns['stated'] AS stated_column,
        coalesce(notice_rule, rule) AS rule,
        coalesce(notice_column, columns[cell]) AS column_name,
        CASE
            WHEN record <> 'reading' THEN notice_raw
            WHEN rule = 'extra_cells' THEN extra_cells
            ELSE CASE cell
                WHEN 'district_code' THEN district_code
                WHEN 'ward_code' THEN ward_code
                WHEN 'indicator_code' THEN indicator_code
                WHEN 'year' THEN year_text
                WHEN 'numerator' THEN coalesce(numerator_text, '')
                WHEN 'denominator' THEN coalesce(denominator_text, '')
                WHEN 'stated' THEN coalesce(stated_text, '')
            END
        END AS raw,
        warnings,
        is_repeat,
        file_format,
        encoding,
        document_number,
        dated_on,
        item_code,
        text,
        document_kind,
        partner,
        programme_year,
        outcome
    FROM doubted
)
SELECT * FROM final
