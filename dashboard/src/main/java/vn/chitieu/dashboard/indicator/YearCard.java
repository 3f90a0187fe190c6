package vn.chitieu.dashboard.indicator;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.rowHead;
import static vn.chitieu.dashboard.snapshot.FigureSelect.CITY;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
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
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Axis;
import vn.chitieu.dashboard.mark.Panels.Point;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.warehouse.catalogue.District.Kind;

/** A card of every year: one row a district and year, the city first. The long form, which a pivot table takes as it is. */
interface YearCard extends IndicatorCard<YearCard.Row> {

    /** A figure of the city or of a district. */
    record Row(@Nullable CityFigure city, @Nullable Figure figure) {}

    /** One district in each year, as it is drawn. */
    default List<Point> points(Place district, Function<Figure, List<String>> tip) {
        return figures().of(district).stream()
                .map(figure -> new Point(figure.drawn(), tip.apply(figure), figure.isBreak()))
                .toList();
    }

    /** A value of each year, as it is drawn; null where there is none. */
    default List<@Nullable Double> drawn(Function<CityFigure, @Nullable Double> value) {
        List<@Nullable Double> all = new ArrayList<>();
        for (CityFigure city : figures().city()) {
            Double known = value.apply(city);
            all.add(
                    known == null
                            ? null
                            : (Double) Figure.drawn(known, figures().isCount()));
        }
        return all;
    }

    /** What is said of those who are looked at, each year. */
    default List<@Nullable Double> drawnCity() {
        return drawn(city -> figures().cityValue(city.year()));
    }

    /** The target of each year. */
    default List<@Nullable Double> drawnTargets() {
        return drawn(
                city -> city.target() == null ? null : (Double) city.target().doubleValue());
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
                        figures().city().stream().map(city -> new Row(city, null)),
                        figures().byDistrictAndYear().stream().map(figure -> new Row(null, figure)))
                .toList();
    }

    @Override
    default Columns<Row> columns() {
        boolean isCount = figures().isCount();
        Columns<Row> columns = new Columns<Row>(language())
                .add(
                        Head.CODE,
                        row -> either(
                                row, city -> null, figure -> figure.place().code()))
                .add(
                        Head.DISTRICT,
                        row -> either(
                                row,
                                city -> words().everyone(),
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
        return columns;
    }

    @Override
    default String period() {
        return figures().years().getFirst() + "-" + figures().years().getLast();
    }

    @Override
    default Query query(List<Head> heads) {
        return together(heads)
                .unionAll(
                        new FigureSelect(language()).districts(heads, figures().condition()));
    }

    private @Nullable Double perUnit(CityFigure city) {
        return figures().only() == null
                ? null
                : figures().together(city.year()).stream()
                        .findFirst()
                        .map(IndicatorFigures.Together::value)
                        .orElse(null);
    }

    private SelectConditionStep<Record> together(List<Head> heads) {
        String code = figures().indicator().indicatorCode();
        Kind only = figures().only();
        return only == null
                ? new FigureSelect(language()).city(heads, CITY.INDICATOR_CODE.eq(code))
                : new FigureSelect(language()).kind(heads, only, code);
    }

    private static @Nullable Object either(Row row, Columns.Cell<CityFigure> ofCity, Columns.Cell<Figure> ofDistrict) {
        return row.city() != null ? ofCity.of(row.city()) : row.figure() != null ? ofDistrict.of(row.figure()) : null;
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
        List<Place> chosen = chosen();
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(
                figures().isCount() ? say("Trên một đơn vị", "Per unit") : say("Quận, huyện, %", "Place, %"), ""));
        figures().years().forEach(year -> head.add(columnHead(String.valueOf(year), "r")));

        NativeTableRow city = new NativeTableRow();
        city.addClassName("city");
        city.add(rowHead(new Span(words().city() + (figures().isCount() ? say(", tổng", ", total") : "")), ""));
        figures()
                .city()
                .forEach(figure -> city.add(cell(
                        figures().cityValue(figure.year()) == null
                                ? "–"
                                : figures().isCount()
                                        ? words().cityText(figure)
                                        : words().numbers().percentNumber(requireNonNull(figure.value())),
                        figures().cityValue(figure.year()) == null ? "r miss" : "r")));

        List<Place> others = figures().now().stream()
                .map(Figure::place)
                .filter(district -> !chosen.contains(district))
                .toList();
        List<NativeTableRow> rows = new ArrayList<>();
        rows.add(city);
        chosen.forEach(district -> {
            NativeTableRow row = trendRow(district);
            row.addClassName("sel");
            rows.add(row);
        });
        others.forEach(district -> rows.add(trendRow(district)));
        return Cells.table(tableName() + ": " + title(), tableClasses(), head, rows);
    }

    private NativeTableRow trendRow(Place district) {
        NativeTableRow row = new NativeTableRow();
        Anchor page = new Anchor(
                new Link(language(), String.valueOf(figures().year()), null).toDistrict(district.code()),
                district.shortName(language()));
        page.addClassName("plain");
        row.add(rowHead(page, ""));
        figures().of(district).forEach(figure -> {
            Double compared = figure.compared();
            NativeTableCell cell = compared == null ? cell("–", "r miss") : cell(words().shortCompared(compared), "r");
            words().words().whyNot(figure).ifPresent(why -> cell.getElement().setAttribute("title", why));
            row.add(cell);
        });
        return row;
    }
}
