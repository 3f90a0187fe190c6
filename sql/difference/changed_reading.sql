-- One row per reading in force that differs between two snapshots (before, after), with where it stands and why it differs:
-- file (another content or version is in force), rule (the same file, judged otherwise) or program.
CREATE TEMP TABLE changed_reading AS
WITH in_force_before AS (
    SELECT district_code, year, arg_max(submission_id, version) AS submission_id, arg_max(file, version) AS file, arg_max(sha256, version) AS sha256
    FROM before.main.submission
    WHERE accepted > 0
    GROUP BY district_code, year
),
in_force_after AS (
    SELECT district_code, year, arg_max(submission_id, version) AS submission_id, arg_max(file, version) AS file, arg_max(sha256, version) AS sha256
    FROM after.main.submission
    WHERE accepted > 0
    GROUP BY district_code, year
),
-- Most reports say what they said: only those whose sums of hashes differ are looked at reading by reading.
said_before AS (
    SELECT submission_id, sum(hash(indicator_code, ward_code, numerator, denominator, stated)) AS said
    FROM before.main.observation
    SEMI JOIN in_force_before USING (submission_id)
    GROUP BY submission_id
),
said_after AS (
    SELECT submission_id, sum(hash(indicator_code, ward_code, numerator, denominator, stated)) AS said
    FROM after.main.observation
    SEMI JOIN in_force_after USING (submission_id)
    GROUP BY submission_id
),
report AS (
    SELECT
        coalesce(before.district_code, after.district_code) AS district_code,
        coalesce(before.year, after.year) AS year,
        before.submission_id AS before_submission_id,
        before.file AS before_file,
        after.submission_id AS after_submission_id,
        after.file AS after_file,
        before.file IS DISTINCT FROM after.file OR before.sha256 IS DISTINCT FROM after.sha256 AS is_other_file
    FROM (FROM in_force_before JOIN said_before USING (submission_id)) AS before
    FULL JOIN (FROM in_force_after JOIN said_after USING (submission_id)) AS after
        ON after.district_code = before.district_code AND after.year = before.year
    WHERE before.said IS DISTINCT FROM after.said
),
reading_before AS (
    SELECT report.district_code, report.year, observation.* EXCLUDE (district_code, year)
    FROM report
    JOIN before.main.observation ON observation.submission_id = report.before_submission_id
),
reading_after AS (
    SELECT report.district_code, report.year, observation.* EXCLUDE (district_code, year)
    FROM report
    JOIN after.main.observation ON observation.submission_id = report.after_submission_id
),
differing AS (
    SELECT
        coalesce(before.district_code, after.district_code) AS district_code,
        coalesce(before.indicator_code, after.indicator_code) AS indicator_code,
        coalesce(before.year, after.year) AS year,
        coalesce(before.ward_code, after.ward_code) AS ward_code,
        before.numerator AS before_numerator,
        before.denominator AS before_denominator,
        before.stated AS before_stated,
        after.numerator AS after_numerator,
        after.denominator AS after_denominator,
        after.stated AS after_stated,
        coalesce(after.sheet, before.sheet) AS sheet,
        coalesce(after.row_number, before.row_number) AS row_number,
        concat_ws(
            ', ',
            CASE WHEN after.numerator IS DISTINCT FROM before.numerator THEN coalesce(after.numerator_column, before.numerator_column) END,
            CASE WHEN after.denominator IS DISTINCT FROM before.denominator THEN coalesce(after.denominator_column, before.denominator_column) END,
            CASE WHEN after.stated IS DISTINCT FROM before.stated THEN coalesce(after.stated_column, before.stated_column) END) AS cells,
        after.submission_id IS NULL AS is_gone
    FROM reading_before AS before
    FULL JOIN reading_after AS after
        ON after.district_code = before.district_code
        AND after.year = before.year
        AND after.indicator_code = before.indicator_code
        AND after.ward_code IS NOT DISTINCT FROM before.ward_code
    WHERE after.numerator IS DISTINCT FROM before.numerator
        OR after.denominator IS DISTINCT FROM before.denominator
        OR after.stated IS DISTINCT FROM before.stated
),
refusal AS (
    SELECT file, indicator_code, ward_code, min(rule) AS rule
    FROM (FROM before.audit.rejected_value UNION ALL BY NAME FROM after.audit.rejected_value)
    GROUP BY file, indicator_code, ward_code
),
final AS (
    SELECT
        differing.* EXCLUDE (is_gone),
        CASE WHEN differing.is_gone THEN report.before_file ELSE report.after_file END AS file,
        CASE WHEN report.is_other_file THEN 'file' WHEN refusal.rule IS NOT NULL THEN 'rule' ELSE 'program' END AS cause,
        CASE
            WHEN report.is_other_file THEN coalesce(report.after_file, report.before_file)
            WHEN refusal.rule IS NOT NULL THEN refusal.rule
        END AS detail
    FROM differing
    JOIN report USING (district_code, year)
    LEFT JOIN refusal
        ON refusal.file = report.after_file
        AND refusal.indicator_code = differing.indicator_code
        AND refusal.ward_code IS NOT DISTINCT FROM differing.ward_code
)
SELECT
    district_code, indicator_code, year, ward_code, before_numerator, before_denominator, before_stated, after_numerator, after_denominator,
    after_stated, file, sheet, row_number, cells, cause, detail
FROM final
ORDER BY district_code, year, indicator_code, ward_code NULLS FIRST;
