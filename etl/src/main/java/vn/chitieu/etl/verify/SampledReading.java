package vn.chitieu.etl.verify;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reading as the lake has it, to be held against its original.
 *
 * @param isLegacy whether the file is written in an alphabet from before Unicode
 * @param sheet null in a table of text
 * @param row from 1
 * @param codes what it is of, by columns that a table of text may have
 * @param parts numerator, denominator and stated percentage
 */
record SampledReading(
        String file,
        String sha256,
        boolean isLegacy,
        @Nullable String sheet,
        int row,
        List<Part> codes,
        List<Part> parts) {

    private static final Set<String> LEGACY = Set.of("tcvn3", "vni", "windows_1258");

    /** Some write a name where a code is due. */
    private static final Pattern CODE = Pattern.compile("\\d{3,5}|[a-z]+_[a-z_]+");

    /** Of a percentage six places are kept. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.0000005");

    private static final String STATED = "stated";

    /**
     * A cell of it.
     *
     * @param column where it stands; of a part without a cell of its own that of another one
     * @param text as it was read, null where it was left blank
     * @param number what was made of it, null where it was refused or is none
     */
    record Part(
            String name,
            @Nullable String column,
            @Nullable String text,
            @Nullable BigDecimal number) {}

    /** Takes it from a row of the lake. */
    static SampledReading of(ResultSet row) throws SQLException {
        List<Part> codes = new ArrayList<>();
        for (String name : List.of("district_code", "ward_code", "indicator_code", "year")) {
            codes.add(new Part(name, name, row.getString(name), null));
        }
        List<Part> parts = new ArrayList<>();
        for (String name : List.of("numerator", "denominator", STATED)) {
            parts.add(new Part(
                    name, row.getString(name + "_column"), row.getString(name + "_text"), row.getBigDecimal(name)));
        }
        return new SampledReading(
                row.getString("file"),
                row.getString("sha256"),
                LEGACY.contains(String.valueOf(row.getString("text_encoding"))),
                row.getString("sheet"),
                row.getInt("row_number"),
                codes,
                parts);
    }

    /**
     * The cells that say something else than the lake.
     *
     * @param blankWords words that stand where there is no figure
     */
    Stream<Mismatch> differences(ReceivedFile original, Set<String> blankWords) {
        return Stream.concat(
                        sheet == null ? codes.stream().filter(code -> !agrees(code, at(original, code))) : Stream.of(),
                        parts.stream()
                                .filter(part -> part.column() != null && !agrees(part, at(original, part), blankWords)))
                .map(part -> new Mismatch(
                        Cells.TABLE,
                        sheet == null ? "%s %d".formatted(file, row) : "%s %s %d".formatted(file, sheet, row),
                        String.valueOf(part.column()),
                        part.number() == null ? part.text() : part.number().toPlainString(),
                        at(original, part).text()));
    }

    private Found at(ReceivedFile original, Part part) {
        return original.at(sheet, row, String.valueOf(part.column()));
    }

    private boolean agrees(Part code, Found found) {
        return code.text() == null || !CODE.matcher(found.text()).matches() || isSame(found, code.text());
    }

    private boolean agrees(Part part, Found cell, Set<String> blankWords) {
        String text = part.text();
        if (text == null) {
            return cell.isBlank()
                    || parts.stream().anyMatch(other -> other.text() != null && isInOneCell(part, other))
                    || blankWords.stream().anyMatch(word -> isSame(cell, word));
        }
        Found found = isFraction() && !part.name().equals(STATED) ? cell.part(part == parts.getFirst()) : cell;
        boolean isStated = part.name().equals(STATED);
        return part.number() == null
                ? isSame(found, text) || comesTo(found, number(Found.ofText(text), isStated), isStated)
                : comesTo(found, part.number(), isStated);
    }

    /** Whether both parts stand in one cell: 120/150. */
    private boolean isFraction() {
        Part numerator = parts.get(0);
        Part denominator = parts.get(1);
        return numerator.text() != null && denominator.text() != null && isInOneCell(numerator, denominator);
    }

    private static boolean isInOneCell(Part one, Part other) {
        return one.column() != null && one.column().equals(other.column());
    }

    private static @Nullable BigDecimal number(Found found, boolean isStated) {
        return isStated ? found.percentage() : found.amount();
    }

    private static boolean comesTo(Found found, @Nullable BigDecimal number, boolean isStated) {
        BigDecimal read = number(found, isStated);
        if (number == null || read == null) {
            // “không” of a count is nought.
            return number != null
                    && number.signum() == 0
                    && !found.isBlank()
                    && found.text().chars().noneMatch(Character::isDigit);
        }
        // A number that is not shown as a percentage may be a share of 1.
        return isNear(read, number, isStated)
                || isStated && found.number() != null && isNear(read.movePointRight(2), number, true);
    }

    private static boolean isNear(BigDecimal read, BigDecimal number, boolean isStated) {
        return read.subtract(number).abs().compareTo(isStated ? ROUNDED : BigDecimal.ZERO) <= 0;
    }

    private boolean isSame(Found found, String text) {
        String read = plain(found.text());
        return read.equalsIgnoreCase(plain(text)) || isLegacy && areAlike(read, plain(text));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceFirst("\\.0+$", "")
                .replaceAll("\\s+", " ");
    }

    /** What legacy alphabets keep of a text: its ASCII, some of which is the bare letter of one with an accent. */
    private static boolean areAlike(String legacy, String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return isWithin(ascii(legacy), ascii(bare)) && isWithin(ascii(text), ascii(legacy));
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x21-\\x7e]", "");
    }

    /** Whether the signs of one text stand in another, in this order. */
    private static boolean isWithin(String part, String whole) {
        int at = 0;
        for (int sign = 0; sign < part.length(); sign++) {
            at = whole.indexOf(part.charAt(sign), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
