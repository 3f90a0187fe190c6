-- Doubts that one reading raises come from the lake; those that only show beside other readings are found here.
INSERT INTO audit.warning BY NAME
WITH of_reading AS (
    SELECT
        submission.file, reading.sheet, reading.row_number, doubt.column_name,
        reading.district_code, reading.ward_code, reading.indicator_code, reading.year,
        doubt.raw, doubt.rule, reading.figure, '' AS detail, '' AS detail_en
    FROM lake.reading
    JOIN lake.outcome USING (reading_key)
    JOIN submission USING (file)
    CROSS JOIN unnest(reading.warnings) AS unnested(doubt)
),
of_file AS (
    SELECT
        submission.file, notice.sheet, notice.row_number, notice.column_name, submission.district_code,
        notice.ward_code, notice.indicator_code, submission.year, notice.raw, notice.rule, NULL AS figure,
        coalesce(notice.detail_vi, '') AS detail, coalesce(notice.detail_en, '') AS detail_en
    FROM lake.notice
    JOIN lake.outcome USING (reading_key)
    JOIN submission USING (file)
),
unregistered AS (
    SELECT
        file, NULL AS sheet, NULL AS row_number, NULL AS column_name, district_code, NULL AS ward_code,
        NULL AS indicator_code, year, NULL AS raw, 'not_in_register' AS rule, NULL AS figure, '' AS detail, '' AS detail_en
    FROM submission
    WHERE NOT is_registered
),
not_received AS (
    SELECT
        file, NULL AS sheet, NULL AS row_number, NULL AS column_name, NULL AS district_code, NULL AS ward_code,
        NULL AS indicator_code, NULL AS year, NULL AS raw, 'not_received' AS rule, NULL AS figure, '' AS detail, '' AS detail_en
    FROM lake.not_received
),
register_cell AS (
    SELECT
        remark.file, NULL AS sheet, NULL AS row_number, remark.column_name, submission.district_code, NULL AS ward_code,
        NULL AS indicator_code, submission.year, remark.raw, 'register_cell' AS rule, NULL AS figure,
        remark.line::VARCHAR AS detail, remark.line::VARCHAR AS detail_en
    FROM lake.register_remark AS remark
    JOIN submission USING (file)
),
fewer_readings AS (
    SELECT
        later.file, NULL AS sheet, NULL AS row_number, NULL AS column_name, later.district_code, NULL AS ward_code,
        NULL AS indicator_code, later.year, NULL AS raw, 'fewer_readings' AS rule, NULL AS figure,
        format('{} < {} ({})', later.accepted, earlier.accepted, earlier.file) AS detail, detail AS detail_en
    FROM submission AS later
    JOIN submission AS earlier
        ON earlier.district_code = later.district_code
        AND earlier.year = later.year
        AND earlier.version = later.version - 1
    JOIN lake.outcome ON outcome.file = later.file
    WHERE later.accepted < earlier.accepted
        -- Words alone correct words alone.
        AND (later.readings > 0 OR outcome.assessments + outcome.documents = 0)
),
ward_sum AS (
    SELECT
        submission_id, district_code, year, indicator_code, count(*) AS units,
        sum(numerator)::BIGINT AS numerator, sum(denominator)::BIGINT AS denominator
    FROM observation
    WHERE level = 'ward' AND numerator IS NOT NULL
    GROUP BY submission_id, district_code, year, indicator_code
),
total_disagrees AS (
    SELECT
        submission.file, total.sheet, total.row_number, total.numerator_column AS column_name, total.district_code,
        NULL AS ward_code, total.indicator_code, total.year, concat_ws('/', total.numerator, total.denominator) AS raw,
        'total_disagrees' AS rule, NULL AS figure, concat_ws('/', ward_sum.numerator, ward_sum.denominator) AS detail, detail AS detail_en
    FROM observation AS total
    JOIN submission USING (submission_id)
    JOIN ward_sum USING (submission_id, indicator_code)
    JOIN mart.district_period
        ON district_period.district_code = total.district_code AND district_period.year = total.year
    WHERE total.level = 'district'
        AND total.numerator IS NOT NULL
        AND ward_sum.units = district_period.units_expected
        AND (total.numerator <> ward_sum.numerator OR total.denominator IS DISTINCT FROM ward_sum.denominator)
),
latest AS (
    SELECT observation.*, submission.file
    FROM observation
    JOIN submission USING (submission_id)
    WHERE submission.submission_id IN (
        SELECT arg_max(submission_id, version) FROM submission WHERE accepted > 0 GROUP BY district_code, year
    )
),
-- People only, both years alike in their wards; under 30 a doubling is no surprise.
denominator_jump AS (
    SELECT
        now.file, now.sheet, now.row_number, now.denominator_column AS column_name, now.district_code, now.ward_code,
        now.indicator_code, now.year, now.denominator::VARCHAR AS raw, 'denominator_jump' AS rule, NULL AS figure,
        format('{}: {}', before.year, before.denominator) AS detail, detail AS detail_en
    FROM latest AS now
    JOIN latest AS before
        ON before.district_code = now.district_code
        AND before.indicator_code = now.indicator_code
        AND before.year = now.year - 1
        AND before.ward_code IS NOT DISTINCT FROM now.ward_code
    JOIN indicator ON indicator.indicator_code = now.indicator_code AND indicator.kind = 'person_rate'
    JOIN mart.district_period
        ON district_period.district_code = now.district_code AND district_period.year = now.year
    WHERE NOT district_period.is_break
        AND greatest(now.denominator, before.denominator) >= 30
        AND (now.denominator > 2 * before.denominator OR before.denominator > 2 * now.denominator)
),
doubt AS (
    SELECT * FROM of_reading
    UNION ALL SELECT * FROM of_file
    UNION ALL SELECT * FROM unregistered
    UNION ALL SELECT * FROM not_received
    UNION ALL SELECT * FROM register_cell
    UNION ALL SELECT * FROM fewer_readings
    UNION ALL SELECT * FROM total_disagrees
    UNION ALL SELECT * FROM denominator_jump
)
SELECT
    doubt.* EXCLUDE (figure, detail, detail_en),
    replace(lake.message(rule.message_vi, raw, column_name, district_code, year, figure, NULL, NULL), '{detail_vi}', detail) AS message_vi,
    replace(lake.message(rule.message_en, raw, column_name, district_code, year, figure, NULL, NULL), '{detail_en}', detail_en) AS message_en
FROM doubt
JOIN audit.rule USING (rule)
ORDER BY file, sheet NULLS FIRST, row_number NULLS FIRST, rule;
