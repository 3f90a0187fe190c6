-- One row per check that this snapshot passed before it was published.
CREATE TABLE audit.check_result (
    check_name VARCHAR NOT NULL,
    offenders  BIGINT NOT NULL
);
COMMENT ON TABLE audit.check_result IS 'One row per check that this snapshot passed before it was published.';
COMMENT ON COLUMN audit.check_result.check_name IS 'File in sql/checks';
COMMENT ON COLUMN audit.check_result.offenders IS 'Rows that it found; 0 in every published snapshot';
