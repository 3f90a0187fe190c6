-- One row per version: of two, the one received, signed or named later comes after; what is not known comes first.
WITH loaded AS (
    SELECT
        *,
        (coalesce(received_on, DATE '0001-01-01'), coalesce(signed_on, DATE '0001-01-01'), file) AS place
    FROM source_file
    WHERE status = 'loaded'
),
versioned AS (
    SELECT
        this.*,
        (
            SELECT count(*)
            FROM loaded AS other
            WHERE other.district_code = this.district_code AND other.year = this.year AND other.place <= this.place
        )::INTEGER AS version
    FROM loaded AS this
)
SELECT
    (
        SELECT count(*)
        FROM versioned AS other
        WHERE (other.district_code, other.year, other.version) <= (this.district_code, this.year, this.version)
    )::INTEGER
        AS submission_id,
    this.* EXCLUDE (place)
FROM versioned AS this
