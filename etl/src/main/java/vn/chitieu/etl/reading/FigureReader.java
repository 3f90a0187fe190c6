package vn.chitieu.etl.reading;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.Word;
import vn.chitieu.workbook.Cell;

/**
 * Reads what stands where a figure is due: 1.234,5, 1 234, 85,5%, words such as “chưa có”. What could be read in two
 * ways is not read.
 */
final class FigureReader implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MOST_DIGITS = 9;
    private static final int MOST_DECIMALS = 6;
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,9}(?:[.,]\\d{1,6})?");
    private static final Pattern SPACED = Pattern.compile("[+-]?\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+(?:[.,]\\d{1,6})?");
    private static final Pattern POINTS = Pattern.compile("[+-]?\\d{1,3}(?:(?:\\.\\d{3})+,\\d{1,6}|(?:\\.\\d{3}){2,})");
    private static final Pattern COMMAS = Pattern.compile("[+-]?\\d{1,3}(?:(?:,\\d{3})+\\.\\d{1,6}|(?:,\\d{3}){2,})");
    private static final Pattern THREE_DIGITS = Pattern.compile(".*[.,]\\d{3}");
    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern REMARK = Pattern.compile("(.*[\\d%])\\s*\\(([^()\\d]+)\\)", Pattern.DOTALL);

    private final Map<String, Map<Word.AppliesTo, Word.Meaning>> words = new HashMap<>();

    /**
     * A cell read.
     *
     * @param text as it stands, blanks around it apart; null where there is no figure
     * @param plain the number with a point and no grouping, null where it is none
     * @param rule why it is none, null where it is one or missing
     * @param isAmbiguous whether it may be a thousand or one
     * @param isPercentage whether a percent sign or format says so
     * @param remark words beside the number
     */
    record Figure(
            @Nullable String text,
            @Nullable String plain,
            @Nullable String rule,
            boolean isAmbiguous,
            boolean isPercentage,
            @Nullable String remark) {

        static final Figure MISSING = new Figure(null, null, null, false, false, null);

        boolean isMissing() {
            return text == null;
        }
    }

    FigureReader(List<Word> words) {
        for (Word word : words) {
            this.words
                    .computeIfAbsent(normal(word.word()), none -> new HashMap<>())
                    .put(word.appliesTo(), word.meaning());
        }
    }

    /**
     * Reads a cell in which whole people or units are counted.
     *
     * @param column what the other cells of the column tell of the signs in use
     */
    Figure whole(Cell cell, Indicator.@Nullable Kind kind, Column column) {
        return read(cell, kind, column, false);
    }

    /** Reads a cell in which a percentage is due. */
    Figure percentage(Cell cell, Indicator.@Nullable Kind kind) {
        return read(cell, kind, Column.UNKNOWN, true);
    }

    /** Reads a text in which whole people or units are counted. */
    Figure whole(@Nullable String text, Indicator.@Nullable Kind kind, Column column) {
        return ofText(text, kind, column, false);
    }

    /** Reads a text in which a percentage is due. */
    Figure percentage(@Nullable String text, Indicator.@Nullable Kind kind) {
        return ofText(text, kind, Column.UNKNOWN, true);
    }

    private Figure read(Cell cell, Indicator.@Nullable Kind kind, Column column, boolean percentage) {
        return switch (cell.kind()) {
            case text -> ofText(cell.text(), kind, column, percentage);
            case number -> ofNumber(cell.text(), cell.number(), percentage, false);
            case percent ->
                percentage
                        ? ofNumber(
                                cell.text(),
                                cell.number() == null ? null : cell.number().movePointRight(2),
                                true,
                                true)
                        : new Figure(cell.text(), null, "not_a_number", false, true, null);
            case date -> new Figure(cell.text(), null, "date_for_number", false, false, null);
            case error -> new Figure(cell.text(), null, errorRule(cell.text()), false, false, null);
            case truth -> new Figure(cell.text(), null, "not_a_number", false, false, null);
        };
    }

    private static String errorRule(String sign) {
        return switch (sign) {
            case Cell.NOT_CALCULATED -> "not_calculated";
            case Cell.UNREAD -> "unread_cell";
            default -> "formula_error";
        };
    }

    private static Figure ofNumber(String text, @Nullable BigDecimal number, boolean percentage, boolean isPercent) {
        if (number == null || number.precision() - number.scale() > MOST_DIGITS) {
            return new Figure(text, null, "not_a_number", false, isPercent, null);
        }
        // Beyond six places there is only what binary fractions leave behind.
        BigDecimal rounded =
                number.scale() > MOST_DECIMALS ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : number;
        String plain = plain(rounded);
        return new Figure(
                isPercent ? plain + "%" : percentage || number.scale() > MOST_DECIMALS ? plain : text,
                plain,
                null,
                false,
                isPercent,
                null);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private Figure ofText(@Nullable String whole, Indicator.@Nullable Kind kind, Column column, boolean percentage) {
        String text = whole == null ? "" : trimmed(whole);
        if (text.isEmpty()) {
            return Figure.MISSING;
        }
        if (isDigits(text)) {
            return new Figure(text, text, null, false, false, null);
        }
        Word.Meaning meaning = meaning(text, kind);
        if (meaning != null) {
            return meaning == Word.Meaning.missing ? Figure.MISSING : new Figure(text, "0", null, false, false, null);
        }
        Matcher remarked = REMARK.matcher(text);
        String remark = remarked.matches() ? remarked.group(2).strip() : null;
        String bare = remark == null ? text : trimmed(remarked.group(1));
        boolean isPercentage = bare.endsWith("%");
        String number = isPercentage ? trimmed(bare.substring(0, bare.length() - 1)) : bare;
        String plain = isPercentage && !percentage ? null : plain(number, column, percentage);
        return plain == null
                ? new Figure(text, null, "not_a_number", false, isPercentage, null)
                : new Figure(
                        text,
                        plain,
                        null,
                        !percentage && THREE_DIGITS.matcher(plain).matches(),
                        isPercentage,
                        remark);
    }

    /** A text as a plain number; one that may be grouped or not keeps its point and three digits. */
    private static @Nullable String plain(String text, Column column, boolean percentage) {
        if (!percentage && ONE_GROUP.matcher(text).matches()) {
            char sign = text.charAt(text.length() - 4);
            return column.groupsBy(sign) ? text.replace(String.valueOf(sign), "") : text.replace(',', '.');
        }
        if (PLAIN.matcher(text).matches()) {
            return text.replace(',', '.');
        }
        String grouped = null;
        if (SPACED.matcher(text).matches()) {
            grouped = text.replaceAll("[ \u00a0\u202f]", "").replace(',', '.');
        } else if (POINTS.matcher(text).matches()) {
            grouped = text.replace(".", "").replace(',', '.');
        } else if (COMMAS.matcher(text).matches()) {
            grouped = text.replace(",", "");
        }
        return grouped == null || !PLAIN.matcher(grouped).matches() ? null : grouped;
    }

    private Word.@Nullable Meaning meaning(String text, Indicator.@Nullable Kind kind) {
        Map<Word.AppliesTo, Word.Meaning> meanings = words.get(normal(text));
        if (meanings == null) {
            return null;
        }
        Word.Meaning ofKind = kind == null ? null : meanings.get(Word.AppliesTo.valueOf(kind.name()));
        return ofKind != null ? ofKind : meanings.get(Word.AppliesTo.all);
    }

    private static String normal(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .strip();
    }

    private static boolean isDigits(String text) {
        if (text.length() > MOST_DIGITS) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Without the blanks around it, the unbreakable ones and those without width too. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign)
                || sign == '\u00a0'
                || sign == '\u202f'
                || sign == '\u2007'
                || sign == '\u200b'
                || sign == '\u2060'
                || sign == '\ufeff';
    }
}
