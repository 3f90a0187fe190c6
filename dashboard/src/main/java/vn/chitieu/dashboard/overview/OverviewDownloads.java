package vn.chitieu.dashboard.overview;

import static org.jooq.impl.DSL.noCondition;
import static vn.chitieu.dashboard.snapshot.FigureSelect.CITY;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
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

/** The tables of the first page to be taken away: the mart's figures, not rounded. */
record OverviewDownloads(OverviewFigures figures, Language language) {

    private String say(String vietnamese, String english, Object... values) {
        return language.say(vietnamese, english, values);
    }

    /** The city through all years, which the tiles and their small lines show. */
    Download city() {
        Map<String, Indicator> byCode =
                figures.indicators().stream().collect(Collectors.toMap(Indicator::indicatorCode, Function.identity()));
        List<CityFigure> rows = figures.indicators().stream()
                .flatMap(indicator -> figures.city(indicator).stream())
                .toList();
        return new Columns<CityFigure>(language)
                .add(Head.INDICATOR_CODE, CityFigure::indicatorCode)
                .add(Head.INDICATOR, row -> name(byCode.get(row.indicatorCode())))
                .add(Head.YEAR, CityFigure::year)
                .add(Head.NUMERATOR, CityFigure::numerator)
                .add(Head.DENOMINATOR, CityFigure::denominator)
                .add(Head.VALUE, row -> Share.orNumber(row.value(), isCount(byCode.get(row.indicatorCode()))))
                .add(Head.DISTRICTS_REPORTING, CityFigure::districtsReporting)
                .add(
                        Head.PREVIOUS_VALUE,
                        row -> Share.orNumber(row.previousValue(), isCount(byCode.get(row.indicatorCode()))))
                .add(Head.CHANGE_POINTS, CityFigure::changePoints)
                .add(Head.CHANGE_COUNT, CityFigure::changeCount)
                .add(Head.DISTRICTS_COMPARED, CityFigure::districtsCompared)
                .add(Head.TARGET, row -> Share.orNumber(row.target(), isCount(byCode.get(row.indicatorCode()))))
                .add(Head.GAP_POINTS, CityFigure::gapPoints)
                .add(Head.GAP_UNITS, CityFigure::gapUnits)
                .add(Head.UNITS_UNREPORTED, CityFigure::unitsUnreported)
                .add(Head.VERDICT_TARGET, row -> row.verdictTarget().name())
                .add(Head.VERDICT_CHANGE, row -> row.verdictChange().name())
                .add(Head.DISTRICTS_MET, CityFigure::districtsMet)
                .add(Head.DISTRICTS_ON_TRACK, CityFigure::districtsOnTrack)
                .add(Head.DISTRICTS_LATE, CityFigure::districtsLate)
                .add(Head.IS_SUFFICIENT, CityFigure::isSufficient)
                .of(
                        say("Chỉ tiêu của thành phố", "City indicators") + " " + figures.year(),
                        rows,
                        heads -> new FigureSelect(language)
                                .city(heads, noCondition())
                                .orderBy(CITY.INDICATOR_CODE, CITY.YEAR));
    }

    /** The districts of the mapped indicator. */
    Download map() {
        boolean isCount = isCount(figures.mapped());
        return new Columns<Figure>(language)
                .add(Head.CODE, row -> row.place().code())
                .add(Head.DISTRICT, row -> name(row.place()))
                .add(Head.YEAR, row -> figures.year())
                .add(Head.STATE, row -> row.state().name())
                .add(Head.BASIS, row -> code(row.basis()))
                .add(Head.NUMERATOR, Figure::numerator)
                .add(Head.DENOMINATOR, Figure::denominator)
                .add(Head.VALUE, row -> Share.orNumber(row.value(), isCount))
                .add(Head.PER_UNIT, Figure::perUnit)
                .add(Head.UNITS_REPORTING, Figure::unitsReporting)
                .add(Head.UNITS_EXPECTED, Figure::unitsExpected)
                .add(Head.TARGET, row -> Share.orNumber(row.target(), isCount))
                .add(Head.GAP_POINTS, Figure::gapPoints)
                .add(Head.GAP_UNITS, Figure::gapUnits)
                .add(Head.CHANGE_POINTS, Figure::changePoints)
                .add(Head.CHANGE_COUNT, Figure::changeCount)
                .add(Head.UNITS_UNREPORTED, Figure::unitsUnreported)
                .add(Head.UNITS_COMPARED, Figure::unitsCompared)
                .add(Head.IS_COMPARABLE, Figure::isComparable)
                .add(Head.VERDICT_TARGET, row -> row.verdictTarget().name())
                .add(Head.VERDICT_CHANGE, row -> row.verdictChange().name())
                .of(
                        FigureWords.shortName(figures.mapped(), language) + " " + figures.year() + " "
                                + say("bản đồ", "map"),
                        figures.of(figures.mapped()),
                        heads -> new FigureSelect(language)
                                .districts(
                                        heads,
                                        FIGURE.YEAR
                                                .eq(figures.year())
                                                .and(FIGURE.INDICATOR_CODE.eq(
                                                        figures.mapped().indicatorCode())))
                                .orderBy(DISTRICT.POSITION));
    }

    /** A cell of the heat table; the city's has no district. */
    private record HeatCell(
            Indicator indicator,
            @Nullable Figure figure,
            @Nullable CityFigure city) {}

    /** One row an indicator and district, the city first: the long form, which a pivot table takes as it is. */
    Download heat() {
        List<HeatCell> rows = new ArrayList<>();
        for (Indicator indicator : figures.indicators()) {
            rows.add(new HeatCell(indicator, null, figures.cityNow(indicator)));
            figures.of(indicator).forEach(figure -> rows.add(new HeatCell(indicator, figure, null)));
        }
        return new Columns<HeatCell>(language)
                .add(Head.INDICATOR_CODE, row -> row.indicator().indicatorCode())
                .add(Head.INDICATOR, row -> name(row.indicator()))
                .add(
                        Head.CODE,
                        row -> row.figure() == null
                                ? null
                                : row.figure().place().code())
                .add(
                        Head.DISTRICT,
                        row -> row.figure() == null
                                ? say("Toàn thành phố", "Whole city")
                                : name(row.figure().place()))
                .add(Head.YEAR, row -> figures.year())
                .add(
                        Head.STATE,
                        row -> row.figure() == null
                                ? null
                                : row.figure().state().name())
                .add(
                        Head.BASIS,
                        row -> row.figure() == null ? null : code(row.figure().basis()))
                .add(Head.NUMERATOR, row -> either(row, Figure::numerator, CityFigure::numerator))
                .add(Head.DENOMINATOR, row -> either(row, Figure::denominator, CityFigure::denominator))
                .add(
                        Head.VALUE,
                        row -> either(
                                row,
                                figure -> Share.orNumber(figure.value(), isCount(row.indicator())),
                                city -> Share.orNumber(city.value(), isCount(row.indicator()))))
                .add(
                        Head.TARGET,
                        row -> either(
                                row,
                                figure -> Share.orNumber(figure.target(), isCount(row.indicator())),
                                city -> Share.orNumber(city.target(), isCount(row.indicator()))))
                .add(Head.GAP_POINTS, row -> either(row, Figure::gapPoints, CityFigure::gapPoints))
                .add(Head.GAP_UNITS, row -> either(row, Figure::gapUnits, CityFigure::gapUnits))
                .add(Head.UNITS_UNREPORTED, row -> either(row, Figure::unitsUnreported, CityFigure::unitsUnreported))
                .add(
                        Head.VERDICT_TARGET,
                        row -> either(
                                row,
                                figure -> figure.verdictTarget().name(),
                                city -> city.verdictTarget().name()))
                .of(
                        say("Quận huyện theo chỉ tiêu", "Districts by indicator") + " " + figures.year(),
                        rows,
                        heads -> new FigureSelect(language)
                                .city(heads, CITY.YEAR.eq(figures.year()))
                                .unionAll(new FigureSelect(language).districts(heads, FIGURE.YEAR.eq(figures.year()))));
    }

    private static @Nullable Object either(
            HeatCell row, Columns.Cell<Figure> ofDistrict, Columns.Cell<CityFigure> ofCity) {
        return row.figure() != null ? ofDistrict.of(row.figure()) : row.city() != null ? ofCity.of(row.city()) : null;
    }

    private static @Nullable String code(@Nullable Enum<?> basis) {
        return basis == null ? null : basis.name();
    }

    private static boolean isCount(@Nullable Indicator indicator) {
        return indicator != null && OverviewFigures.isCount(indicator);
    }

    private @Nullable String name(@Nullable Indicator indicator) {
        return indicator == null ? null : FigureWords.fullName(indicator, language);
    }

    private String name(Place district) {
        return language.say(district.nameVi(), district.nameEn());
    }
}
