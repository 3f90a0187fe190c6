-- One row per year and kind of district (no kind: all districts).
WITH kind AS (
    SELECT DISTINCT kind FROM district UNION ALL SELECT NULL
)
SELECT
    words.year,
    kind.kind,
    sum((words.status = 'reported')::INTEGER)::INTEGER AS reported,
    sum(words.is_wordless::INTEGER)::INTEGER AS wordless
FROM words_by_district AS words, district, kind
WHERE district.district_code = words.district_code AND district.kind = coalesce(kind.kind, district.kind)
GROUP BY words.year, kind.kind
