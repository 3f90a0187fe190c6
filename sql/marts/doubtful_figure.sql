-- One row per figure of a district that stands far from those of its kind, or that moved unlike theirs: something to look at, not an error.
-- Modified z-score 0.6745 × (x − median) ÷ MAD beyond 3.5 (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993);
-- robust, so that one wild figure does not hide the next. Five figures are needed, and a spread. What is far only beside a
-- very small spread is left alone: a rate has to be 10 points away, a count per unit above double or below half.
CREATE TABLE mart.doubtful_figure AS
WITH compared AS (
    SELECT
        figure.district_code,
        district.kind,
        figure.indicator_code,
        figure.year,
        'level' AS doubt,
        CASE WHEN indicator.kind = 'count' THEN figure.per_unit ELSE 100 * figure.value END AS measured
    FROM mart.indicator_by_district AS figure
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
    FROM mart.indicator_by_district AS figure
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
SELECT * FROM final WHERE abs(score) > 3.5 ORDER BY year, indicator_code, district_code, doubt;
COMMENT ON TABLE mart.doubtful_figure IS 'One row per figure of a district that stands far from those of its kind, or that moved unlike theirs: something to look at, not an error.';
COMMENT ON COLUMN mart.doubtful_figure.district_code IS 'District';
COMMENT ON COLUMN mart.doubtful_figure.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.doubtful_figure.year IS 'Year';
COMMENT ON COLUMN mart.doubtful_figure.doubt IS 'level (far from the districts of its kind) or change (moved unlike them since the year before)';
COMMENT ON COLUMN mart.doubtful_figure.measured IS 'Percent, or points of change; for a count its number per ward-level unit';
COMMENT ON COLUMN mart.doubtful_figure.median IS 'Median of the districts of its kind, in the same measure';
COMMENT ON COLUMN mart.doubtful_figure.figures IS 'How many districts of its kind have a figure';
COMMENT ON COLUMN mart.doubtful_figure.score IS 'Modified z-score, below zero where the figure is low; rows are beyond 3.5';
