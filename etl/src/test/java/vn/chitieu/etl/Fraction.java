package vn.chitieu.etl;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction; a count is one over 1. */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
    static final Fraction ZERO = of(0, 1);
    static final Fraction ONE = of(1, 1);

    Fraction {
        if (under.signum() <= 0) {
            throw new ArithmeticException("%s/%s".formatted(over, under));
        }
    }

    static Fraction of(long over, long under) {
        return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Fraction of(BigDecimal number) {
        return new Fraction(number.movePointRight(9).toBigIntegerExact(), BigInteger.TEN.pow(9));
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction negated() {
        return new Fraction(over.negate(), under);
    }

    Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    Fraction times(long by) {
        return new Fraction(over.multiply(BigInteger.valueOf(by)), under);
    }

    Fraction dividedBy(long by) {
        return new Fraction(over, under.multiply(BigInteger.valueOf(by)));
    }

    Fraction dividedBy(Fraction other) {
        return other.over.signum() < 0
                ? dividedBy(other.negated()).negated()
                : new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    Fraction abs() {
        return new Fraction(over.abs(), under);
    }

    Fraction notBelowZero() {
        return over.signum() < 0 ? ZERO : this;
    }

    boolean isZero() {
        return over.signum() == 0;
    }

    /** With nine digits after the point. */
    String nine() {
        return new BigDecimal(over)
                .divide(new BigDecimal(under), 9, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
