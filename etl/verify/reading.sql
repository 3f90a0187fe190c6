-- One row per reading of the lake: its parts from its raw text, and the first rule that it breaks, once more. What only the cell
-- itself can tell (a date, a formula in error, a percent format) and whether 1.234 is a thousand by the rest of its column stays as
-- the lake has it.
WITH raw AS (
    SELECT
        record.*,
        indicator.kind,
        indicator.is_bounded,
        of_file.district_code AS file_district_code,
        of_file.year AS file_year
    FROM record
    LEFT JOIN indicator USING (indicator_code)
    LEFT JOIN (SELECT file, district_code, year FROM record WHERE record = 'file') AS of_file USING (file)
    WHERE record.record = 'reading'
),
cell AS (
    SELECT id, kind, part, said, regexp_replace(said, '^(.*[0-9%])\s*\([^()0-9]+\)$', '\1', 's') AS bare
    FROM (
        SELECT id, kind, unnest(['numerator', 'denominator', 'stated']) AS part,
            unnest([numerator_text, denominator_text, stated_text]) AS said
        FROM raw
    )
    WHERE said IS NOT NULL
),
signs AS (
    SELECT
        *,
        -- Of a percentage the sign may stand behind it, of people and units it may not.
        CASE WHEN part = 'stated' THEN trim(regexp_replace(bare, '%$', '')) ELSE bare END AS sign,
        said IN (SELECT word FROM word WHERE meaning = 'zero' AND applies_to IN ('all', cell.kind)) AS is_zero
    FROM cell
),
number AS (
    SELECT
        id,
        part,
        CASE
            WHEN is_zero THEN '0'
            WHEN regexp_full_match(sign, '[+-]?[0-9]{1,9}([.,][0-9]{1,6})?') THEN replace(sign, ',', '.')
            WHEN regexp_full_match(sign, '[+-]?[0-9]{1,3}([ \x{a0}\x{202f}][0-9]{3}){1,2}([.,][0-9]{1,6})?')
                THEN replace(regexp_replace(sign, '[ \x{a0}\x{202f}]', '', 'g'), ',', '.')
            WHEN regexp_full_match(sign, '[+-]?[0-9]{1,3}(\.[0-9]{3}){1,2},[0-9]{1,6}') THEN replace(replace(sign, '.', ''), ',', '.')
            WHEN regexp_full_match(sign, '[+-]?[0-9]{1,3}(,[0-9]{3}){1,2}\.[0-9]{1,6}') THEN replace(sign, ',', '')
            WHEN regexp_full_match(sign, '[+-]?[0-9]{1,3}(\.[0-9]{3}){2}') THEN replace(sign, '.', '')
            WHEN regexp_full_match(sign, '[+-]?[0-9]{1,3}(,[0-9]{3}){2}') THEN replace(sign, ',', '')
        END AS plain,
        part <> 'stated' AND regexp_full_match(sign, '[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}') AS may_be_thousands
    FROM signs
),
parsed AS (
    SELECT
        id,
        any_value(plain::DECIMAL(18, 6)) FILTER (part = 'numerator') AS top,
        any_value(plain::DECIMAL(18, 6)) FILTER (part = 'denominator') AS bottom,
        any_value(plain::DECIMAL(18, 6)) FILTER (part = 'stated') AS share,
        any_value(plain) FILTER (part = 'stated') AS share_plain,
        bool_or(plain IS NULL) AS has_no_number,
        coalesce(bool_or(may_be_thousands) FILTER (part = 'numerator'), false) AS top_may_be_thousands,
        coalesce(bool_or(may_be_thousands) FILTER (part = 'denominator'), false) AS bottom_may_be_thousands,
        bool_or(part <> 'stated' AND regexp_matches(plain, '\.[0-9]{3}$')) AS has_three_decimals
    FROM number
    GROUP BY id
),
read AS (
    SELECT
        raw.*,
        parsed.id IS NULL AND raw.rule IS DISTINCT FROM 'extra_cells' AS is_blank,
        CASE WHEN parsed.top_may_be_thousands AND raw.rule IS DISTINCT FROM 'not_whole' THEN 1000 * parsed.top ELSE parsed.top END AS top,
        CASE WHEN parsed.bottom_may_be_thousands AND raw.rule IS DISTINCT FROM 'not_whole' THEN 1000 * parsed.bottom ELSE parsed.bottom END
            AS bottom,
        parsed.share,
        parsed.share_plain,
        coalesce(parsed.has_no_number, false) AS has_no_number,
        coalesce(parsed.has_three_decimals, false) AS has_three_decimals,
        parsed.top_may_be_thousands OR parsed.bottom_may_be_thousands AS may_be_thousands
    FROM raw
    LEFT JOIN parsed USING (id)
),
ruled AS (
    SELECT
        *,
        CASE
            WHEN is_blank THEN NULL
            WHEN rule = 'extra_cells' THEN rule
            WHEN district_code NOT IN (SELECT district_code FROM district) THEN 'unknown_district'
            WHEN ward_code IS NOT NULL AND ward_code NOT IN (SELECT ward_code FROM ward) THEN 'unknown_ward'
            WHEN ward_code IS NOT NULL AND (district_code, ward_code) NOT IN (SELECT (district_code, ward_code) FROM ward)
                THEN 'ward_of_another_district'
            WHEN ward_code IS NOT NULL AND year IN (SELECT year FROM period)
                AND (ward_code, year) NOT IN (SELECT (ward_code, year) FROM expected_ward) THEN 'ward_not_in_period'
            WHEN kind IS NULL THEN 'unknown_indicator'
            WHEN year IS NULL OR year NOT IN (SELECT year FROM period) THEN 'unknown_year'
            WHEN district_code <> file_district_code OR year <> file_year THEN 'other_submission'
            WHEN rule IN ('date_for_number', 'formula_error', 'not_calculated', 'unread_cell', 'share_or_percentage') THEN rule
            WHEN has_no_number THEN 'not_a_number'
            WHEN least(top, bottom, share) < 0 THEN 'negative'
            WHEN top % 1 <> 0 OR bottom % 1 <> 0 OR has_three_decimals AND (rule = 'not_whole' OR NOT may_be_thousands) THEN 'not_whole'
            WHEN kind <> 'count' AND is_bounded AND (top > bottom OR top IS NULL AND share > 100) THEN 'above_denominator'
            WHEN kind = 'unit_rate' AND ward_code IS NOT NULL AND greatest(top, bottom) > 1 THEN 'not_zero_or_one'
            WHEN top IS NULL AND (kind = 'count' OR bottom IS NOT NULL) OR kind <> 'count' AND top IS NOT NULL AND bottom IS NULL
                THEN 'missing_part'
        END AS own_rule
    FROM read
),
said AS (
    SELECT
        *,
        NOT is_blank AND own_rule IS NULL AS is_sound,
        CASE WHEN kind = 'count' THEN concat(top) WHEN top IS NULL THEN concat(share, '%') ELSE concat(top, '/', bottom) END AS statement
    FROM ruled
),
of_unit AS (
    SELECT file, ward_code, indicator_code, count(DISTINCT statement) AS statements, min((coalesce(sheet, ''), row_number, id)) AS first_row
    FROM said
    WHERE is_sound
    GROUP BY file, ward_code, indicator_code
),
judged AS (
    SELECT
        said.*,
        CASE WHEN is_sound AND of_unit.statements > 1 THEN 'duplicate_conflict' ELSE own_rule END AS again,
        is_sound AND (coalesce(sheet, ''), row_number, id) > of_unit.first_row AS is_again
    FROM said
    LEFT JOIN of_unit
        ON of_unit.file = said.file
        AND of_unit.indicator_code = said.indicator_code
        AND of_unit.ward_code IS NOT DISTINCT FROM said.ward_code
)
SELECT
    id,
    file,
    sheet,
    row_number,
    district_code,
    ward_code,
    indicator_code,
    year,
    CASE WHEN ward_code IS NULL THEN 'district' ELSE 'ward' END AS level,
    CASE
        WHEN is_blank THEN 'missing'
        WHEN again IS NOT NULL THEN 'refused'
        WHEN kind = 'unit_rate' AND top = 0 AND bottom = 0 THEN 'not_applicable'
        ELSE 'reported'
    END AS state,
    CASE WHEN again IS NULL THEN top END::BIGINT AS numerator,
    CASE WHEN again IS NULL AND kind <> 'count' THEN bottom END::BIGINT AS denominator,
    CASE WHEN again IS NULL AND kind <> 'count' THEN share END AS stated,
    share_plain,
    kind,
    is_bounded,
    numerator_text,
    denominator_text,
    stated_text,
    note,
    numerator_column,
    denominator_column,
    stated_column,
    again AS rule,
    column_name,
    raw,
    figure,
    is_again AS is_repeat
FROM judged
