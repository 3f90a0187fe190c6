-- One row per figure of a district that stands far from those of its kind, or that moved unlike theirs: something to look at, not an error, from submissions received up to a day.
-- Modified z-score 0.6745 × (x − median) ÷ MAD beyond 3.5 (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993);
-- robust, so that one wild figure does not hide the next. Five figures are needed, and a spread. What is far only beside a
-- very small spread is left alone: a rate has to be 10 points away, a count per unit above double or below half.
CREATE MACRO mart.doubtful_figure_as_of(day) AS TABLE
WITH compared AS (
    SELECT
        figure.district_code,
        district.kind,
        figure.indicator_code,
        figure.year,
        'level' AS doubt,
        CASE WHEN indicator.kind = 'count' THEN figure.per_unit ELSE 100 * figure.value END AS measured
    FROM mart.indicator_by_district_as_of(day) AS figure
    JOIN district USING (district_code)
    JOIN indicator USING (indicator_code)
    UNION ALL
    SELECT
        figure.district_code,
        district.kind,
        figure.indicator_code,
        figure.year,
        'change',
        figure.change_points
    FROM mart.indicator_by_district_as_of(day) AS figure
    JOIN district USING (district_code)
    JOIN mart.district_period USING (district_code, year)
    WHERE NOT district_period.is_break
),
usual AS (
    SELECT kind, indicator_code, year, doubt, count(measured)::INTEGER AS figures, median(measured) AS median, mad(measured) AS deviation
    FROM compared
    GROUP BY kind, indicator_code, year, doubt
),
final AS (
    SELECT
        compared.district_code,
        compared.indicator_code,
        compared.year,
        compared.doubt,
        compared.measured,
        usual.median,
        usual.figures,
        0.6745 * (compared.measured - usual.median) / nullif(usual.deviation, 0) AS score
    FROM compared
    JOIN usual USING (kind, indicator_code, year, doubt)
    JOIN indicator USING (indicator_code)
    WHERE usual.figures >= 5
        AND CASE
            WHEN indicator.kind = 'count' THEN compared.measured NOT BETWEEN usual.median / 2 AND 2 * usual.median
            ELSE abs(compared.measured - usual.median) >= 10
        END
)
SELECT * FROM final WHERE abs(score) > 3.5;
COMMENT ON MACRO TABLE mart.doubtful_figure_as_of IS 'One row per figure of a district that stands far from those of its kind, or that moved unlike theirs: something to look at, not an error, from submissions received up to a day.';
