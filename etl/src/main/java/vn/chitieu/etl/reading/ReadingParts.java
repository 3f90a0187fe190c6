package vn.chitieu.etl.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.workbook.Cell;

/** The cells of one reading, and what they come to: 120/150 in one cell is both parts, a bare percentage is stated. */
final class ReadingParts {

    private static final Pattern FRACTION = Pattern.compile("([^/]*\\d[^/]*)/([^/]*\\d[^/]*)");
    private static final Cell BLANK = new Cell(0, Cell.Kind.text, "", null, false);

    private @Nullable Cell numerator;
    private @Nullable Cell denominator;
    private @Nullable Cell stated;
    private @Nullable Cell any;
    private boolean anyIsStated;
    private Column numeratorColumn = Column.UNKNOWN;
    private Column denominatorColumn = Column.UNKNOWN;
    private final Map<String, String> columns = new HashMap<>();

    /**
     * Takes a cell.
     *
     * @param place the name of its column
     * @param column what its column tells of numbers
     */
    void take(Part part, @Nullable Cell cell, String place, Column column) {
        Cell taken = cell == null ? BLANK : cell;
        columns.put(part.name(), place);
        switch (part) {
            case numerator -> {
                numerator = taken;
                numeratorColumn = column;
            }
            case denominator -> {
                denominator = taken;
                denominatorColumn = column;
            }
            case stated -> stated = taken;
            case any -> {
                any = taken;
                numeratorColumn = column;
            }
            case note -> throw new IllegalArgumentException("a note is no part");
        }
    }

    /** Says that a cell of no certain part stands under a heading that speaks of a percentage. */
    void anyIsStated() {
        anyIsStated = true;
    }

    /** What the cells come to. */
    Parts read(FigureReader numbers, Indicator.@Nullable Kind kind) {
        Map<String, String> places = new HashMap<>(columns);
        Cell top = numerator;
        Cell bottom = denominator;
        Cell share = stated;
        boolean isRate = kind != Indicator.Kind.count;
        if (any != null) {
            String place = places.getOrDefault("any", "");
            FigureReader.Figure figure = numbers.percentage(any, kind);
            boolean isStated = isRate && figure.plain() != null && (figure.isPercentage() || anyIsStated);
            if (isStated && share == null) {
                share = any;
                places.put("stated", place);
            } else if (top == null) {
                top = any;
                places.put("numerator", place);
            }
            places.remove("any");
        }
        Cell whole = isBlank(bottom) && isRate ? fraction(numbers, kind, isBlank(top) ? share : top) : null;
        if (whole != null) {
            Matcher parts = FRACTION.matcher(whole.text());
            if (parts.matches()) {
                String place = places.getOrDefault(isBlank(top) ? "stated" : "numerator", "");
                share = isBlank(top) ? null : share;
                top = new Cell(whole.column(), Cell.Kind.text, parts.group(1), null, false);
                bottom = new Cell(whole.column(), Cell.Kind.text, parts.group(2), null, false);
                places.put("numerator", place);
                places.put("denominator", place);
            }
        }
        places.putIfAbsent("numerator", places.getOrDefault("denominator", places.getOrDefault("stated", "")));
        places.putIfAbsent("denominator", places.get("numerator"));
        places.putIfAbsent("stated", places.get("numerator"));
        return new Parts(
                top == null ? FigureReader.Figure.MISSING : numbers.whole(top, kind, numeratorColumn),
                bottom == null ? FigureReader.Figure.MISSING : numbers.whole(bottom, kind, denominatorColumn),
                share == null ? FigureReader.Figure.MISSING : numbers.percentage(share, kind),
                share != null && share.kind() == Cell.Kind.number,
                places);
    }

    private @Nullable Cell fraction(FigureReader numbers, Indicator.@Nullable Kind kind, @Nullable Cell cell) {
        if (cell == null || cell.kind() != Cell.Kind.text) {
            return null;
        }
        Matcher parts = FRACTION.matcher(cell.text());
        return parts.matches()
                        && numbers.whole(parts.group(1), kind, numeratorColumn).plain() != null
                        && numbers.whole(parts.group(2), kind, denominatorColumn)
                                        .plain()
                                != null
                ? cell
                : null;
    }

    private static boolean isBlank(@Nullable Cell cell) {
        return cell == null || cell.text().isBlank();
    }

    /**
     * Figures read.
     *
     * @param isBareNumber whether the percentage is a number without a percent format: it may be a share of 1
     * @param columns by name of a part, where it stands
     */
    record Parts(
            FigureReader.Figure numerator,
            FigureReader.Figure denominator,
            FigureReader.Figure stated,
            boolean isBareNumber,
            Map<String, String> columns) {

        boolean isMissing() {
            return numerator.isMissing() && denominator.isMissing() && stated.isMissing();
        }

        /**
         * With a lone percentage from above 0 to 1 refused where neither a sign nor a format says which it is: 0,805 may be
         * 80,5 %, whatever stands in the rest of its column.
         */
        Parts withoutDoubtfulShare() {
            if (!numerator.isMissing() || !denominator.isMissing() || stated.plain() == null || stated.isPercentage()) {
                return this;
            }
            BigDecimal given = new BigDecimal(stated.plain());
            return given.signum() <= 0 || given.compareTo(BigDecimal.ONE) > 0
                    ? this
                    : new Parts(
                            numerator,
                            denominator,
                            new FigureReader.Figure(
                                    stated.text(), null, "share_or_percentage", false, false, stated.remark()),
                            false,
                            columns);
        }

        /** Whether the percentage says, as a share of 1, what numerator and denominator come to. */
        boolean isStatedAsShare() {
            String top = numerator.plain();
            String bottom = denominator.plain();
            String share = stated.plain();
            if (!isBareNumber || top == null || bottom == null || share == null) {
                return false;
            }
            BigDecimal divisor = new BigDecimal(bottom);
            BigDecimal given = new BigDecimal(share);
            return given.signum() > 0
                    && divisor.signum() > 0
                    && given.multiply(divisor)
                                    .subtract(new BigDecimal(top))
                                    .abs()
                                    .compareTo(divisor.multiply(new BigDecimal("0.0051")))
                            <= 0;
        }

        /** With the share as the percentage that it is. */
        Parts withStatedAsPercentage() {
            BigDecimal percentage = new BigDecimal(String.valueOf(stated.plain())).movePointRight(2);
            String plain = percentage.signum() == 0
                    ? "0"
                    : percentage.stripTrailingZeros().toPlainString();
            return new Parts(
                    numerator,
                    denominator,
                    new FigureReader.Figure(plain + "%", plain, null, false, true, stated.remark()),
                    false,
                    columns);
        }
    }
}
