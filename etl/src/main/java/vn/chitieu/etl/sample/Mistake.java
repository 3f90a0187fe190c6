package vn.chitieu.etl.sample;

import java.util.List;
import vn.chitieu.warehouse.catalogue.Indicator;

/** A way in which people get a figure wrong; named as the rule that refuses it. */
enum Mistake {
    not_a_number(18),
    not_whole(15),
    missing_part(14),
    above_denominator(12),
    not_zero_or_one(12),
    negative(7),
    unknown_ward(5),
    duplicate_conflict(5),
    ward_of_another_district(4),
    unknown_indicator(4),
    other_submission(4),
    unknown_year(3),
    unknown_district(3);

    private static final List<Mistake> ALL = List.of(values());
    private static final int SHARES =
            ALL.stream().mapToInt(mistake -> mistake.share).sum();

    private final int share;

    Mistake(int share) {
        this.share = share;
    }

    static Mistake drawn(Dice dice) {
        int at = dice.below(SHARES);
        for (Mistake mistake : ALL) {
            at -= mistake.share;
            if (at < 0) {
                return mistake;
            }
        }
        throw new IllegalStateException("shares do not add up");
    }

    /** Whether somebody could make this mistake in a ward's row that is right so far. */
    boolean fits(Row row, Indicator.Kind kind, boolean firstYear) {
        return switch (this) {
            case not_a_number, duplicate_conflict, unknown_ward, ward_of_another_district -> true;
            case unknown_indicator, unknown_year, unknown_district -> true;
            case negative -> kind != Indicator.Kind.unit_rate && numerator(row) > 0;
            // 2.190 for 2190 is not whole, 2.000 would be: it reads as two.
            case not_whole -> kind == Indicator.Kind.person_rate && numerator(row) % 1000 != 0;
            case missing_part -> kind == Indicator.Kind.person_rate;
            case above_denominator ->
                BOUNDED_RATES_OF_PEOPLE.contains(row.indicatorCode()) && numerator(row) < denominator(row);
            case not_zero_or_one -> kind == Indicator.Kind.unit_rate;
            case other_submission -> !firstYear;
        };
    }

    /**
     * The row as it stands in the file.
     *
     * @param place what the codes of another ward or an unknown one are made from
     */
    Row made(Row row, Dice dice, SampleDistrict place) {
        return switch (this) {
            case not_a_number -> row.withParts(notANumber(row.numerator(), dice), row.denominator());
            case not_whole ->
                row.withParts(
                        numerator(row) > 1000 ? grouped(numerator(row)) : row.numerator() + ".5", row.denominator());
            case missing_part ->
                dice.chance(0.7) ? row.withParts(row.numerator(), "") : row.withParts("", row.denominator());
            case above_denominator -> row.withParts(row.denominator(), row.numerator());
            case not_zero_or_one -> {
                int units = place.wardsOfDistrict();
                yield row.withParts(Integer.toString(2 + dice.below(units - 2)), Integer.toString(units));
            }
            case negative -> row.withParts("-" + row.numerator(), row.denominator());
            case unknown_ward -> row.ofWard(place.unknownWard(row.wardCode(), dice));
            case ward_of_another_district -> row.ofWard(place.wardElsewhere(dice));
            case unknown_indicator -> row.ofIndicator(misspelt(row.indicatorCode(), dice));
            case unknown_year -> row.ofYear(dice.chance(0.5) ? row.year().replaceFirst("0", "O") : "1" + row.year());
            case other_submission -> row.ofYear(Integer.toString(Integer.parseInt(row.year()) - 1));
            case unknown_district -> row.ofDistrict(place.unknownDistrict(row.districtCode()));
            // The second of two rows for the same figure: somebody counted again.
            case duplicate_conflict ->
                row.withParts(
                        Integer.toString(numerator(row) > 0 ? numerator(row) - 1 : 1),
                        numerator(row) == 0 && "0".equals(row.denominator()) ? "1" : row.denominator());
        };
    }

    private static final List<String> BOUNDED_RATES_OF_PEOPLE =
            List.of("theory_study", "officers_of_youth_age", "party_admission");

    private static String notANumber(String number, Dice dice) {
        if (number.contains("0") && dice.chance(0.8)) {
            return number.replace('0', 'O');
        }
        return switch (dice.below(5)) {
            case 0 -> "khoảng " + number;
            case 1 -> number + " người";
            case 2 -> "~" + number;
            case 3 -> number + "?";
            default -> number + "*";
        };
    }

    private static String grouped(int number) {
        String digits = Integer.toString(number);
        return digits.substring(0, digits.length() - 3) + "." + digits.substring(digits.length() - 3);
    }

    private static String misspelt(String code, Dice dice) {
        return switch (dice.below(3)) {
            case 0 -> code.substring(0, code.length() - 2) + code.substring(code.length() - 1);
            case 1 -> code.replace('_', '-');
            default -> code + "s";
        };
    }

    private static int numerator(Row row) {
        return Integer.parseInt(row.numerator());
    }

    private static int denominator(Row row) {
        return Integer.parseInt(row.denominator());
    }
}
