-- One row per document of the version that no later one with documents follows.
SELECT *
FROM document_by_version AS paper
WHERE NOT EXISTS (
    SELECT 1
    FROM document_by_version AS later
    WHERE later.district_code = paper.district_code AND later.year = paper.year AND later.version > paper.version
)
