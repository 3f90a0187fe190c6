package vn.chitieu.dashboard.compare;

import static vn.chitieu.dashboard.snapshot.FigureSelect.CITY;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_DISTRICT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.FigureColumns;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.tables.mart.tables.IndicatorByDistrict;

/** The tables of a comparison to be taken away: the mart's figures, not rounded. */
record CompareDownloads(CompareFigures figures, Language language) {

    private String say(String vietnamese, String english, Object... values) {
        return language.say(vietnamese, english, values);
    }

    private String name(Indicator indicator) {
        return FigureWords.shortName(indicator, language);
    }

    /** One row a district, with its figures of both indicators beside each other. */
    Download scatter() {
        Columns<Place> columns = new Columns<Place>(language)
                .add(Head.CODE, Place::code)
                .add(Head.DISTRICT, place -> place.name(language))
                .add(Head.YEAR, place -> figures.choice().year());
        beside(columns, figures.x());
        beside(columns, figures.y());
        return columns.of(
                        name(figures.x()) + " " + name(figures.y()) + " "
                                + figures.choice().year(),
                        figures.places())
                .behind(this::bothIndicators);
    }

    private Query bothIndicators() {
        IndicatorByDistrict x = INDICATOR_BY_DISTRICT.as("x");
        IndicatorByDistrict y = INDICATOR_BY_DISTRICT.as("y");
        List<Field<?>> columns = new ArrayList<>(List.of(
                DISTRICT.DISTRICT_CODE,
                new FigureSelect(language).districtName().as(Head.DISTRICT.column()),
                x.YEAR));
        for (IndicatorByDistrict of : List.of(x, y)) {
            Stream.of(of.STATE, of.NUMERATOR, of.DENOMINATOR, of.VALUE, of.PER_UNIT)
                    .map(column -> column.as(of.getName() + "_" + column.getName()))
                    .forEach(columns::add);
        }
        return DSL.select(columns)
                .from(x)
                .join(y)
                .on(y.DISTRICT_CODE.eq(x.DISTRICT_CODE))
                .and(y.YEAR.eq(x.YEAR))
                .join(DISTRICT)
                .on(DISTRICT.DISTRICT_CODE.eq(x.DISTRICT_CODE))
                .where(x.YEAR.eq(figures.choice().year()))
                .and(x.INDICATOR_CODE.eq(figures.x().indicatorCode()))
                .and(y.INDICATOR_CODE.eq(figures.y().indicatorCode()))
                .orderBy(DISTRICT.POSITION);
    }

    private void beside(Columns<Place> columns, Indicator indicator) {
        String of = name(indicator) + ": ";
        columns.add(
                        of + Head.STATE.in(language),
                        place -> figures.figure(place, indicator).state().name())
                .add(
                        of + Head.NUMERATOR.in(language),
                        place -> figures.figure(place, indicator).numerator())
                .add(
                        of + Head.DENOMINATOR.in(language),
                        place -> figures.figure(place, indicator).denominator())
                .add(of + Head.VALUE.in(language), place -> {
                    Figure figure = figures.figure(place, indicator);
                    return Share.orNumber(figure.value(), figure.isCount());
                })
                .add(
                        of + Head.PER_UNIT.in(language),
                        place -> figures.figure(place, indicator).perUnit());
    }

    /** One row a district and year, of the two years. */
    Download slope() {
        int from = figures.choice().from();
        int to = figures.choice().year();
        List<Figure> rows = figures.history().stream()
                .filter(figure -> figure.year() == from || figure.year() == to)
                .toList();
        return FigureColumns.of(language)
                .of(
                        name(figures.of()) + " " + from + " " + to,
                        rows,
                        heads -> new FigureSelect(language)
                                .districts(
                                        heads,
                                        FIGURE.YEAR
                                                .in(from, to)
                                                .and(FIGURE.INDICATOR_CODE.eq(
                                                        figures.of().indicatorCode())))
                                .orderBy(DISTRICT.POSITION, FIGURE.YEAR));
    }

    /** A figure of a chosen district, or of the city. */
    private record Side(
            Indicator indicator,
            @Nullable Figure figure,
            @Nullable CityFigure city) {
        boolean isCount() {
            return indicator.kind() == Indicator.Kind.count;
        }
    }

    /** One row an indicator and chosen district, the city first. */
    Download side() {
        List<Side> rows = new ArrayList<>();
        for (Indicator indicator : figures.indicators()) {
            figures.city(indicator, figures.choice().year())
                    .ifPresent(city -> rows.add(new Side(indicator, null, city)));
            figures.chosen().forEach(place -> rows.add(new Side(indicator, figures.figure(place, indicator), null)));
        }
        String places = figures.chosen().stream()
                .map(place -> place.shortName(language))
                .collect(Collectors.joining(" "));
        return new Columns<Side>(language)
                .add(Head.INDICATOR_CODE, row -> row.indicator().indicatorCode())
                .add(Head.INDICATOR, row -> FigureWords.fullName(row.indicator(), language))
                .add(
                        Head.CODE,
                        row -> row.figure() == null
                                ? null
                                : row.figure().place().code())
                .add(
                        Head.DISTRICT,
                        row -> row.figure() == null
                                ? say("Toàn thành phố", "Whole city")
                                : row.figure().place().name(language))
                .add(Head.YEAR, row -> figures.choice().year())
                .add(
                        Head.STATE,
                        row -> row.figure() == null
                                ? null
                                : row.figure().state().name())
                .add(Head.NUMERATOR, row -> either(row, Figure::numerator, CityFigure::numerator))
                .add(Head.DENOMINATOR, row -> either(row, Figure::denominator, CityFigure::denominator))
                .add(
                        Head.VALUE,
                        row -> either(
                                row,
                                figure -> Share.orNumber(figure.value(), row.isCount()),
                                city -> Share.orNumber(city.value(), row.isCount())))
                .add(Head.PER_UNIT, row -> either(row, Figure::perUnit, city -> null))
                .add(
                        Head.TARGET,
                        row -> either(
                                row,
                                figure -> Share.orNumber(figure.target(), row.isCount()),
                                city -> Share.orNumber(city.target(), row.isCount())))
                .add(Head.CHANGE_POINTS, row -> either(row, Figure::changePoints, CityFigure::changePoints))
                .add(Head.CHANGE_COUNT, row -> either(row, Figure::changeCount, CityFigure::changeCount))
                .of(
                        say("So sánh", "Compare") + " " + places + " "
                                + figures.choice().year(),
                        rows,
                        heads -> new FigureSelect(language)
                                .city(heads, CITY.YEAR.eq(figures.choice().year()))
                                .unionAll(new FigureSelect(language)
                                        .districts(
                                                heads,
                                                FIGURE.YEAR
                                                        .eq(figures.choice().year())
                                                        .and(FIGURE.DISTRICT_CODE.in(figures.chosen().stream()
                                                                .map(Place::code)
                                                                .toList())))));
    }

    private static @Nullable Object either(Side row, Columns.Cell<Figure> ofDistrict, Columns.Cell<CityFigure> ofCity) {
        return row.figure() != null ? ofDistrict.of(row.figure()) : row.city() != null ? ofCity.of(row.city()) : null;
    }
}
