-- The load by hand, the yardstick of large loads: what a refresh makes of a folder of plain tables, as one would write it in
-- DuckDB for these files alone. The variable data names the data folder; the database that is open receives submission,
-- observation, refusal and figure.
SET preserve_insertion_order = false;

CREATE MACRO number(cell) AS
    CASE WHEN regexp_full_match(cell, '[+-]?[0-9]{1,9}([.,][0-9]{1,6})?') THEN replace(cell, ',', '.')::DECIMAL(18, 6) END;

-- The register writes its days in two ways.
CREATE MACRO day(cell) AS coalesce(try_strptime(cell, '%Y-%m-%d'), try_strptime(cell, '%d/%m/%Y'))::DATE;

CREATE TABLE submission AS
SELECT
    file,
    district_code,
    year::INTEGER AS year,
    row_number() OVER (
        PARTITION BY district_code, year ORDER BY day(received_on) NULLS FIRST, day(signed_on) NULLS FIRST, file
    ) AS version
FROM read_csv(getvariable('data') || '/submissions/register.csv', all_varchar = true);

-- A year at a time: DuckDB keeps all files of a statement open, and of 68,000 no system lets it.
CREATE TEMP MACRO reading_of(folder) AS TABLE
-- The files differ in separator, line ends, byte order mark and order of columns. DuckDB finds that out file by file, as the
-- loader does, and takes most of its time for it: with quote and escape given it would read in a fifth of that.
WITH as_read AS (
    FROM read_csv(getvariable('data') || '/submissions/' || folder || '/*.csv', filename = true, union_by_name = true, all_varchar = true)
),
typed AS (
    SELECT
        regexp_extract(filename, '[^/]+/[^/]+$') AS file,
        trim(district_code) AS district_code,
        nullif(trim(ward_code), '') AS ward_code,
        trim(indicator_code) AS indicator_code,
        CASE WHEN regexp_full_match(year, '[0-9]{4}') THEN year::INTEGER END AS year,
        nullif(trim(numerator), '') AS numerator_text,
        nullif(trim(denominator), '') AS denominator_text,
        nullif(trim("value"), '') AS stated_text,
        number(numerator_text) AS numerator,
        number(denominator_text) AS denominator,
        number(stated_text) AS stated,
        nullif(trim(note), '') AS note
    FROM as_read
),
known AS (
    SELECT
        typed.*,
        submission.district_code AS submission_district_code,
        submission.year AS submission_year,
        indicator.kind,
        indicator.is_bounded = 'yes' AS is_bounded,
        district.district_code IS NOT NULL AS is_known_district,
        ward.ward_code IS NOT NULL AS is_known_ward,
        ward.district_code AS district_of_ward,
        ward.valid_from <= period.starts_on AND (ward.valid_to IS NULL OR ward.valid_to >= period.starts_on) AS ward_exists,
        period.year IS NOT NULL AS is_known_year,
        coalesce(numerator_text, denominator_text, stated_text) IS NULL AS is_missing
    FROM typed
    JOIN submission USING (file)
    LEFT JOIN read_csv(getvariable('data') || '/catalogue/districts.csv', all_varchar = true) AS district
        ON district.district_code = typed.district_code
    LEFT JOIN read_csv(getvariable('data') || '/catalogue/wards.csv',
        types = {'ward_code': 'VARCHAR', 'district_code': 'VARCHAR', 'valid_from': 'DATE', 'valid_to': 'DATE'}) AS ward
        ON ward.ward_code = typed.ward_code
    LEFT JOIN read_csv(getvariable('data') || '/catalogue/indicators.csv', all_varchar = true) AS indicator
        ON indicator.indicator_code = typed.indicator_code
    LEFT JOIN read_csv(getvariable('data') || '/catalogue/periods.csv') AS period ON period.year = typed.year
),
judged AS (
    SELECT
        *,
        CASE
            WHEN is_missing THEN NULL
            WHEN NOT is_known_district THEN 'unknown_district'
            WHEN ward_code IS NOT NULL AND NOT is_known_ward THEN 'unknown_ward'
            WHEN ward_code IS NOT NULL AND district_of_ward <> district_code THEN 'ward_of_another_district'
            WHEN ward_code IS NOT NULL AND NOT ward_exists THEN 'ward_not_in_period'
            WHEN kind IS NULL THEN 'unknown_indicator'
            WHEN NOT is_known_year THEN 'unknown_year'
            WHEN district_code <> submission_district_code OR year <> submission_year THEN 'other_submission'
            WHEN numerator IS NULL AND numerator_text IS NOT NULL
                OR denominator IS NULL AND denominator_text IS NOT NULL
                OR stated IS NULL AND stated_text IS NOT NULL THEN 'not_a_number'
            WHEN numerator < 0 OR denominator < 0 OR stated < 0 THEN 'negative'
            WHEN numerator <> floor(numerator) OR denominator <> floor(denominator)
                OR regexp_matches(numerator_text, '[.,][0-9]{3}$')
                OR regexp_matches(denominator_text, '[.,][0-9]{3}$') THEN 'not_whole'
            WHEN is_bounded AND kind <> 'count' AND (numerator > denominator OR numerator IS NULL AND stated > 100) THEN 'above_denominator'
            WHEN kind = 'unit_rate' AND ward_code IS NOT NULL AND (numerator > 1 OR denominator > 1) THEN 'not_zero_or_one'
            WHEN kind = 'count' AND numerator IS NULL THEN 'missing_part'
            WHEN kind <> 'count' AND (numerator IS NULL) <> (denominator IS NULL) THEN 'missing_part'
        END AS own_rule,
        own_rule IS NULL AND NOT is_missing AS is_sound,
        CASE
            WHEN kind = 'count' THEN numerator::VARCHAR
            WHEN numerator IS NOT NULL THEN concat_ws('/', numerator, denominator)
            ELSE concat(stated, '%')
        END AS statement
    FROM known
),
compared AS (
    SELECT
        *,
        is_sound AND row_number() OVER (unit ORDER BY is_sound DESC) > 1 AS is_repeat,
        is_sound AND min(statement) FILTER (is_sound) OVER unit <> max(statement) FILTER (is_sound) OVER unit AS is_in_conflict
    FROM judged
    WINDOW unit AS (PARTITION BY file, ward_code, indicator_code)
),
final AS (
    SELECT
        * EXCLUDE (own_rule),
        CASE WHEN is_in_conflict THEN 'duplicate_conflict' ELSE own_rule END AS rule,
        CASE
            WHEN is_missing THEN 'missing'
            WHEN rule IS NOT NULL THEN 'refused'
            WHEN kind = 'unit_rate' AND numerator = 0 AND denominator = 0 THEN 'not_applicable'
            ELSE 'reported'
        END AS state
    FROM compared
)
SELECT * FROM final;

CREATE TEMP TABLE reading AS FROM reading_of('2006');
INSERT INTO reading FROM reading_of('2007');
INSERT INTO reading FROM reading_of('2008');
INSERT INTO reading FROM reading_of('2009');
INSERT INTO reading FROM reading_of('2010');
INSERT INTO reading FROM reading_of('2011');

CREATE TABLE observation AS
SELECT
    file, district_code, ward_code, indicator_code, year, state,
    numerator::BIGINT AS numerator,
    CASE WHEN kind <> 'count' THEN denominator::BIGINT END AS denominator,
    CASE WHEN kind <> 'count' THEN stated END AS stated,
    note
FROM reading
WHERE state IN ('reported', 'not_applicable') AND NOT is_repeat;

CREATE TABLE refusal AS
SELECT
    file, district_code, ward_code, indicator_code, year, rule,
    concat_ws(' | ', numerator_text, denominator_text, stated_text) AS raw
FROM reading
WHERE state = 'refused';

CREATE TABLE figure AS
WITH latest AS (
    SELECT arg_max(file, version) AS file
    FROM submission
    WHERE file IN (SELECT file FROM observation)
    GROUP BY district_code, year
)
SELECT
    district_code, indicator_code, year,
    sum(numerator) FILTER (ward_code IS NOT NULL) AS numerator,
    sum(denominator) FILTER (ward_code IS NOT NULL) AS denominator,
    count(numerator) FILTER (ward_code IS NOT NULL) AS units_reporting,
    any_value(numerator) FILTER (ward_code IS NULL) AS total_numerator,
    any_value(denominator) FILTER (ward_code IS NULL) AS total_denominator
FROM observation
SEMI JOIN latest USING (file)
GROUP BY ALL;

SELECT
    count(*) AS readings,
    count(*) FILTER (state IN ('reported', 'not_applicable')) AS accepted,
    count(*) FILTER (state = 'refused') AS refused,
    count(*) FILTER (state = 'missing') AS missing
FROM reading;
