package vn.chitieu.dashboard.indicator;

import static java.util.Comparator.naturalOrder;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.rowHead;
import static vn.chitieu.dashboard.snapshot.FigureSelect.CITY;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.KindFigure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.LinkGrid;
import vn.chitieu.dashboard.mark.Axis;
import vn.chitieu.dashboard.mark.Panels.Point;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.warehouse.catalogue.District.Kind;

/** A card of every year: one row a district and year, the city first. The long form, which a pivot table takes as it is. */
interface YearCard extends IndicatorCard<YearCard.Row> {

    /** A figure of the city, which has no code, or of a district. */
    record Row(
            @Nullable String code,
            String name,
            int year,
            @Nullable String state,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Double value,
            @Nullable Double perUnit,
            @Nullable BigDecimal target) {}

    /** One district in each year, as it is drawn. */
    default List<Point> points(Place district, Function<Figure, List<String>> tip) {
        return figures().of(district).stream()
                .map(figure -> new Point(figure.drawn(), tip.apply(figure), figure.isBreak()))
                .toList();
    }

    /** A value as it is drawn; null where there is none. */
    default @Nullable Double drawn(@Nullable Double value) {
        return value == null ? null : (Double) Figure.drawn(value, figures().isCount());
    }

    /** What is said of those who are looked at, each year. */
    default List<@Nullable Double> drawnCity() {
        return figures().city().stream()
                .map(city -> drawn(figures().cityValue(city.year())))
                .toList();
    }

    /** The target of each year. */
    default List<@Nullable Double> drawnTargets() {
        return figures().city().stream()
                .map(CityFigure::target)
                .map(target -> target == null ? null : drawn(target.doubleValue()))
                .toList();
    }

    /** Of all years and districts; lines need not start at zero, so the subtitle says where they do. */
    default Axis axis() {
        List<Double> values = figures().districts().stream()
                .map(Figure::drawn)
                .filter(Objects::nonNull)
                .toList();
        if (figures().isCount()) {
            return Axis.fromZero(values.stream().max(naturalOrder()).orElse(0.0), 5, 0.1);
        }
        DoubleSummaryStatistics all = Stream.of(values, drawnCity(), drawnTargets())
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        if (all.getCount() == 0) {
            return new Axis(0, 100, 20);
        }
        int step = all.getMax() - all.getMin() > 40 ? 20 : 10;
        double max = step * Math.max(1, Math.ceil(all.getMax() / step - 1e-9));
        return new Axis(Math.max(0, Math.min(step * Math.floor(all.getMin() / step), max - 2 * step)), max, step);
    }

    /** Those who come first in the table. */
    default List<Place> chosen() {
        return List.of();
    }

    @Override
    default List<Row> rows() {
        return Stream.concat(
                        figures().city().stream()
                                .map(city -> new Row(
                                        null,
                                        words().everyone(),
                                        city.year(),
                                        null,
                                        city.numerator(),
                                        city.denominator(),
                                        city.value(),
                                        perUnit(city),
                                        city.target())),
                        figures().byDistrictAndYear().stream()
                                .map(figure -> new Row(
                                        figure.place().code(),
                                        figure.place().name(language()),
                                        figure.year(),
                                        figure.state().name(),
                                        figure.numerator(),
                                        figure.denominator(),
                                        figure.value(),
                                        figure.perUnit(),
                                        figure.target())))
                .toList();
    }

    @Override
    default Columns<Row> columns() {
        boolean isCount = figures().isCount();
        return new Columns<Row>(language())
                .add(Head.CODE, Row::code)
                .add(Head.DISTRICT, Row::name)
                .add(Head.YEAR, Row::year)
                .add(Head.STATE, Row::state)
                .add(isCount ? Head.NUMBER : Head.NUMERATOR, Row::numerator)
                .add(Head.PER_UNIT, Row::perUnit)
                .only(isCount)
                .add(Head.DENOMINATOR, Row::denominator)
                .only(!isCount)
                .add(Head.RATE, row -> Share.of(row.value()))
                .only(!isCount)
                .add(Head.TARGET, row -> Share.orNumber(row.target(), isCount));
    }

    @Override
    default String period() {
        return figures().years().getFirst() + "-" + figures().years().getLast();
    }

    @Override
    default Query query(List<Head> heads) {
        FigureSelect select = new FigureSelect(language());
        return select.both(
                        heads,
                        together(heads),
                        select.districts(heads, figures().condition()))
                .orderBy(DISTRICT.POSITION.asc().nullsFirst(), FIGURE.YEAR);
    }

    private @Nullable Double perUnit(CityFigure city) {
        return figures().only() == null
                ? null
                : figures().together(city.year()).stream()
                        .findFirst()
                        .map(KindFigure::perUnit)
                        .orElse(null);
    }

    private SelectConditionStep<Record> together(List<Head> heads) {
        String code = figures().indicator().indicatorCode();
        Kind only = figures().only();
        return only == null
                ? new FigureSelect(language()).city(heads, CITY.INDICATOR_CODE.eq(code))
                : new FigureSelect(language()).kind(heads, only, code);
    }

    @Override
    default String tableName() {
        return say("Bảng theo năm", "Table by year");
    }

    @Override
    default String tableClasses() {
        return "tbl rows heat sticky";
    }

    /** Every district and the city by year; the chosen ones first. */
    @Override
    default NativeTable table() {
        boolean isCount = figures().isCount();
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(isCount ? say("Trên một đơn vị", "Per unit") : say("Quận, huyện, %", "Place, %"), ""));
        figures().years().forEach(year -> head.add(columnHead(String.valueOf(year), "r")));
        List<NativeTableRow> rows = new ArrayList<>();
        rows.add(line(
                "city",
                new Span(words().city() + (isCount ? say(", tổng", ", total") : "")),
                figures().city().stream().map(this::cell)));
        chosen().forEach(district -> rows.add(line("sel", district)));
        figures().now().stream()
                .map(Figure::place)
                .filter(district -> !chosen().contains(district))
                .forEach(district -> rows.add(line("", district)));
        return new LinkGrid(tableName() + ": " + title(), tableClasses(), head, rows);
    }

    private NativeTableRow line(String classes, Place district) {
        Anchor page = new Anchor(words().toDistrict(district.code()), district.shortName(language()));
        page.addClassName("plain");
        return line(classes, page, figures().of(district).stream().map(this::cell));
    }

    /** A row of a table by year: whose it is, and a cell a year. */
    static NativeTableRow line(String classes, Component whose, Stream<NativeTableCell> cells) {
        NativeTableRow row = new NativeTableRow();
        row.setClassName(classes);
        row.add(rowHead(whose, ""));
        cells.forEach(row::add);
        return row;
    }

    private NativeTableCell cell(CityFigure city) {
        Double value = figures().cityValue(city.year());
        String said = value == null
                ? "–"
                : figures().isCount() ? words().cityText(city) : numbers().percentNumber(value);
        return Cells.cell(Cells.figure(words().toLineage(city), said), value == null ? "r miss" : "r");
    }

    private NativeTableCell cell(Figure figure) {
        Double compared = figure.compared();
        NativeTableCell cell = Cells.cell(
                Cells.figure(words().toLineage(figure.place().code(), figure.year()), words().shortCompared(compared)),
                compared == null ? "r miss" : "r");
        said().whyNot(figure).ifPresent(why -> cell.getElement().setAttribute("title", why));
        return cell;
    }
}
