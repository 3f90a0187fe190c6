package vn.chitieu.warehouse.query;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of {@link Columns} as text, whole, and as JSON. */
final class ValueText {

    /** Between these a fraction is written out, beyond them with an exponent. */
    private static final double SMALLEST_PLAIN = 1e-6;

    private static final double LARGEST_PLAIN = 1e17;

    private ValueText() {}

    /** As text that DuckDB reads back; of null it is {@code NULL}. */
    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Float number -> fraction(number, number.toString());
            case Double number -> fraction(number, number.toString());
            case BigDecimal number -> number.toPlainString();
            case LocalTime at -> DateTimeFormatter.ISO_LOCAL_TIME.format(at);
            case OffsetTime at -> DateTimeFormatter.ISO_OFFSET_TIME.format(at);
            case LocalDateTime at -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at);
            case OffsetDateTime at -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
            case byte[] bytes -> blob(bytes);
            case List<?> list -> json(list);
            case Map<?, ?> map -> json(map);
            default -> value.toString();
        };
    }

    /** As JSON; NaN and infinity, for which it has no word, are null. */
    static String json(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Number number -> isFinite(number) ? of(number) : "null";
            case Boolean truth -> truth.toString();
            case Columns.Json json -> json.text();
            case List<?> list -> list.stream().map(ValueText::json).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + json(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            default -> quoted(of(value));
        };
    }

    /** Whether a number, or every one in a list or a map, is one that JSON can say. */
    static boolean isFinite(@Nullable Object value) {
        return switch (value) {
            case Double number -> Double.isFinite(number);
            case Float number -> Float.isFinite(number);
            case List<?> list -> list.stream().allMatch(ValueText::isFinite);
            case Map<?, ?> map -> map.values().stream().allMatch(ValueText::isFinite);
            case null, default -> true;
        };
    }

    /** Java finds the shortest digits that read back, but turns to exponents at ten million. */
    private static String fraction(double number, String shortest) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(number);
        if (!shortest.contains("E") || size < SMALLEST_PLAIN || size >= LARGEST_PLAIN) {
            return shortest;
        }
        String plain = new BigDecimal(shortest).toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    /** As DuckDB writes it: what is not plain ASCII in hexadecimal. */
    private static String blob(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) {
            boolean isPlain = one >= ' ' && one < 127 && one != '\\' && one != '\'' && one != '"';
            text.append(isPlain ? String.valueOf((char) one) : "\\x%02X".formatted(one));
        }
        return text.toString();
    }

    /** A string of JSON, in its quotes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            switch (sign) {
                case '"', '\\' -> quoted.append('\\').append(sign);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (sign < ' ') {
                        quoted.append("\\u%04x".formatted((int) sign));
                    } else {
                        quoted.append(sign);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
