package vn.chitieu.dashboard.snapshot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.CityPriority;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.KindFigure;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.PaceCounts;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.figure.Scale;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/**
 * All figures of one snapshot by district and of the city, with what they stand under. They are read once for everybody
 * who looks at the snapshot.
 */
public final class Figures {
    private final List<Place> places;
    private final List<OutlineItem> outline;
    private final Map<Integer, List<Figure>> byYear;
    private final Map<String, List<Figure>> byPlace;
    private final Map<String, List<Figure>> byIndicator;
    private final List<CityFigure> city;
    private final Map<String, List<CityFigure>> cityByIndicator;
    private final List<Pace> paces;
    private final Map<Integer, List<PaceCounts>> paceCounts;
    private final Map<Integer, List<CityPriority>> cityPriorities;
    private final Map<Integer, List<Priority>> priorities;
    private final Map<String, Scale> scales;
    private final Set<Integer> illustrative;

    private Figures(DSLContext sql, List<Indicator> indicators) {
        FigureQuery query = new FigureQuery(sql);
        places = List.copyOf(query.places());
        outline = List.copyOf(query.outline());
        List<Figure> all = query.figures(indicators, places);
        byYear = all.stream().collect(groupingBy(Figure::year, toUnmodifiableList()));
        byPlace = all.stream().collect(groupingBy(figure -> figure.place().code(), toUnmodifiableList()));
        byIndicator =
                all.stream().collect(groupingBy(figure -> figure.indicator().indicatorCode(), toUnmodifiableList()));
        city = List.copyOf(query.city());
        cityByIndicator = city.stream().collect(groupingBy(CityFigure::indicatorCode, toUnmodifiableList()));
        paces = query.paces();
        paceCounts = query.paceCounts().stream().collect(groupingBy(PaceCounts::year, toUnmodifiableList()));
        cityPriorities = query.cityPriorities().stream().collect(groupingBy(CityPriority::year, toUnmodifiableList()));
        priorities =
                query.priorities(indicators, places).stream().collect(groupingBy(Priority::year, toUnmodifiableList()));
        scales = indicators.stream()
                .collect(toMap(
                        Indicator::indicatorCode, indicator -> Scale.over(ofIndicator(indicator.indicatorCode()))));
        illustrative = query.illustrative();
    }

    /** Those of the snapshot that is read. */
    public static Figures of(Reader reader, List<Indicator> indicators) {
        return reader.once(Figures.class, sql -> new Figures(sql, indicators));
    }

    /** All districts, in natural order. */
    public List<Place> places() {
        return places;
    }

    /** The whole outline of the letter, headings too, in reading order. */
    public List<OutlineItem> outline() {
        return outline;
    }

    /** Every district and indicator of a year, in the order of the letter, then of districts. */
    public List<Figure> ofYear(int year) {
        return byYear.getOrDefault(year, List.of());
    }

    /** Every indicator and year of a district, in the order of the letter, then of years. */
    public List<Figure> ofPlace(String districtCode) {
        return byPlace.getOrDefault(districtCode, List.of());
    }

    /** Every district and year of an indicator, in the order of years, then of districts. */
    public List<Figure> ofIndicator(String indicatorCode) {
        return byIndicator.getOrDefault(indicatorCode, List.of());
    }

    /** The whole city, every indicator and year. */
    public List<CityFigure> city() {
        return city;
    }

    /** The whole city, every year of an indicator. */
    public List<CityFigure> city(String indicatorCode) {
        return cityByIndicator.getOrDefault(indicatorCode, List.of());
    }

    /** The districts of each kind together, every year of an indicator; read once, when first asked for. */
    public static List<KindFigure> kinds(Reader reader, String indicatorCode) {
        return reader.once(ByKind.class, ByKind::read).byIndicator().getOrDefault(indicatorCode, List.of());
    }

    private record ByKind(Map<String, List<KindFigure>> byIndicator) {
        static ByKind read(DSLContext sql) {
            return new ByKind(new FigureQuery(sql)
                    .kinds().stream().collect(groupingBy(kind -> kind.figure().indicatorCode(), toUnmodifiableList())));
        }
    }

    /** How fast the whole city goes in a year, an indicator each; those without a value are not there. */
    public List<Pace> paceOfCity(int year) {
        return paces.stream()
                .filter(pace -> pace.year() == year && pace.districtCode() == null)
                .toList();
    }

    /** How fast districts go in a year at an indicator; those without a value are not there. */
    public List<Pace> paceOfDistricts(int year, String indicatorCode) {
        return paces.stream()
                .filter(pace -> pace.year() == year
                        && pace.districtCode() != null
                        && pace.indicatorCode().equals(indicatorCode))
                .toList();
    }

    /** How many districts of a year go how fast, an indicator and kind of district each. */
    public List<PaceCounts> paceCounts(int year) {
        return paceCounts.getOrDefault(year, List.of());
    }

    /** How far the city is in a year, an indicator each. */
    public List<CityPriority> cityPriorities(int year) {
        return cityPriorities.getOrDefault(year, List.of());
    }

    /** Every district of a year: who needs help first, ties in natural order; then those without a position. */
    public List<Priority> priorities(int year) {
        return priorities.getOrDefault(year, List.of());
    }

    /** The classes of an indicator, the same in all years and wherever it is coloured. */
    public Scale scale(String indicatorCode) {
        return scales.getOrDefault(indicatorCode, Scale.over(List.of()));
    }

    /** Whether any target of a year is ours, for want of an official one. */
    public boolean targetsAreIllustrative(int year) {
        return illustrative.contains(year);
    }
}
