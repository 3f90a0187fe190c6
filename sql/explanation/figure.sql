-- One row: a district's figure as of a day, the version that it comes from, and what it gives to the city's.
SELECT
    district.name_vi AS district,
    indicator.name_vi AS indicator,
    figure.year,
    figure.state,
    figure.basis,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.units_reporting,
    figure.units_expected,
    submission.file,
    submission.version,
    submission.received_on,
    submission.is_sample,
    city.numerator AS city_numerator,
    city.denominator AS city_denominator,
    city.value AS city_value
FROM mart.figure_as_of(?::DATE) AS figure
JOIN district USING (district_code)
JOIN indicator USING (indicator_code)
LEFT JOIN mart.indicator_citywide_as_of(?::DATE) AS city USING (indicator_code, year)
LEFT JOIN submission USING (submission_id)
WHERE figure.district_code = ? AND figure.indicator_code = ? AND figure.year = ?;
