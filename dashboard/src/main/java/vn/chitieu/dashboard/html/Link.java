package vn.chitieu.dashboard.html;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * What a link says beside its page: the same link brings the same view back.
 *
 * @param language of the interface
 * @param year as asked for, which may be none or no number; null where the link does not say
 * @param districts codes of the highlighted districts, as asked for; null where the link does not say
 * @param kind of district to look at, as asked for; null for all
 * @param asOf day to look back from, as asked for; null for what is known now
 */
public record Link(
        Language language,
        @Nullable String year,
        @Nullable List<String> districts,
        @Nullable String kind,
        @Nullable String asOf) {
    /** The whole city, where links name a place. */
    public static final String CITY = "city";

    private static final String LINEAGE = "lineage/";

    /** Names the figure that is explained beside a page; only the browser makes and follows it (explain.js). */
    public static final String FIGURE = "figure";

    /** Names an indicator in links of pages that are not its own. */
    public static final String INDICATOR = "indicator";

    /** Names a district in links of pages that are not its own. */
    public static final String DISTRICT = "district";

    /** The page of some cells of a file, and what its link says: the file, its sheet, the row, and columns with commas between. */
    public static final String CELL = "cell";

    public static final String FILE = "file";
    public static final String SHEET = "sheet";
    public static final String ROW = "row";
    public static final String COLUMNS = "columns";

    private static final String LANGUAGE = "lang";
    private static final String YEAR = "year";
    private static final String DISTRICTS = "districts";
    private static final String KIND = "kind";
    private static final String AS_OF = "as_of";

    /** As people here write a day, beside ISO. */
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    /** A link that looks at every kind of district, by what is known now. */
    public Link(Language language, @Nullable String year, @Nullable List<String> districts) {
        this(language, year, districts, null, null);
    }

    /** What a link says, however odd. */
    public static Link of(QueryParameters parameters) {
        return new Link(
                Language.of(parameters.getSingleParameter(LANGUAGE).orElse(null)),
                parameters
                        .getSingleParameter(YEAR)
                        .filter(year -> !year.isBlank())
                        .orElse(null),
                parameters
                        .getSingleParameter(DISTRICTS)
                        .map(codes -> List.of(codes.split("[,\\s]+")).stream()
                                .filter(code -> !code.isEmpty())
                                .toList())
                        .orElse(null),
                parameters
                        .getSingleParameter(KIND)
                        .filter(kind -> !kind.isBlank())
                        .orElse(null),
                parameters
                        .getSingleParameter(AS_OF)
                        .filter(day -> !day.isBlank())
                        .orElse(null));
    }

    /** The day to look back from; empty where the link does not say, or says what is no day. */
    public Optional<LocalDate> day() {
        if (asOf == null) {
            return Optional.empty();
        }
        Matcher local = DAY_MONTH_YEAR.matcher(asOf.strip());
        try {
            return Optional.of(
                    local.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(local.group(3)),
                                    Integer.parseInt(local.group(2)),
                                    Integer.parseInt(local.group(1)))
                            : LocalDate.parse(asOf.strip()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The same without the highlighted districts and the kind of district. */
    public Link plain() {
        return new Link(language, year, null, null, asOf);
    }

    /** The same, with the year that is shown where the link says one. */
    public Link plain(int shown) {
        return year == null ? plain() : plain().withYear(shown);
    }

    /** @param other null for what is known now */
    public Link withDay(@Nullable LocalDate other) {
        return new Link(language, year, districts, kind, other == null ? null : other.toString());
    }

    public Link withLanguage(Language other) {
        return new Link(other, year, districts, kind, asOf);
    }

    public Link withYear(int other) {
        return new Link(language, String.valueOf(other), districts, kind, asOf);
    }

    public Link withDistricts(List<String> others) {
        return new Link(language, year, List.copyOf(others), kind, asOf);
    }

    /** @param other null for all */
    public Link withKind(@Nullable String other) {
        return new Link(language, year, districts, other, asOf);
    }

    /** The address of a page with all that this link says, relative to the root. */
    public String to(String page) {
        return to(page, Map.of());
    }

    /** The same with what only that page knows of: its name in the link, and the choice. */
    public String to(String page, Map<String, String> choices) {
        // In one order, however the choices were put together: the same view is the same link.
        Map<String, String> parameters = new LinkedHashMap<>(new TreeMap<>(choices));
        if (year != null) {
            parameters.put(YEAR, year);
        }
        if (districts != null) {
            parameters.put(DISTRICTS, String.join(",", districts));
        }
        if (kind != null) {
            parameters.put(KIND, kind);
        }
        if (asOf != null) {
            parameters.put(AS_OF, asOf);
        }
        if (language != Language.VI) {
            parameters.put(LANGUAGE, language.code());
        }
        if (parameters.isEmpty()) {
            return page;
        }
        return page
                + "?"
                + parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** The same as {@link #to(String)}, for the router. */
    public QueryParameters parameters() {
        List<String> pair = new ArrayList<>(List.of(to("").split("\\?", 2)));
        return QueryParameters.fromString(pair.size() > 1 ? pair.get(1) : "");
    }

    /** The address of the page of an indicator. */
    public String toIndicator(String code) {
        return to("indicator/" + encoded(code));
    }

    /**
     * The address of what there is to say of a figure, down to the cells that it is made of. Followed from a page, it opens
     * beside it (explain.js).
     *
     * @param place code of a district or ward-level unit, a kind of district, or {@link #CITY}
     */
    public String toLineage(String place, String indicatorCode, int ofYear) {
        return plain().withYear(ofYear).to(LINEAGE + encoded(place), Map.of(INDICATOR, indicatorCode));
    }

    /** The same for a district's figure. */
    public String toLineage(Figure figure) {
        return toLineage(figure.place().code(), figure.indicator().indicatorCode(), figure.year());
    }

    /**
     * The address of the page that shows cells of a file as they stand in it.
     *
     * @param sheet null in a table of text
     * @param row from 1
     * @param columns with commas between; empty for the whole row
     * @param figure what the page leads back to: {@link #DISTRICT} and {@link #INDICATOR}, or nothing
     */
    public String toCell(String file, @Nullable String sheet, int row, String columns, Map<String, String> figure) {
        Map<String, String> place = new TreeMap<>(figure);
        place.put(FILE, file);
        place.put(ROW, String.valueOf(row));
        if (sheet != null) {
            place.put(SHEET, sheet);
        }
        if (!columns.isEmpty()) {
            place.put(COLUMNS, columns.replace(", ", ","));
        }
        return to(CELL, place);
    }

    /** The address of the page of a district. */
    public String toDistrict(String code) {
        return to("district/" + encoded(code));
    }

    /** Goes from a part of a page to another address of ours; what explains a figure opens beside the page. */
    public static void follow(Component from, String address) {
        if (address.startsWith(LINEAGE)) {
            from.getElement().executeJs("window.chiTieu.explain($0)", address);
            return;
        }
        String[] parts = address.split("\\?", 2);
        QueryParameters parameters = QueryParameters.fromString(parts.length > 1 ? parts[1] : "");
        from.getUI().ifPresent(ui -> ui.navigate(parts[0], parameters));
    }

    /** Leads to the page of an indicator by its name. */
    public Anchor anchor(Indicator indicator) {
        return new Anchor(toIndicator(indicator.indicatorCode()), FigureWords.shortName(indicator, language));
    }

    /** Leads to the page of a district by its name. */
    public Anchor anchor(Place district) {
        return new Anchor(toDistrict(district.code()), district.shortName(language));
    }

    /** A text as it stands in an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
