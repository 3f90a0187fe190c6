package vn.chitieu.dashboard.district;

import static org.jooq.impl.DSL.noCondition;
import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.html.Cells.rowHead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.LinkGrid;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.mark.Panels;
import vn.chitieu.dashboard.mark.Panels.Panel;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Every indicator through the years. */
record TrendsCard(DistrictFigures figures, DistrictWords words, Link link) implements DistrictCard<Figure> {
    private static final int BESIDE = 6;
    private static final int LEAST = 150;
    private static final int PLOT = 72;

    /** What rose and what fell. */
    @Override
    public String title() {
        return words.changes()
                .map(changes ->
                        say("So với năm %d, %s: %s", "On %d, %s: %s", figures.year() - 1, words.place(), changes))
                .orElseGet(() -> say(
                        "Diễn biến %d chỉ tiêu của %s",
                        "%d indicators of %s through the years",
                        figures.indicators().size(),
                        words.place()));
    }

    @Override
    public String subtitle() {
        return say(
                        "%d–%d · mỗi ô một khoảng giá trị riêng, không nhất thiết từ 0",
                        "%d–%d · each panel has a range of its own, not always from zero",
                        figures.years().getFirst(),
                        figures.years().getLast())
                + figures.breakYear()
                        .map(year -> say(" · ngắt ở %d: phường thay đổi", " · break at %d: wards changed", year))
                        .orElse("");
    }

    @Override
    public List<Component> legend() {
        return List.of(
                Cells.key("own", words.place()),
                Cells.key("context", say("Thành phố (chỉ với tỷ lệ)", "City (rates only)")),
                Cells.key("target", words.targetHead()),
                Cells.verdict(TargetVerdict.none, say("Chưa báo cáo", "Not reported")));
    }

    @Override
    public List<Figure> rows() {
        return figures.own();
    }

    @Override
    public Optional<Mark> mark() {
        return Optional.of(new Panels(
                title() + ". " + subtitle(),
                BESIDE,
                LEAST,
                PLOT,
                figures.years(),
                figures.indicators().stream()
                        .map(indicator -> panel(indicator, said().name(indicator), line(indicator)))
                        .toList()));
    }

    /** The last value and the year's target. */
    private String line(Indicator indicator) {
        return figures.of(indicator.indicatorCode(), figures.year())
                .map(figure -> words.whyNot(figure).orElseGet(() -> said().value(figure))
                        + (figure.target() == null ? "" : say(" · chỉ tiêu ", " · target ") + said().target(figure)))
                .orElse("");
    }

    /** An indicator as a line through the years, with the city's where it is a rate. */
    Panel panel(Indicator indicator, String name, String line) {
        List<Figure> own = figures.of(indicator);
        boolean isCount = indicator.kind() == Indicator.Kind.count;
        return new Panel(
                indicator.indicatorCode(),
                name,
                line,
                !isCount,
                false,
                own.stream()
                        .map(figure -> new Panels.Point(
                                drawn(figure.value(), isCount),
                                words.tip(figure),
                                "",
                                figure.isBreak(),
                                figure.state() == State.refused))
                        .toList(),
                isCount
                        ? List.of()
                        : figures.years().stream()
                                .map(year -> figures.city(indicator, year)
                                        .map(CityFigure::value)
                                        .map(value -> Figure.drawn(value, false))
                                        .orElse(null))
                                .toList(),
                own.stream()
                        .map(figure -> drawn(
                                Optional.ofNullable(figure.target())
                                        .map(Number::doubleValue)
                                        .orElse(null),
                                isCount))
                        .toList());
    }

    private static @Nullable Double drawn(@Nullable Double value, boolean isCount) {
        return value == null ? null : (Double) Figure.drawn(value, isCount);
    }

    @Override
    public String address(String indicator) {
        return address(indicator, figures.year());
    }

    @Override
    public String address(String indicator, int year) {
        return link.toLineage(figures.place().code(), indicator, year);
    }

    @Override
    public Columns<Figure> columns() {
        return words.figureColumns();
    }

    @Override
    public String tableName() {
        return say("Bảng", "Table");
    }

    @Override
    public String tableClasses() {
        return "tbl rows heat sticky";
    }

    /** An indicator a row, a year a column. */
    @Override
    public NativeTable table() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Chỉ tiêu", "Indicator"), ""));
        figures.years().forEach(year -> head.add(columnHead(String.valueOf(year), "r")));
        List<NativeTableRow> rows = figures.indicators().stream()
                .map(indicator -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(rowHead(words.toIndicator(indicator, link), ""));
                    figures.of(indicator).forEach(figure -> row.add(value(figure)));
                    return row;
                })
                .toList();
        return new LinkGrid(tableName() + ": " + title(), tableClasses(), head, rows);
    }

    private NativeTableCell value(Figure figure) {
        return cell(
                Cells.figure(
                        link.toLineage(figure),
                        words.whyNot(figure)
                                .<Component>map(why -> figure.state() == State.missing
                                        ? Cells.verdict(TargetVerdict.none, why)
                                        : dim(why))
                                .orElseGet(() -> withParts(figure))),
                "r");
    }

    private Component withParts(Figure figure) {
        Div value = new Div(new Span(said().value(figure)));
        value.addClassName("vf");
        said().fraction(figure).ifPresent(parts -> value.add(dim(parts)));
        return value;
    }

    @Override
    public String fileName() {
        return say("%s diễn biến", "%s trends", words.placeAndYears());
    }

    @Override
    public Query query(List<Head> heads) {
        return words.select(heads, noCondition());
    }
}
