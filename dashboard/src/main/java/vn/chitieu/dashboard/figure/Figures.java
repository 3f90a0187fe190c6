package vn.chitieu.dashboard.figure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
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

    /** Whether any target of a year is ours, for want of an official one. */
    public boolean targetsAreIllustrative(int year) {
        return illustrative.contains(year);
    }
}
