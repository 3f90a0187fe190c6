-- One row per text of the version that no later one with texts follows.
SELECT *
FROM assessment_by_version AS text
WHERE NOT EXISTS (
    SELECT 1
    FROM assessment_by_version AS later
    WHERE later.district_code = text.district_code AND later.year = text.year AND later.version > text.version
)
