package vn.chitieu.dashboard.overview;

import static java.util.stream.Collectors.joining;
import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.rowHead;
import static vn.chitieu.dashboard.html.Cells.styled;
import static vn.chitieu.dashboard.snapshot.FigureSelect.CITY;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;
import static vn.chitieu.dashboard.snapshot.FigureSelect.INDICATOR;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.DistanceLegend;
import vn.chitieu.dashboard.card.FigureColumns;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Distance;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.LinkGrid;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * District × indicator: the value printed, the distance to the target of the year as colour; the city on top. Files and SQL have the
 * long form, one row an indicator and district, which a pivot table takes as it is.
 */
record HeatCard(OverviewWords words, Link link) implements Card<HeatCard.Cell> {

    /** An indicator of a district, or of the whole city. */
    record Cell(
            Indicator indicator,
            @Nullable Figure figure,
            @Nullable CityFigure city) {

        /** What it is taken away as. */
        @Nullable
        Object of(Head head, Language language) {
            return figure != null
                    ? FigureColumns.of(figure, head, language)
                    : city != null ? FigureColumns.of(city, indicator, head, language) : null;
        }
    }

    @Override
    public Language language() {
        return words.language();
    }

    private OverviewFigures figures() {
        return words.figures();
    }

    /** What most districts are late with; alike together. */
    @Override
    public String title() {
        List<Indicator> late = figures().isSufficient() ? words.most(CityFigure::districtsLate) : List.of();
        return late.isEmpty()
                ? words.headline()
                : words.named(late)
                        + say(
                                " chậm ở nhiều nơi nhất: %d/%d",
                                " late in most districts: %d of %d",
                                figures().cityNow(late.getFirst()).districtsLate(),
                                figures().districts().size());
    }

    @Override
    public String subtitle() {
        boolean isIllustrative = figures().isIllustrative();
        String counts = figures().indicators().stream()
                .filter(OverviewFigures::isCount)
                .map(Indicator::letter)
                .collect(joining(", "));
        return say(
                        "Giá trị năm %d, %%; màu là khoảng cách đến chỉ tiêu %scủa năm",
                        "Values of %d, %%; the colour is the distance to the year’s %starget",
                        words.year(),
                        isIllustrative ? say("minh họa ", "illustrative ") : "")
                + (counts.isEmpty()
                        ? "."
                        : say(
                                ". Cột %s là số lượng, màu theo phần còn thiếu của chỉ tiêu.",
                                ". Columns %s are numbers, coloured by the share of the target that is missing.",
                                counts));
    }

    @Override
    public List<Component> legend() {
        return DistanceLegend.of(
                language(),
                say("Đạt", "Met"),
                figures().now().cells().stream().map(Distance::of).toList());
    }

    @Override
    public List<Cell> rows() {
        return figures().indicators().stream()
                .flatMap(indicator -> Stream.concat(
                        Stream.of(new Cell(indicator, null, figures().cityNow(indicator))),
                        figures().of(indicator).stream().map(figure -> new Cell(indicator, figure, null))))
                .toList();
    }

    @Override
    public Columns<Cell> columns() {
        return new Columns<Cell>(language(), (cell, head) -> cell.of(head, language()))
                .take(Head.INDICATOR_CODE, Head.INDICATOR, Head.CODE, Head.DISTRICT, Head.YEAR, Head.STATE, Head.BASIS)
                .take(Head.NUMERATOR, Head.DENOMINATOR, Head.VALUE, Head.TARGET, Head.GAP_POINTS, Head.GAP_UNITS)
                .take(Head.UNITS_UNREPORTED, Head.VERDICT_TARGET);
    }

    @Override
    public String tableName() {
        return say("Bảng nhiệt quận, huyện × chỉ tiêu", "Heat table, district × indicator");
    }

    @Override
    public String tableClasses() {
        return "hm wide";
    }

    @Override
    public NativeTable table() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(styled(say("Quận, huyện", "District"), "vh"), ""));
        figures().indicators().forEach(indicator -> head.add(head(indicator)));
        List<NativeTableRow> rows = new ArrayList<>();
        rows.add(cityRow());
        figures().districts().forEach(district -> rows.add(row(district)));
        return new LinkGrid(tableName() + ": " + title(), tableClasses(), head, rows);
    }

    private NativeTableHeaderCell head(Indicator indicator) {
        Anchor anchor = new Anchor(link.toIndicator(indicator.indicatorCode()));
        anchor.add(new Span(indicator.letter()), styled(words.name(indicator), "hm-name"));
        return columnHead(anchor, indicator.equals(figures().mapped()) ? "on" : "");
    }

    private NativeTableRow cityRow() {
        NativeTableRow row = new NativeTableRow();
        row.addClassName("city");
        row.add(rowHead(new Span(say("Thành phố", "City")), ""));
        for (Indicator indicator : figures().indicators()) {
            CityFigure city = figures().cityNow(indicator);
            Double value = city.value();
            row.add(
                    value == null
                            ? cell("–", "miss")
                            : cell(
                                    new Anchor(
                                            link.toLineage(Link.CITY, indicator.indicatorCode(), city.year()),
                                            printed(indicator, value)),
                                    Distance.of(city).cssClass()));
        }
        return row;
    }

    private NativeTableRow row(Place district) {
        NativeTableRow row = new NativeTableRow();
        row.add(rowHead(link.anchor(district), ""));
        figures()
                .indicators()
                .forEach(indicator -> row.add(
                        figures().of(indicator, district).map(this::heat).orElseGet(() -> cell("–", "miss"))));
        return row;
    }

    /** A cell leads to what its figure is made of. */
    private NativeTableCell heat(Figure figure) {
        Indicator indicator = figure.indicator();
        String printed = printed(figure);
        Anchor anchor = new Anchor(link.toLineage(figure), printed);
        List<String> tip = words.figure().tip(figure.place().name(language()), figure);
        anchor.getElement().setAttribute("title", words.name(indicator) + " – " + String.join(" · ", tip));
        words.figure()
                .whyNot(figure)
                .ifPresent(why -> anchor.getElement().setAttribute("aria-label", printed + " " + why));
        return cell(anchor, Distance.of(figure).cssClass());
    }

    String printed(Figure figure) {
        Double value = figure.value();
        return value == null ? OverviewWords.mark(figure) : printed(figure.indicator(), value);
    }

    private String printed(Indicator indicator, double value) {
        return OverviewFigures.isCount(indicator)
                ? words.numbers().whole(Math.round(value))
                : words.numbers().percentNumber(value);
    }

    @Override
    public String fileName() {
        return say("Quận huyện theo chỉ tiêu %d", "Districts by indicator %d", words.year());
    }

    @Override
    public Query query(List<Head> heads) {
        FigureSelect select = new FigureSelect(language());
        return select.both(
                        heads,
                        select.city(heads, CITY.YEAR.eq(words.year())),
                        select.districts(heads, FIGURE.YEAR.eq(words.year())))
                .orderBy(INDICATOR.POSITION, DISTRICT.POSITION.asc().nullsFirst());
    }
}
