-- Every refused reading of a loaded file counts for the district and year of the file, once.
SELECT (SELECT sum(refused) FROM mart.reading_by_district) AS counted, (SELECT coalesce(sum(times), 0) FROM audit.rejected_value) AS refused
WHERE coalesce(counted, 0) <> refused;
