package vn.chitieu.etl.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one to several rows over a table, and what each column holds by them. */
final class Headings {

    private static final Set<String> OVER_UNITS = Set.of(
            "don vi",
            "ten don vi",
            "phuong",
            "phuong xa",
            "phuong xa thi tran",
            "ten phuong",
            "xa thi tran",
            "dia ban",
            "don vi phuong xa thi tran",
            "stt",
            "tt",
            "so tt",
            "ward code",
            "ma don vi",
            "ma phuong",
            "co so doan",
            "phuong xa tt",
            "ten don vi phuong xa",
            "ten phuong xa thi tran");
    private static final Set<String> OVER_INDICATORS = Set.of(
            "chi tieu",
            "ten chi tieu",
            "noi dung",
            "noi dung chi tieu",
            "stt",
            "tt",
            "so tt",
            "indicator code",
            "ma chi tieu",
            "muc",
            "cac chi tieu");
    private static final Set<String> WITHOUT_FIGURES = Set.of(
            "stt",
            "tt",
            "so tt",
            "so thu tu",
            "ma",
            "ma so",
            "ma don vi",
            "ma phuong",
            "ward code",
            "district code",
            "year",
            "indicator code",
            "ma chi tieu",
            "muc",
            "ma quan");
    private static final Set<String> CODES = Set.of("ward code", "ma don vi", "ma phuong");
    /** Each row says more of all that is above: beyond this it is no heading that a person made. */
    private static final int MOST_ROWS = 10;

    private static final Pattern YEAR = Pattern.compile("(?:nam )?(20\\d\\d)");

    private final Names names;
    private final String district;
    private final int year;
    private final Grid grid;
    private final List<Integer> rows = new ArrayList<>();
    private final NavigableMap<Integer, Heading> columns = new TreeMap<>();

    /**
     * What one column holds.
     *
     * @param unit null where the rows say it
     * @param indicator null where the rows say it
     * @param part null where it is no column of figures or its content says it
     * @param saysPercentage whether its words speak of a rate
     * @param isFigure whether figures stand in it
     * @param label its words, from the top
     */
    record Heading(
            @Nullable Unit unit,
            @Nullable String indicator,
            @Nullable Part part,
            @Nullable String year,
            boolean saysPercentage,
            boolean isFigure,
            String label) {}

    Headings(Grid grid, Names names, String district, int year) {
        this.grid = grid;
        this.names = names;
        this.district = district;
        this.year = year;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int lastRow() {
        return rows.getLast();
    }

    NavigableMap<Integer, Heading> columns() {
        return columns;
    }

    boolean isFigure(int column) {
        Heading heading = columns.get(column);
        return heading != null && heading.isFigure();
    }

    boolean isNote(int column) {
        Heading heading = columns.get(column);
        return heading != null && heading.part() == Part.note;
    }

    /** Whether a column is one of numbers that are no figures, by what stands over it. */
    boolean isWithoutFigures(int column) {
        Heading heading = columns.get(column);
        return heading != null && WITHOUT_FIGURES.contains(Names.fold(lowest(heading)));
    }

    /** Whether a column is one of ward codes. */
    boolean isCode(int column) {
        Heading heading = columns.get(column);
        return heading != null && CODES.contains(Names.fold(lowest(heading)));
    }

    private static String lowest(Heading heading) {
        return heading.label().substring(heading.label().lastIndexOf(" / ") + 1).replaceFirst("^/ ", "");
    }

    boolean haveIndicators() {
        return columns.values().stream().anyMatch(heading -> heading.isFigure() && heading.indicator() != null);
    }

    boolean haveUnits() {
        return columns.values().stream().anyMatch(heading -> heading.isFigure() && heading.unit() != null);
    }

    /** Whether a row without figures can be the first row of a heading. */
    boolean canBegin(int row) {
        Set<String> roles = new TreeSet<>();
        boolean hasIndicator = false;
        boolean hasWard = false;
        boolean hasPart = false;
        boolean hasYear = false;
        boolean overUnits = false;
        boolean overIndicators = false;
        for (String label : Set.copyOf(grid.labels(row).values())) {
            Names.IndicatorName indicator = names.indicator(label);
            Unit unit = indicator == null ? Unit.of(label, names, district, year) : null;
            Part part = Part.ofHeading(label);
            if (indicator != null) {
                hasIndicator = true;
                roles.add("indicator " + indicator.code() + " " + indicator.part());
            } else if (unit != null && unit.kind() == Unit.Kind.ward) {
                hasWard = true;
                roles.add("ward " + unit.text());
            } else if (part != null && part != Part.note) {
                hasPart = true;
                roles.add("part " + part);
            }
            hasYear |= yearOf(label) != null;
            overUnits |= OVER_UNITS.contains(Names.fold(label));
            overIndicators |= OVER_INDICATORS.contains(Names.fold(label));
        }
        // Number and name of one indicator side by side are a row of it, not a heading.
        boolean hasTwo = roles.size() > 1 && !(hasIndicator && !hasPart && !overUnits && namesOne(row));
        return hasTwo
                || (hasIndicator && overUnits)
                || ((hasWard || hasYear) && overIndicators)
                || (hasPart && (overUnits || overIndicators));
    }

    private boolean namesOne(int row) {
        return grid.labels(row).values().stream()
                        .map(names::indicator)
                        .filter(java.util.Objects::nonNull)
                        .map(Names.IndicatorName::code)
                        .distinct()
                        .count()
                == 1;
    }

    /** Whether a row without figures goes on with this heading: it says more of its columns, and nothing beside them. */
    boolean goesOn(int row) {
        if (rows.size() == MOST_ROWS) {
            return false;
        }
        boolean says = false;
        int firstFigure = columns.entrySet().stream()
                .filter(entry -> entry.getValue().isFigure())
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElse(Integer.MAX_VALUE);
        for (Map.Entry<Integer, String> cell : grid.labels(row).entrySet()) {
            String label = cell.getValue();
            boolean isRole = names.indicator(label) != null
                    || Part.ofHeading(label) != null
                    || yearOf(label) != null
                    || Unit.of(label, names, district, year) != null;
            if (cell.getKey() >= firstFigure) {
                says |= isRole;
            } else if (names.indicator(label) != null || Unit.of(label, names, district, year) != null) {
                return false;
            }
        }
        return says;
    }

    /** Takes the next row. */
    void add(int row) {
        rows.add(row);
        columns.clear();
        Map<Integer, NavigableMap<Integer, String>> carried = new HashMap<>();
        Set<Integer> all = new TreeSet<>();
        for (int each : rows) {
            all.addAll(grid.labels(each).keySet());
        }
        Set<String> indicators = new TreeSet<>();
        for (int each : rows) {
            for (String label : grid.labels(each).values()) {
                Names.IndicatorName indicator = names.indicator(label);
                if (indicator != null) {
                    indicators.add(indicator.code());
                }
            }
        }
        for (int at = 0; at < rows.size(); at++) {
            carried.put(rows.get(at), carriedRight(at, all, indicators));
        }
        boolean haveWards = rows.stream()
                .flatMap(each -> grid.labels(each).values().stream())
                .map(label -> names.indicator(label) == null ? Unit.of(label, names, district, year) : null)
                .anyMatch(unit -> unit != null && unit.kind() == Unit.Kind.ward);
        for (int column : all) {
            List<String> labels = new ArrayList<>();
            for (int each : rows) {
                String label = carried.getOrDefault(each, new TreeMap<>()).get(column);
                if (label != null && !labels.contains(label)) {
                    labels.add(label);
                }
            }
            columns.put(column, heading(labels, haveWards));
        }
    }

    /** A row's labels; without merged cells the blanks right of a group's name belong to the group. */
    private NavigableMap<Integer, String> carriedRight(int at, Set<Integer> all, Set<String> indicators) {
        NavigableMap<Integer, String> labels = new TreeMap<>(grid.labels(rows.get(at)));
        String group = null;
        for (int column : all) {
            String label = grid.labels(rows.get(at)).get(column);
            if (label != null) {
                group = names.indicator(label) != null
                                || Unit.of(label, names, district, year) != null
                                || yearOf(label) != null
                        ? label
                        : null;
            } else if (group != null && hasPartBelow(at, column, indicators)) {
                labels.put(column, group);
            }
        }
        return labels;
    }

    private boolean hasPartBelow(int at, int column, Set<String> indicators) {
        for (int below = at + 1; below < rows.size(); below++) {
            String label = grid.labels(rows.get(below)).get(column);
            if (label != null
                    && (Part.ofHeading(label) != null
                            || names.isDenominatorOf(indicators, label)
                            || yearOf(label) != null)) {
                return true;
            }
        }
        return false;
    }

    private Heading heading(List<String> labels, boolean haveWards) {
        Unit unit = null;
        String indicator = null;
        Part part = null;
        String ofYear = null;
        boolean saysPercentage = false;
        boolean isClear = true;
        for (String label : labels) {
            Names.IndicatorName named = names.indicator(label);
            Part ofLabel = Part.ofHeading(label);
            Unit ofUnit = unit(label, haveWards);
            if (named != null) {
                indicator = named.code();
                saysPercentage = named.part() == Part.stated;
                part = named.part() == Part.stated ? null : named.part() == null ? part : named.part();
                isClear = true;
            } else if (indicator != null && names.isDenominatorOf(Set.of(indicator), label)) {
                part = Part.denominator;
            } else if (ofUnit != null && (haveWards || ofLabel == null)) {
                unit = ofUnit;
                isClear = true;
            } else if (ofLabel != null) {
                part = ofLabel;
                isClear = true;
            } else if (yearOf(label) != null) {
                ofYear = yearOf(label);
            } else {
                // A heading below the indicator that says nothing known, such as “Nam” beside “Nữ”, parts the figures.
                isClear = false;
            }
        }
        boolean isFigure = isClear
                && part != Part.note
                && (indicator != null || unit != null || part != null || (ofYear != null && labels.size() == 1));
        return new Heading(unit, indicator, part, ofYear, saysPercentage, isFigure, String.join(" / ", labels));
    }

    private @Nullable Unit unit(String label, boolean haveWards) {
        Unit unit = Unit.of(label, names, district, year);
        if (!haveWards) {
            return unit == null || unit.kind() == Unit.Kind.ward || unit.kind() == Unit.Kind.other_district
                    ? unit
                    : null;
        }
        return unit == null && Names.isWardLike(label) ? new Unit(Unit.Kind.unknown_ward, label) : unit;
    }

    private @Nullable String yearOf(String label) {
        Matcher found = YEAR.matcher(Names.fold(label));
        return found.matches() && names.isYear(Integer.valueOf(found.group(1))) ? found.group(1) : null;
    }
}
