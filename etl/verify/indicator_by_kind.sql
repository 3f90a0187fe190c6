-- One row per kind of district, indicator and year.
SELECT *, district_kind AS kind FROM indicator_by_group WHERE district_kind IS NOT NULL
