-- One row per district and year: how many ward-level units its report is expected to cover.
CREATE TABLE mart.district_period AS
WITH expected_ward AS (
    SELECT ward.district_code, period.year, ward.ward_code
    FROM period
    JOIN ward ON ward.valid_from <= period.starts_on AND (ward.valid_to IS NULL OR ward.valid_to >= period.starts_on)
),
expected AS (
    SELECT district_code, year, count(*) AS units, list_sort(list(ward_code)) AS wards
    FROM expected_ward
    GROUP BY district_code, year
),
final AS (
    SELECT
        district.district_code,
        period.year,
        coalesce(expected.units, 0)::INTEGER AS units_expected,
        coalesce(expected.wards IS DISTINCT FROM previous.wards AND previous_period.year IS NOT NULL, false) AS is_break
    FROM district
    CROSS JOIN period
    LEFT JOIN expected USING (district_code, year)
    LEFT JOIN period AS previous_period ON previous_period.year = period.year - 1
    LEFT JOIN expected AS previous
        ON previous.district_code = district.district_code AND previous.year = period.year - 1
)
SELECT * FROM final ORDER BY district_code, year;
COMMENT ON TABLE mart.district_period IS 'One row per district and year: how many ward-level units its report is expected to cover.';
COMMENT ON COLUMN mart.district_period.district_code IS 'District';
COMMENT ON COLUMN mart.district_period.year IS 'Year';
COMMENT ON COLUMN mart.district_period.units_expected IS 'Ward-level units valid on the first day of the period';
COMMENT ON COLUMN mart.district_period.is_break IS 'Break mark: its ward-level units are not those of the year before, so the two years do not compare';
