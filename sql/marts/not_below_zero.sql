-- An amount, zero where it is negative, NULL where it is unknown (greatest() would take NULL for zero).
CREATE MACRO mart.not_below_zero(amount) AS CASE WHEN amount > 0 THEN amount WHEN amount <= 0 THEN 0 END;
COMMENT ON MACRO mart.not_below_zero IS 'An amount, zero where it is negative, NULL where it is unknown.';
