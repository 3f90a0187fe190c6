package vn.chitieu.etl.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A figure as it was counted; the denominator of a count is 0 and is not written. */
record Parts(int numerator, int denominator) {

    static Parts sum(List<Parts> parts) {
        return new Parts(
                parts.stream().mapToInt(Parts::numerator).sum(),
                parts.stream().mapToInt(Parts::denominator).sum());
    }

    /** The percentage, correctly rounded; the denominator must not be 0. */
    BigDecimal percentage(int digits) {
        return BigDecimal.valueOf(100L * numerator)
                .divide(BigDecimal.valueOf(denominator), digits, RoundingMode.HALF_UP);
    }
}
