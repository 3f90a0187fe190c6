package vn.chitieu.dashboard.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.mark.Axis;
import vn.chitieu.dashboard.mark.Bars;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.mark.Panels.Point;
import vn.chitieu.dashboard.mark.Scatter;
import vn.chitieu.dashboard.mark.Tiles;
import vn.chitieu.dashboard.mark.Trend;

/**
 * A result as one of our charts.
 *
 * @param name the column that says what a row is
 * @param across the column along the axis, of a scatter and of lines
 * @param value the column that is drawn
 */
record ResultChart(Result result, Kind kind, int name, int across, int value) {

    /** Rows beyond these are not drawn, which is said. */
    static final int MOST_ROWS = 2000;

    private static final int MOST_BARS = 60;
    private static final int CLASSES = 5;
    private static final int CHOSEN = 4;
    private static final int LONGEST_NAME = 40;

    /** Columns that are drawn where there is a choice. */
    private static final Set<String> MEANT = Set.of("percent", "value", "rate");

    /** What charts there are. */
    enum Kind {
        BARS,
        LINES,
        SCATTER,
        MAP
    }

    /** A place of the map. */
    record Tile(String code, String name, int column, int row) {}

    /** The same of a result, with the columns that are most likely meant; empty where none is numbers. */
    static Optional<ResultChart> guess(Result result) {
        List<Integer> numbers = columns(result, true);
        if (numbers.isEmpty() || result.rows() == 0) {
            return Optional.empty();
        }
        List<Integer> words = columns(result, false);
        Optional<Integer> year = numbers.stream()
                .filter(column -> result.columns().get(column).name().equalsIgnoreCase("year"))
                .findFirst();
        List<Integer> values = numbers.stream()
                .filter(column -> !year.equals(Optional.of(column)))
                .toList();
        int value = values.stream()
                .filter(column -> MEANT.contains(result.columns().get(column).name()))
                .findFirst()
                .orElse(values.isEmpty() ? numbers.getFirst() : values.getLast());
        List<List<@Nullable String>> first = result.rows(0, MOST_BARS);
        int name = words.stream()
                .filter(column -> first.stream().allMatch(row -> isName(row.get(column))))
                .max(Comparator.comparingLong(column ->
                        first.stream().map(row -> row.get(column)).distinct().count()))
                .orElse(words.isEmpty() ? numbers.getFirst() : words.getFirst());
        return Optional.of(new ResultChart(
                result,
                year.isPresent() && !values.isEmpty() ? Kind.LINES : Kind.BARS,
                name,
                year.orElse(numbers.getFirst()),
                value));
    }

    private static boolean isName(@Nullable String text) {
        return text != null && text.length() <= LONGEST_NAME && !text.startsWith("[") && !text.startsWith("{");
    }

    /** The columns that are numbers, or those that are not. */
    static List<Integer> columns(Result result, boolean areNumeric) {
        return IntStream.range(0, result.columns().size())
                .filter(column -> result.columns().get(column).isNumeric() == areNumeric)
                .boxed()
                .toList();
    }

    ResultChart as(Kind other) {
        return new ResultChart(result, other, name, across, value);
    }

    ResultChart named(int column) {
        return new ResultChart(result, kind, column, across, value);
    }

    ResultChart across(int column) {
        return new ResultChart(result, kind, name, column, value);
    }

    ResultChart of(int column) {
        return new ResultChart(result, kind, name, across, column);
    }

    /** How many rows it draws. */
    int drawn() {
        return Math.min(result.rows(), kind == Kind.BARS ? MOST_BARS : MOST_ROWS);
    }

    /** @param places of the map */
    Mark mark(List<Tile> places, String label) {
        List<List<@Nullable String>> rows = result.rows(0, drawn());
        return switch (kind) {
            case BARS -> bars(rows, label);
            case LINES -> lines(rows, label);
            case SCATTER -> scatter(rows, label);
            case MAP -> map(rows, places, label);
        };
    }

    private Mark bars(List<List<@Nullable String>> rows, String label) {
        return new Bars(
                label,
                Bars.Place.ALONE,
                false,
                null,
                null,
                rows.stream()
                        .map(row -> new Bars.Row(
                                text(row, name),
                                text(row, name),
                                number(row, value),
                                Bars.Fill.PLAIN,
                                text(row, value),
                                text(row, value),
                                null,
                                tip(row),
                                number(row, value) == null ? "NULL" : null))
                        .toList());
    }

    /** A line for each name, by whole numbers such as years; the first four named, the others grey. */
    private Mark lines(List<List<@Nullable String>> rows, String label) {
        TreeSet<Integer> steps = new TreeSet<>();
        Map<String, Map<Integer, List<@Nullable String>>> courses = new LinkedHashMap<>();
        double highest = 0;
        for (List<@Nullable String> row : rows) {
            Double at = number(row, across);
            if (at != null && at == Math.rint(at)) {
                steps.add(at.intValue());
                String course = columns(result, false).isEmpty()
                        ? result.columns().get(value).name()
                        : text(row, name);
                courses.computeIfAbsent(course, unseen -> new LinkedHashMap<>()).put(at.intValue(), row);
                Double height = number(row, value);
                highest = Math.max(highest, height == null ? 0 : height);
            }
        }
        List<Trend.Course> all = new ArrayList<>();
        courses.forEach((course, points) -> all.add(new Trend.Course(
                course,
                course,
                steps.stream().map(step -> point(points.get(step))).toList())));
        return new Trend(
                label,
                false,
                false,
                List.copyOf(steps),
                Axis.fromZero(highest, 6, highest > 6 ? 1 : 0.01),
                null,
                new Trend.Course("", "", List.of()),
                null,
                all.subList(0, Math.min(CHOSEN, all.size())),
                all.subList(Math.min(CHOSEN, all.size()), all.size()));
    }

    private @Nullable Point point(@Nullable List<@Nullable String> row) {
        return row == null ? null : new Point(number(row, value), tip(row), false);
    }

    private Mark scatter(List<List<@Nullable String>> rows, String label) {
        return new Scatter(
                label,
                new Scatter.Axis(result.columns().get(across).name(), false, null),
                new Scatter.Axis(result.columns().get(value).name(), false, null),
                rows.stream()
                        .filter(row -> number(row, across) != null && number(row, value) != null)
                        .map(row -> new Scatter.Point(
                                text(row, name),
                                text(row, name),
                                Objects.requireNonNull(number(row, across)),
                                Objects.requireNonNull(number(row, value)),
                                -1,
                                tip(row)))
                        .toList());
    }

    /** Districts by their code, in five classes of as many each. */
    private Mark map(List<List<@Nullable String>> rows, List<Tile> places, String label) {
        Map<String, List<@Nullable String>> byCode = new LinkedHashMap<>();
        rows.forEach(row -> byCode.putIfAbsent(text(row, name), row));
        List<Double> values = places.stream()
                .map(place -> byCode.get(place.code))
                .map(row -> row == null ? null : number(row, value))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Tiles(
                label,
                396,
                places.stream()
                        .map(place -> {
                            List<@Nullable String> row = byCode.get(place.code);
                            Double found = row == null ? null : number(row, value);
                            return new Tiles.Tile(
                                    place.code,
                                    place.name,
                                    found == null ? "–" : text(Objects.requireNonNull(row), value),
                                    place.column,
                                    place.row,
                                    found == null ? Tiles.Fill.MISSING : Tiles.Fill.CLASS,
                                    found == null ? 0 : 1 + values.indexOf(found) * CLASSES / values.size(),
                                    row == null ? List.of(place.name) : tip(row));
                        })
                        .toList());
    }

    private List<String> tip(List<@Nullable String> row) {
        List<String> lines = new ArrayList<>(List.of(text(row, name)));
        for (int column = 0; column < Math.min(row.size(), 8); column++) {
            if (column != name) {
                lines.add(result.columns().get(column).name() + ": " + text(row, column));
            }
        }
        return lines;
    }

    private static String text(List<@Nullable String> row, int column) {
        String text = row.get(column);
        return text == null ? "NULL" : text;
    }

    private static @Nullable Double number(List<@Nullable String> row, int column) {
        String text = row.get(column);
        try {
            double number = text == null ? Double.NaN : Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
