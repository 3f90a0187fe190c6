package vn.chitieu.warehouse.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.warehouse.Message;

/**
 * A question with the query that answers it, as a file says it: {@code -- vi: …}, {@code -- en: …}, a line {@code -- param year=2011}
 * for each name that stands in the query as {@code $year}, then the query.
 *
 * @param name of the file, without its ending
 * @param parameters what may be asked instead: the usual value of each, in the order of the file
 * @param sql one statement, without the lines above it
 */
public record Question(String name, Message question, Map<String, String> parameters, String sql) {
    private static final Pattern FILE = Pattern.compile("-- vi: (.+)\n-- en: (.+)\n((?:-- param \\w+=.*\n)*)(?s:(.+))");
    private static final Pattern PARAMETER = Pattern.compile("-- param (\\w+)=(.*)\n");
    private static final Pattern PLACE = Pattern.compile("\\$(\\w+)");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?");

    public Question {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Reads a file of such a question.
     *
     * @throws IllegalArgumentException where it is written otherwise
     */
    public static Question of(String name, String text) {
        Matcher file = FILE.matcher(text);
        if (!file.matches()) {
            throw new IllegalArgumentException(name + ": not a question with its query");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(file.group(3));
        while (parameter.find()) {
            parameters.put(parameter.group(1), parameter.group(2));
        }
        return new Question(
                name,
                new Message(file.group(1), file.group(2)),
                parameters,
                file.group(4).strip());
    }

    /** The query with the usual values in their places, to be pasted into any tool; a number stands bare, all else as text. */
    public String filled() {
        return PLACE.matcher(sql).replaceAll(place -> {
            String value = parameters.get(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : literal(value));
        });
    }

    private static String literal(String value) {
        return NUMBER.matcher(value).matches() ? value : "'" + value.replace("'", "''") + "'";
    }
}
