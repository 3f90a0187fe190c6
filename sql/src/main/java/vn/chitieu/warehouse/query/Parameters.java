package vn.chitieu.warehouse.query;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Values for the {@code $name} of statements: bound, never put into the text. A value that is held against text is text;
 * any other is, by how it is written, a whole number, an exact decimal number, a number with an exponent, true or false, a
 * day (2011-11-14 or 14/11/2011), a day with its time (2011-11-14T10:00), else text; in single quotes it is text always.
 */
public record Parameters(Map<String, String> values) {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d+(\\.\\d+)?[eE][+-]?\\d+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern VIETNAMESE_DAY = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");
    private static final Pattern DAY_AND_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");

    /** With no values. */
    public static final Parameters NONE = new Parameters(Map.of());

    /** The names that a statement uses, each once, in their order. */
    public static Set<String> namesIn(String statement) {
        Set<String> names = new LinkedHashSet<>();
        for (Token token : Statements.tokens(statement)) {
            if (token.kind() == Token.Kind.parameter) {
                names.add(token.in(statement).substring(1));
            }
        }
        return names;
    }

    /**
     * @throws QueryException where a script uses a name without a value, or a value has a name that no statement uses
     */
    public void mustFit(List<String> statements) {
        Set<String> used = new LinkedHashSet<>();
        statements.forEach(statement -> used.addAll(namesIn(statement)));
        mustHave(used);
        Set<String> unused = new TreeSet<>(values.keySet());
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            throw new QueryException(
                    "không câu lệnh nào dùng $" + String.join(", $", unused),
                    "no statement uses $" + String.join(", $", unused));
        }
    }

    private void mustHave(Set<String> names) {
        List<String> missing = without(names);
        if (!missing.isEmpty()) {
            String example = "--param " + missing.getFirst() + "=…";
            throw new QueryException(
                    "thiếu giá trị cho $%s; hãy thêm %s".formatted(String.join(", $", missing), example),
                    "no value for $%s; add %s".formatted(String.join(", $", missing), example));
        }
    }

    /** Those of some names that have no value. */
    public List<String> without(Set<String> names) {
        return names.stream().filter(name -> !values.containsKey(name)).toList();
    }

    /**
     * Prepares a statement with its values.
     *
     * @throws QueryException where one is missing
     */
    public PreparedStatement prepare(Connection connection, String statement) throws SQLException {
        List<String> names = new ArrayList<>(namesIn(statement));
        mustHave(Set.copyOf(names));
        // The driver binds by number only.
        StringBuilder numbered = new StringBuilder(statement);
        for (Token token : Statements.tokens(statement).reversed()) {
            if (token.kind() == Token.Kind.parameter) {
                String name = token.in(statement).substring(1);
                numbered.replace(token.start(), token.end(), "$" + (names.indexOf(name) + 1));
            }
        }
        PreparedStatement prepared = connection.prepareStatement(numbered.toString());
        if (!names.isEmpty()) {
            ParameterMetaData wanted = prepared.getParameterMetaData();
            for (int at = 1; at <= names.size(); at++) {
                String value = Objects.requireNonNull(values.get(names.get(at - 1)));
                prepared.setObject(at, value(value, "VARCHAR".equals(wanted.getParameterTypeName(at))));
            }
        }
        return prepared;
    }

    private static Object value(String text, boolean isHeldAgainstText) {
        if (text.length() > 1 && text.startsWith("'") && text.endsWith("'")) {
            return text.substring(1, text.length() - 1);
        }
        if (isHeldAgainstText) {
            return text;
        }
        if (WHOLE.matcher(text).matches()) {
            return Long.parseLong(text);
        }
        if (DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (EXPONENT.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
            if (VIETNAMESE_DAY.matcher(text).matches()) {
                return LocalDate.parse(
                        text, DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));
            }
            if (DAY_AND_TIME.matcher(text).matches()) {
                return LocalDateTime.parse(text);
            }
        } catch (DateTimeException noDay) {
            throw new QueryException("không có ngày " + text, "there is no day " + text);
        }
        return text;
    }
}
