-- One row per district, year and kind of document.
SELECT
    p.district_code,
    p.year,
    kind.kind,
    (
        SELECT count(*)
        FROM document
        WHERE (document.district_code, document.year, document.kind) = (p.district_code, p.year, kind.kind)
    )::INTEGER AS documents
FROM district_period AS p, (VALUES ('issued'), ('joint_programme')) AS kind(kind)
