-- How many more people or units it takes to reach a target, by exact decimal arithmetic: never below zero.
CREATE MACRO mart.units_to_target(direction, target, denominator, numerator) AS
    mart.not_below_zero(
        CASE
            WHEN direction = 'lower' THEN numerator - floor(target::DECIMAL(18, 6) * denominator::DECIMAL(18, 0))
            ELSE ceil(target::DECIMAL(18, 6) * denominator::DECIMAL(18, 0)) - numerator
        END
    )::BIGINT;
COMMENT ON MACRO mart.units_to_target IS 'How many more people or units it takes to reach a target, by exact decimal arithmetic: never below zero.';
