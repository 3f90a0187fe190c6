-- One row per published figure (of a district, or of the city where there is no district) that differs between two snapshots (before,
-- after), with why: file, rule, catalogue or program; the detail names the file, the rule or the table of the catalogue.
CREATE TEMP TABLE changed_figure AS
WITH figure_before AS (
    SELECT district_code, indicator_code, year, state, basis, numerator, denominator, value, target, verdict_target
    FROM before.mart.indicator_by_district
    UNION ALL BY NAME
    SELECT indicator_code, year, numerator, denominator, value, target, verdict_target FROM before.mart.indicator_citywide
),
figure_after AS (
    SELECT district_code, indicator_code, year, state, basis, numerator, denominator, value, target, verdict_target
    FROM after.mart.indicator_by_district
    UNION ALL BY NAME
    SELECT indicator_code, year, numerator, denominator, value, target, verdict_target FROM after.mart.indicator_citywide
),
differing AS (
    SELECT
        coalesce(after.district_code, before.district_code) AS district_code,
        coalesce(after.indicator_code, before.indicator_code) AS indicator_code,
        coalesce(after.year, before.year) AS year,
        before.state AS before_state,
        before.basis AS before_basis,
        before.numerator AS before_numerator,
        before.denominator AS before_denominator,
        before.value AS before_value,
        before.verdict_target AS before_verdict,
        after.state AS after_state,
        after.basis AS after_basis,
        after.numerator AS after_numerator,
        after.denominator AS after_denominator,
        after.value AS after_value,
        after.verdict_target AS after_verdict,
        after.target IS DISTINCT FROM before.target AS is_other_target
    FROM figure_before AS before
    FULL JOIN figure_after AS after
        ON after.district_code IS NOT DISTINCT FROM before.district_code
        AND after.indicator_code = before.indicator_code
        AND after.year = before.year
    WHERE (before.state, before.basis, before.numerator, before.denominator, before.value, before.target, before.verdict_target)
        IS DISTINCT FROM (after.state, after.basis, after.numerator, after.denominator, after.value, after.target, after.verdict_target)
),
-- Of several causes that of most readings; a city's figure has those of its districts.
by_reading AS (
    SELECT district_code, indicator_code, year, mode(cause) AS cause, mode(detail) AS detail
    FROM changed_reading
    GROUP BY GROUPING SETS ((district_code, indicator_code, year), (indicator_code, year))
),
-- Where no accepted reading differs, another report or other refusals may: a report without any reading of the indicator is one, too.
by_report AS (
    SELECT
        coalesce(before.district_code, after.district_code) AS district_code,
        coalesce(before.year, after.year) AS year,
        coalesce(any_value(after.file), any_value(before.file)) AS file
    FROM before.main.submission AS before
    FULL JOIN after.main.submission AS after
        ON after.district_code = before.district_code AND after.year = before.year AND after.file = before.file AND after.sha256 = before.sha256
    WHERE before.file IS NULL OR after.file IS NULL
    GROUP BY ALL
),
catalogue AS (
    SELECT 'wards.csv' AS file, district_code, NULL AS indicator_code
    FROM ((FROM before.main.ward EXCEPT FROM after.main.ward) UNION (FROM after.main.ward EXCEPT FROM before.main.ward))
    UNION
    SELECT 'indicators.csv', NULL, indicator_code
    FROM ((FROM before.main.indicator EXCEPT FROM after.main.indicator) UNION (FROM after.main.indicator EXCEPT FROM before.main.indicator))
    UNION
    SELECT 'targets.csv', NULL, indicator_code
    FROM ((FROM before.main.target EXCEPT FROM after.main.target) UNION (FROM after.main.target EXCEPT FROM before.main.target))
    UNION
    SELECT 'periods.csv', NULL, NULL
    FROM ((FROM before.main.period EXCEPT FROM after.main.period) UNION (FROM after.main.period EXCEPT FROM before.main.period))
    UNION
    SELECT 'districts.csv', district_code, NULL
    FROM ((FROM before.main.district EXCEPT FROM after.main.district) UNION (FROM after.main.district EXCEPT FROM before.main.district))
),
by_catalogue AS (
    SELECT differing.district_code, differing.indicator_code, differing.year, string_agg(DISTINCT catalogue.file, ', ' ORDER BY catalogue.file) AS files
    FROM differing
    JOIN catalogue
        ON (catalogue.district_code IS NULL OR differing.district_code IS NULL OR catalogue.district_code = differing.district_code)
        AND (catalogue.indicator_code IS NULL OR catalogue.indicator_code = differing.indicator_code)
    GROUP BY ALL
),
explained AS (
    SELECT
        differing.*,
        CASE
            WHEN is_other_target AND (before_value IS NOT DISTINCT FROM after_value) THEN 'catalogue'
            WHEN by_reading.cause IS NOT NULL THEN by_reading.cause
            WHEN by_report.file IS NOT NULL THEN 'file'
            WHEN by_catalogue.files IS NOT NULL THEN 'catalogue'
            ELSE 'program'
        END AS cause,
        CASE WHEN is_other_target THEN 'targets.csv' ELSE by_catalogue.files END AS catalogue_files,
        coalesce(by_reading.detail, by_report.file) AS file_or_rule
    FROM differing
    LEFT JOIN by_reading
        ON by_reading.district_code IS NOT DISTINCT FROM differing.district_code
        AND by_reading.indicator_code = differing.indicator_code
        AND by_reading.year = differing.year
    LEFT JOIN by_report ON by_report.district_code = differing.district_code AND by_report.year = differing.year
    LEFT JOIN by_catalogue
        ON by_catalogue.district_code IS NOT DISTINCT FROM differing.district_code
        AND by_catalogue.indicator_code = differing.indicator_code
        AND by_catalogue.year = differing.year
),
final AS (
    SELECT *, CASE cause WHEN 'catalogue' THEN catalogue_files ELSE file_or_rule END AS detail FROM explained
)
SELECT
    CASE WHEN district_code IS NULL THEN 'city' ELSE 'district' END AS level, district_code, indicator_code, year, before_state, before_basis,
    before_numerator, before_denominator, before_value, before_verdict, after_state, after_basis, after_numerator, after_denominator,
    after_value, after_verdict, cause, detail
FROM final
ORDER BY year, indicator_code, district_code NULLS FIRST;
