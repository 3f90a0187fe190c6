-- One row per kind of district, indicator and year: a ratio of sums, as for the city.
CREATE TABLE mart.indicator_by_kind AS
WITH final AS (
    SELECT
        district.kind,
        figure.indicator_code,
        figure.year,
        sum(figure.numerator)::BIGINT AS numerator,
        sum(figure.denominator)::BIGINT AS denominator,
        CASE
            WHEN any_value(indicator.kind) = 'count' THEN sum(figure.numerator)::DOUBLE
            ELSE sum(figure.numerator)::DOUBLE / nullif(sum(figure.denominator), 0)
        END AS value,
        count(*) FILTER (figure.state = 'reported')::INTEGER AS districts_reporting,
        count(*)::INTEGER AS districts
    FROM mart.indicator_by_district AS figure
    JOIN district USING (district_code)
    JOIN indicator USING (indicator_code)
    GROUP BY district.kind, figure.indicator_code, figure.year
)
SELECT * FROM final ORDER BY indicator_code, year, kind;
COMMENT ON TABLE mart.indicator_by_kind IS 'One row per kind of district, indicator and year: a ratio of sums, as for the city.';
COMMENT ON COLUMN mart.indicator_by_kind.kind IS 'urban, peri_urban or rural';
COMMENT ON COLUMN mart.indicator_by_kind.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.indicator_by_kind.year IS 'Year';
COMMENT ON COLUMN mart.indicator_by_kind.numerator IS 'Sum over the districts with basis wards, total or partial';
COMMENT ON COLUMN mart.indicator_by_kind.denominator IS 'Sum over the same districts; NULL for a count';
COMMENT ON COLUMN mart.indicator_by_kind.value IS 'Numerator ÷ denominator; for a count the numerator';
COMMENT ON COLUMN mart.indicator_by_kind.districts_reporting IS 'Districts whose state is reported';
COMMENT ON COLUMN mart.indicator_by_kind.districts IS 'Districts of this kind';
