package vn.chitieu.dashboard.district;

import static java.util.stream.Collectors.groupingBy;
import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.html.Cells.rowHead;
import static vn.chitieu.dashboard.html.Cells.styled;
import static vn.chitieu.dashboard.snapshot.FigureSelect.INDICATOR;
import static vn.chitieu.dashboard.snapshot.FigureSelect.WARD;
import static vn.chitieu.dashboard.snapshot.FigureSelect.WARD_FIGURE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.district.DistrictFigures.WardFigure;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.LinkGrid;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Ward-level units × indicators on the page; one row each in the files, the long form, which a pivot table takes as it is. */
record WardsCard(DistrictFigures figures, DistrictWords words, Link link) implements DistrictCard<WardFigure> {
    private static final int NAMED = 6;

    /** Which units are without a computer, which is what the city can give them. */
    @Override
    public String title() {
        if (figures.completeness(figures.year()).units() == 0) {
            return say(
                    "Năm %d không có số liệu của từng phường, xã, thị trấn",
                    "No figures by ward-level unit for %d", figures.year());
        }
        int units = words.units().size();
        List<String> without = rows().stream()
                .filter(ward -> ward.indicatorCode().equals("internet_units")
                        && ward.state() == WardFigure.State.reported
                        && Objects.requireNonNullElse(ward.numerator(), 1L) == 0)
                .map(WardFigure::name)
                .toList();
        return without.isEmpty()
                ? say("%d đơn vị của %s, năm %d", "The %d unit{s} of %s, %d", units, words.place(), figures.year())
                : say(
                        "%d/%d đơn vị chưa có máy tính nối Internet%s",
                        "%d of %d units without an Internet-connected computer%s",
                        without.size(),
                        units,
                        without.size() > NAMED ? "" : ": " + String.join(", ", without));
    }

    @Override
    public String subtitle() {
        return say(
                "%s, năm %d · mỗi ô: giá trị và tử số/mẫu số · cộng cả cột bằng con số của quận, huyện",
                "%s, %d · each cell: value and parts · a column adds up to the district’s figure",
                words.unitsLine(),
                figures.year());
    }

    @Override
    public List<Component> legend() {
        return List.of(
                Cells.key("yes", say("Có", "Yes")),
                Cells.key("no", say("Chưa", "No")),
                Cells.verdict(TargetVerdict.none, say("Chưa báo cáo", "Not reported")));
    }

    @Override
    public List<WardFigure> rows() {
        return figures.wards();
    }

    @Override
    public Columns<WardFigure> columns() {
        Map<String, Indicator> byCode =
                figures.indicators().stream().collect(Collectors.toMap(Indicator::indicatorCode, Function.identity()));
        Function<WardFigure, Indicator> of = row -> Objects.requireNonNull(byCode.get(row.indicatorCode()));
        return new Columns<WardFigure>(language())
                .add(Head.UNIT_CODE, WardFigure::wardCode)
                .add(Head.UNIT, WardFigure::name)
                .add(Head.DISTRICT, row -> words.place())
                .add(Head.INDICATOR_CODE, WardFigure::indicatorCode)
                .add(Head.INDICATOR, row -> FigureWords.fullName(of.apply(row), language()))
                .add(Head.YEAR, row -> figures.year())
                .add(Head.STATE, row -> row.state().name())
                .add(Head.NUMERATOR, WardFigure::numerator)
                .add(Head.DENOMINATOR, WardFigure::denominator)
                .add(
                        Head.VALUE,
                        row -> Share.orNumber(row.value(), of.apply(row).kind() == Indicator.Kind.count));
    }

    @Override
    public String tableName() {
        return say("Từng đơn vị", "Unit by unit");
    }

    @Override
    public String tableClasses() {
        return "tbl wards sticky";
    }

    /** A unit a row, an indicator a column. */
    @Override
    public NativeTable table() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Đơn vị", "Unit"), ""));
        figures.indicators().forEach(indicator -> head.add(columnHead(said().name(indicator), side(indicator))));
        Map<String, List<WardFigure>> units =
                rows().stream().collect(groupingBy(WardFigure::wardCode, LinkedHashMap::new, Collectors.toList()));
        return new LinkGrid(
                tableName() + ": " + title(),
                tableClasses(),
                head,
                units.values().stream().map(this::unit).toList());
    }

    private NativeTableRow unit(List<WardFigure> ofUnit) {
        NativeTableRow row = new NativeTableRow();
        row.add(rowHead(new Span(ofUnit.getFirst().name()), ""));
        for (Indicator indicator : figures.indicators()) {
            row.add(ofUnit.stream()
                    .filter(figure -> figure.indicatorCode().equals(indicator.indicatorCode()))
                    .findFirst()
                    .map(figure -> cell(
                            Cells.figure(
                                    link.toLineage(figure.wardCode(), indicator.indicatorCode(), figures.year()),
                                    content(indicator, figure)),
                            side(indicator)))
                    .orElseGet(() -> cell("", "")));
        }
        return row;
    }

    private static String side(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.unit_rate ? "c" : "r";
    }

    private Component content(Indicator indicator, WardFigure figure) {
        return switch (figure.state()) {
            case missing -> named(Cells.glyph(TargetVerdict.none), say("chưa báo cáo", "not reported"));
            case not_applicable -> dim(say("không áp dụng", "n/a"));
            case refused -> styled(say("từ chối", "refused"), "refused");
            case stated -> new Div(new Span(amount(indicator, figure.value())), dim(say("tự nêu", "stated")));
            case reported ->
                indicator.kind() == Indicator.Kind.unit_rate ? hasIt(figure) : withParts(indicator, figure);
        };
    }

    /** A unit has it or not: a full disc or an empty ring, and a word for those who hear the page. */
    private Component hasIt(WardFigure figure) {
        boolean has = Objects.requireNonNullElse(figure.numerator(), 0L) > 0;
        return named(styled("", has ? "yes" : "no"), has ? say("Có", "Yes") : say("Chưa", "No"));
    }

    private static Component named(Span mark, String word) {
        mark.getElement().setAttribute("title", word);
        return new Span(mark, Cells.spoken(word));
    }

    private Component withParts(Indicator indicator, WardFigure figure) {
        Div both = new Div(new Span(amount(indicator, figure.value())));
        both.addClassName("vf");
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        if (numerator != null && denominator != null) {
            both.add(dim(
                    said().numbers().whole(numerator) + "/" + said().numbers().whole(denominator)));
        }
        return both;
    }

    private String amount(Indicator indicator, @Nullable Double value) {
        return value == null ? "–" : said().amount(indicator, value);
    }

    @Override
    public String fileName() {
        return say("%s %d phường xã", "%s %d wards", figures.place().name(language()), figures.year());
    }

    @Override
    public Query query(List<Head> heads) {
        return new FigureSelect(language())
                .wards(
                        heads,
                        WARD_FIGURE.DISTRICT_CODE.eq(figures.place().code()).and(WARD_FIGURE.YEAR.eq(figures.year())))
                .orderBy(WARD.POSITION, INDICATOR.POSITION);
    }
}
