-- One row per indicator and year with a target.
CREATE TABLE target (
    indicator_code  VARCHAR NOT NULL,
    year            INTEGER NOT NULL,
    target          DECIMAL(18,6) NOT NULL,
    is_illustrative BOOLEAN NOT NULL
);
COMMENT ON TABLE target IS 'One row per indicator and year with a target.';
COMMENT ON COLUMN target.indicator_code IS 'Indicator';
COMMENT ON COLUMN target.year IS 'Year';
COMMENT ON COLUMN target.target IS 'A share from 0 to 1 for a rate; for a count the number that each district should reach';
COMMENT ON COLUMN target.is_illustrative IS 'Ours, for want of an official figure';
