-- One row per doubt about an accepted reading or a file, without its wording.
WITH accepted AS (
    SELECT reading.*, submission.district_code AS file_district_code, submission.year AS file_year
    FROM reading
    JOIN submission USING (file)
    WHERE reading.state IN ('reported', 'not_applicable')
),
above AS (
    SELECT *
    FROM accepted
    WHERE kind <> 'count' AND NOT is_bounded AND coalesce(numerator > denominator, stated > 100)
),
-- 45,7% means 45,65 to 45,75; less than a twentieth of a point is no disagreement.
off AS (
    SELECT *, greatest(0.05, 0.5 / 10.0 ** length(split_part(share_plain, '.', 2))) AS tolerance
    FROM accepted
    WHERE denominator > 0 AND stated IS NOT NULL AND abs(stated * denominator - 100 * numerator) > tolerance * denominator
),
total AS (
    SELECT
        observation.*,
        submission.file,
        (
            SELECT sum(numerator)
            FROM observation AS unit
            WHERE unit.level = 'ward'
                AND (unit.submission_id, unit.indicator_code) = (observation.submission_id, observation.indicator_code)
        )::BIGINT AS ward_numerator,
        (
            SELECT sum(denominator)
            FROM observation AS unit
            WHERE unit.level = 'ward'
                AND (unit.submission_id, unit.indicator_code) = (observation.submission_id, observation.indicator_code)
        )::BIGINT AS ward_denominator
    FROM observation
    JOIN submission USING (submission_id)
    JOIN indicator_by_version AS said USING (submission_id, indicator_code)
    WHERE observation.level = 'district' AND observation.numerator IS NOT NULL AND said.basis = 'wards'
),
latest AS (
    SELECT observation.*, submission.file
    FROM observation
    JOIN submission USING (submission_id)
    WHERE NOT EXISTS (
        SELECT 1
        FROM submission AS later
        WHERE later.accepted > 0 AND (later.district_code, later.year) = (submission.district_code, submission.year)
            AND later.version > submission.version
    )
),
all_doubts AS (
    SELECT
        'above_denominator_unbounded' AS rule, file, sheet, row_number, district_code, ward_code, indicator_code, year, figure,
        if(numerator > denominator, numerator_column, stated_column) AS column_name,
        if(numerator > denominator, numerator_text, stated_text) AS raw
    FROM above
    UNION ALL BY NAME
    SELECT 'stated_disagrees' AS rule, file, sheet, row_number, district_code, ward_code, indicator_code, year, figure,
        stated_column AS column_name, stated_text AS raw
    FROM off
    UNION ALL BY NAME
    SELECT
        'duplicate_same' AS rule, file, sheet, row_number, district_code, ward_code, indicator_code, year, figure,
        numerator_column AS column_name,
        coalesce(numerator_text, stated_text) AS raw
    FROM accepted
    WHERE is_repeat
    UNION ALL BY NAME
    SELECT
        record.rule, record.file, record.sheet, record.row_number, submission.district_code, record.ward_code,
        record.indicator_code, submission.year,
        record.column_name, record.raw, record.detail_vi AS detail, record.detail_en
    FROM record
    JOIN submission USING (file)
    WHERE record.record = 'notice'
    UNION ALL BY NAME
    SELECT 'not_in_register' AS rule, file, district_code, year FROM submission WHERE NOT is_registered
    UNION ALL BY NAME
    -- What the register says stands in no lake: taken as given.
    SELECT rule, file, district_code, year, column_name, raw, message_vi, message_en
    FROM given_warning
    WHERE rule IN ('not_received', 'register_cell')
    UNION ALL BY NAME
    SELECT
        'fewer_readings' AS rule, later.file, later.district_code, later.year,
        concat(later.accepted, ' < ', earlier.accepted, ' (', earlier.file, ')') AS detail
    FROM submission AS later, submission AS earlier
    WHERE (earlier.district_code, earlier.year, earlier.version + 1) = (later.district_code, later.year, later.version)
        AND later.accepted < earlier.accepted
        AND NOT (later.readings = 0 AND later.assessments + later.documents > 0)
    UNION ALL BY NAME
    SELECT
        'total_disagrees' AS rule, file, sheet, row_number, district_code, indicator_code, year, numerator_column AS column_name,
        concat_ws('/', numerator, denominator) AS raw, concat_ws('/', ward_numerator, ward_denominator) AS detail
    FROM total
    WHERE (numerator, coalesce(denominator, -1)) <> (ward_numerator, coalesce(ward_denominator, -1))
    UNION ALL BY NAME
    SELECT
        'denominator_jump' AS rule, now.file, now.sheet, now.row_number, now.district_code, now.ward_code, now.indicator_code, now.year,
        now.denominator_column AS column_name, now.denominator::VARCHAR AS raw, concat(before.year, ': ', before.denominator) AS detail
    FROM latest AS now, latest AS before
    WHERE (before.district_code, before.indicator_code, before.year, coalesce(before.ward_code, ''))
            = (now.district_code, now.indicator_code, now.year - 1, coalesce(now.ward_code, ''))
        AND now.kind = 'person_rate'
        AND (now.district_code, now.year) NOT IN (SELECT (district_code, year) FROM district_period WHERE is_break)
        AND greatest(now.denominator, before.denominator) >= 30
        AND greatest(now.denominator, before.denominator) > 2 * least(now.denominator, before.denominator)
        AND now.denominator IS NOT NULL AND before.denominator IS NOT NULL
)
SELECT
    * EXCLUDE (detail_en),
    coalesce(detail_en, detail) AS detail_en,
    count(*) OVER (PARTITION BY file, rule) AS crowd,
    row_number() OVER (
        PARTITION BY file, rule
        ORDER BY
            sheet NULLS FIRST, row_number NULLS FIRST, column_name NULLS LAST, ward_code NULLS LAST, indicator_code NULLS LAST,
            raw NULLS LAST
    ) AS place
FROM all_doubts
