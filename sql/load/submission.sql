-- The order of versions: received day, signed day (unknown first, both), file name.
INSERT INTO submission BY NAME
WITH versioned AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY district_code, year
            ORDER BY received_on NULLS FIRST, signed_on NULLS FIRST, file
        ) AS version
    FROM lake.outcome
    WHERE rule IS NULL AND NOT is_left_out
)
SELECT
    row_number() OVER (ORDER BY district_code, year, version) AS submission_id,
    district_code,
    year,
    version,
    file,
    sha256,
    document_number,
    signed_on,
    received_on,
    is_registered,
    is_sample,
    readings,
    accepted
FROM versioned
ORDER BY submission_id;
