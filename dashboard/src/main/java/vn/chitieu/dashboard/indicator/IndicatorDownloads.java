package vn.chitieu.dashboard.indicator;

import static org.jooq.impl.DSL.noCondition;
import static vn.chitieu.dashboard.snapshot.FigureSelect.CITY;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;
import static vn.chitieu.dashboard.snapshot.FigureSelect.WARD_FIGURE;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.District.Kind;

/** The tables of the indicator page to be taken away: the mart's figures, not rounded, in the order of the cards. */
record IndicatorDownloads(IndicatorFigures figures, IndicatorWords words) {

    private Language language() {
        return words.language();
    }

    private String say(String vietnamese, String english, Object... values) {
        return language().say(vietnamese, english, values);
    }

    private String name(String what) {
        return FigureWords.shortName(figures.indicator(), language()) + " " + what;
    }

    private FigureSelect select() {
        return new FigureSelect(language());
    }

    private Condition ofIndicator() {
        return FIGURE.INDICATOR_CODE.eq(figures.indicator().indicatorCode()).and(ofKind());
    }

    private Condition ofKind() {
        return figures.only() == null
                ? noCondition()
                : DISTRICT.KIND.eq(figures.only().name());
    }

    Download ranking() {
        boolean isCount = figures.isCount();
        Columns<Figure> columns = new Columns<Figure>(language())
                .add(Head.CODE, row -> row.place().code())
                .add(Head.DISTRICT, row -> row.place().name(language()))
                .add(Head.YEAR, Figure::year);
        if (!isCount) {
            columns.add(Head.RANK, Figure::rank);
        }
        columns.add(Head.STATE, row -> row.state().name())
                .add(Head.BASIS, row -> row.basis() == null ? null : row.basis().name());
        if (isCount) {
            columns.add(Head.NUMBER, Figure::numerator).add(Head.PER_UNIT, Figure::perUnit);
        } else {
            columns.add(Head.NUMERATOR, Figure::numerator)
                    .add(Head.DENOMINATOR, Figure::denominator)
                    .add(Head.RATE, row -> Share.of(row.value()));
        }
        columns.add(Head.UNITS_REPORTING, Figure::unitsReporting)
                .add(Head.UNITS_EXPECTED, Figure::unitsExpected)
                .add(Head.TARGET, row -> Share.orNumber(row.target(), isCount));
        if (!isCount) {
            columns.add(Head.GAP_POINTS, Figure::gapPoints);
        }
        columns.add(Head.GAP_UNITS, Figure::gapUnits);
        if (!isCount) {
            columns.add(Head.CHANGE_POINTS, Figure::changePoints);
        }
        return columns.add(Head.CHANGE_COUNT, Figure::changeCount)
                .of(
                        name(figures.year() + " " + say("xếp hạng", "ranking")),
                        figures.listed(),
                        heads -> select().districts(heads, ofIndicator().and(FIGURE.YEAR.eq(figures.year())))
                                .orderBy(isCount ? FIGURE.PER_UNIT.desc() : FIGURE.RANK, DISTRICT.POSITION));
    }

    /** The numbers behind a rate, by their change. */
    Download numbers() {
        return new Columns<Figure>(language())
                .add(Head.CODE, row -> row.place().code())
                .add(Head.DISTRICT, row -> row.place().name(language()))
                .add(Head.YEAR, Figure::year)
                .add(Head.STATE, row -> row.state().name())
                .add(Head.BASIS, row -> row.basis() == null ? null : row.basis().name())
                .add(Head.NUMBER, Figure::numerator)
                .add(Head.PREVIOUS_NUMBER, Figure::previousNumerator)
                .add(Head.CHANGE_COUNT, Figure::changeCount)
                .add(Head.UNITS_COMPARED, Figure::unitsCompared)
                .add(Head.UNITS_EXPECTED, Figure::unitsExpected)
                .of(
                        name(figures.year() + " " + say("số lượng", "numbers")),
                        figures.byChangeOfNumber(),
                        heads -> select().districts(heads, ofIndicator().and(FIGURE.YEAR.eq(figures.year())))
                                .orderBy(
                                        FIGURE.CHANGE_COUNT.desc().nullsLast(),
                                        FIGURE.NUMERATOR.desc().nullsLast()));
    }

    Download trend() {
        return byYear(say("diễn biến", "trend"));
    }

    /** A figure of the city or of a district. */
    private record YearRow(
            @Nullable CityFigure city, @Nullable Figure figure) {}

    /** One row a district and year, the city first: the long form, which a pivot table takes as it is. */
    Download byYear(String what) {
        boolean isCount = figures.isCount();
        Columns<YearRow> columns = new Columns<YearRow>(language())
                .add(
                        Head.CODE,
                        row -> either(
                                row, city -> null, figure -> figure.place().code()))
                .add(
                        Head.DISTRICT,
                        row -> either(
                                row,
                                city -> words.everyone(),
                                figure -> figure.place().name(language())))
                .add(Head.YEAR, row -> either(row, CityFigure::year, Figure::year))
                .add(
                        Head.STATE,
                        row -> either(
                                row, city -> null, figure -> figure.state().name()))
                .add(
                        isCount ? Head.NUMBER : Head.NUMERATOR,
                        row -> either(row, CityFigure::numerator, Figure::numerator));
        if (isCount) {
            columns.add(Head.PER_UNIT, row -> either(row, this::perUnit, Figure::perUnit));
        } else {
            columns.add(Head.DENOMINATOR, row -> either(row, CityFigure::denominator, Figure::denominator))
                    .add(
                            Head.RATE,
                            row -> either(row, city -> Share.of(city.value()), figure -> Share.of(figure.value())));
        }
        columns.add(
                Head.TARGET,
                row -> either(
                        row,
                        city -> Share.orNumber(city.target(), isCount),
                        figure -> Share.orNumber(figure.target(), isCount)));
        List<YearRow> rows = Stream.concat(
                        figures.city().stream().map(city -> new YearRow(city, null)),
                        figures.byDistrictAndYear().stream().map(figure -> new YearRow(null, figure)))
                .toList();
        int first = figures.years().getFirst();
        int last = figures.years().getLast();
        return columns.of(
                name(first + "-" + last + " " + what),
                rows,
                heads -> together(heads).unionAll(select().districts(heads, ofIndicator())));
    }

    private @Nullable Double perUnit(CityFigure city) {
        return figures.only() == null
                ? null
                : figures.together(city.year()).stream()
                        .findFirst()
                        .map(IndicatorFigures.Together::value)
                        .orElse(null);
    }

    private SelectConditionStep<Record> together(List<Head> heads) {
        String code = figures.indicator().indicatorCode();
        Kind only = figures.only();
        return only == null ? select().city(heads, CITY.INDICATOR_CODE.eq(code)) : select().kind(heads, only, code);
    }

    private static @Nullable Object either(
            YearRow row, Columns.Cell<CityFigure> ofCity, Columns.Cell<Figure> ofDistrict) {
        return row.city() != null ? ofCity.of(row.city()) : row.figure() != null ? ofDistrict.of(row.figure()) : null;
    }

    /** One row a ward-level unit of the year. */
    Download wards(List<WardFigure> wards) {
        boolean isCount = figures.isCount();
        Columns<WardFigure> columns = new Columns<WardFigure>(language())
                .add(Head.UNIT_CODE, WardFigure::wardCode)
                .add(Head.UNIT, WardFigure::name)
                .add(Head.DISTRICT, ward -> say(ward.districtVi(), ward.districtEn()))
                .add(Head.YEAR, ward -> figures.year())
                .add(Head.STATE, ward -> ward.state().name())
                .add(isCount ? Head.NUMBER : Head.NUMERATOR, WardFigure::numerator);
        if (!isCount) {
            columns.add(Head.DENOMINATOR, WardFigure::denominator).add(Head.RATE, ward -> Share.of(ward.value()));
        }
        return columns.of(
                name(figures.year() + " " + say("phường xã", "wards")),
                wards,
                heads -> select().wards(
                                heads,
                                WARD_FIGURE
                                        .INDICATOR_CODE
                                        .eq(figures.indicator().indicatorCode())
                                        .and(WARD_FIGURE.YEAR.eq(figures.year()))
                                        .and(ofKind()))
                        .orderBy(WARD_FIGURE.WARD_CODE));
    }
}
