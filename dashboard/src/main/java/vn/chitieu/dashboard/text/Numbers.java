package vn.chitieu.dashboard.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * How a language writes numbers: 1.234,5 and 45,7% in Vietnamese, 1,234.5 and 45.7% in English. Halves are rounded up,
 * as people do.
 */
public record Numbers(Language language) {
    private static final char MINUS = '−';
    private static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Whole numbers: 1.062.290. */
    public String whole(long number) {
        return format("#,##0", BigDecimal.valueOf(number));
    }

    /** A share from 0 to 1 as a percentage with one decimal: 53,7%. */
    public String percent(double share) {
        return format("#,##0.0", hundredfold(share)) + "%";
    }

    /** The same without the sign, for tables that say % in their head. */
    public String percentNumber(double share) {
        return format("#,##0.0", hundredfold(share));
    }

    /** A target share, as short as it is exact: 60%, 57,5%. */
    public String exactPercent(BigDecimal share) {
        return format("#,##0.####", share.movePointRight(2)) + "%";
    }

    /** A target count, as short as it is exact. */
    public String exact(BigDecimal number) {
        return format("#,##0.######", number);
    }

    /** Percentage points with one decimal; what is not zero never reads as zero. */
    public String points(double points) {
        if (points > 0 && points < 0.05) {
            return "< " + format("0.0", new BigDecimal("0.1"));
        }
        return format("#,##0.0", BigDecimal.valueOf(points));
    }

    /** Percentage points with their sign: +1,9, −0,4. */
    public String signedPoints(double points) {
        return signed(format("#,##0.0", BigDecimal.valueOf(Math.abs(points))), points);
    }

    /** A whole number with its sign. */
    public String signedWhole(long number) {
        return signed(whole(Math.abs(number)), number);
    }

    /** A count per ward-level unit: 2,43; from 10 on one decimal is enough. */
    public String perUnit(double number) {
        return format(Math.abs(number) < 10 ? "0.00" : "#,##0.0", BigDecimal.valueOf(number));
    }

    /** 15/11/2011. */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", language.locale()));
    }

    /** 15/11/2011 15:04, by the clock of the city, wherever the server stands. */
    public String moment(Instant moment) {
        return moment.atZone(CITY).format(DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", language.locale()));
    }

    private static BigDecimal hundredfold(double share) {
        return BigDecimal.valueOf(share).movePointRight(2);
    }

    private static String signed(String magnitude, double number) {
        boolean isZero = magnitude.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return isZero ? magnitude : (number > 0 ? '+' : MINUS) + magnitude;
    }

    private String format(String pattern, BigDecimal number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
