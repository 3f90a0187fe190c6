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
            WHEN rule = 'other_submission' THEN CASE WHEN district_code <> reading.submission_district_code THEN 'district_code' ELSE 'year' END
            WHEN rule = reading.number_rule THEN reading.faulty_part
            WHEN rule = 'negative' THEN
                CASE WHEN numerator_number < 0 THEN 'numerator' WHEN denominator_number < 0 THEN 'denominator' ELSE 'stated' END
            WHEN rule = 'not_whole' THEN
                CASE WHEN numerator_number <> floor(numerator_number) OR reading.ambiguous_part = 'numerator' THEN 'numerator' ELSE 'denominator' END
            WHEN rule = 'above_denominator' THEN CASE WHEN numerator_number > denominator_number THEN 'numerator' ELSE 'stated' END
            WHEN rule = 'not_zero_or_one' THEN CASE WHEN numerator_number > 1 THEN 'numerator' ELSE 'denominator' END
            WHEN rule = 'missing_part' THEN CASE WHEN numerator_number IS NULL THEN 'numerator' ELSE 'denominator' END
            WHEN rule = 'duplicate_conflict' THEN CASE WHEN numerator_number IS NULL THEN 'stated' ELSE 'numerator' END
        END AS faulty_cell,
        -- Half of the last digit that was printed, and at least 0.05 points: closer than that, rounding explains it.
        greatest(
            CAST(0.05 AS DECIMAL(18, 6)),
            CAST(0.5 AS DECIMAL(18, 6))
                / CAST(pow(10, CASE WHEN instr(reading.stated_plain, '.') > 0 THEN length(reading.stated_plain) - instr(reading.stated_plain, '.') ELSE 0 END) AS DECIMAL(9, 0)))
            AS tolerance
    FROM validated
),
doubted AS (
    SELECT
        *,
        rule IS NULL AND NOT is_missing AND NOT is_bounded AND kind <> 'count'
            AND (numerator_number > denominator_number OR (numerator_number IS NULL AND stated_number > 100)) AS is_above,
        rule IS NULL AND NOT is_missing AND kind <> 'count' AND denominator_number > 0
            AND abs(stated_number * denominator_number - 100 * numerator_number) > tolerance * denominator_number AS is_off
    FROM located
),
warned AS (
    SELECT
        *,
        CASE WHEN is_above OR is_off OR (rule IS NULL AND is_repeat) THEN
            filter(
                array(
                    CASE WHEN is_above
                        THEN named_struct('rule', 'above_denominator_unbounded', 'column_name', CASE WHEN numerator_number > denominator_number THEN reading.numerator_column ELSE reading.stated_column END, 'raw', CASE WHEN numerator_number > denominator_number THEN reading.numerator_text ELSE reading.stated_text END) END,
                    CASE WHEN is_off
                        THEN named_struct('rule', 'stated_disagrees', 'column_name', reading.stated_column, 'raw', reading.stated_text) END,
                    CASE WHEN is_repeat
                        THEN named_struct('rule', 'duplicate_same', 'column_name', reading.numerator_column, 'raw', coalesce(reading.numerator_text, reading.stated_text)) END),
                doubt -> doubt IS NOT NULL)
        END AS warnings
    FROM doubted
),
final AS (
    SELECT
        record,
        reading_key,
        other.file_rule,
        other.detail_vi,
        other.detail_en,
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
        -- What the message of a rule says of the reading.
        CASE
            WHEN rule IS NULL AND warnings IS NULL THEN NULL
            WHEN reading.numerator_text IS NOT NULL OR reading.denominator_text IS NOT NULL
                THEN concat(coalesce(reading.numerator_text, '–'), CASE WHEN kind = 'count' THEN '' ELSE concat('/', coalesce(reading.denominator_text, '–')) END)
            ELSE concat(regexp_replace(reading.stated_text, ' *%$', ''), '%')
        END AS figure,
        reading.numerator_text,
        reading.denominator_text,
        reading.stated_text,
        reading.note,
        reading.numerator_column,
        reading.denominator_column,
        reading.stated_column,
        coalesce(other.rule, rule) AS rule,
        coalesce(
            other.column_name,
            CASE faulty_cell
                WHEN 'district_code' THEN reading.district_column
                WHEN 'ward_code' THEN reading.ward_column
                WHEN 'indicator_code' THEN reading.indicator_column
                WHEN 'year' THEN reading.year_column
                WHEN 'numerator' THEN reading.numerator_column
                WHEN 'denominator' THEN reading.denominator_column
                WHEN 'stated' THEN reading.stated_column
            END) AS column_name,
        CASE
            WHEN record <> 'reading' THEN other.raw
            WHEN rule = 'extra_cells' THEN reading.extra_cells
            ELSE CASE faulty_cell
                WHEN 'district_code' THEN district_code
                WHEN 'ward_code' THEN ward_code
                WHEN 'indicator_code' THEN indicator_code
                WHEN 'year' THEN reading.year_text
                WHEN 'numerator' THEN coalesce(reading.numerator_text, '')
                WHEN 'denominator' THEN coalesce(reading.denominator_text, '')
                WHEN 'stated' THEN coalesce(reading.stated_text, '')
            END
        END AS raw,
        warnings,
        is_repeat,
        other.file_format,
        other.encoding,
        other.document_number,
        other.dated_on,
        other.item_code,
        other.text,
        other.document_kind,
        other.partner,
        other.programme_year,
        other.outcome
    FROM warned
)
SELECT * FROM final
