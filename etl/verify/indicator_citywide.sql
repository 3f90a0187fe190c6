-- One row per indicator and year: the city.
FROM indicator_by_group WHERE district_kind IS NULL
