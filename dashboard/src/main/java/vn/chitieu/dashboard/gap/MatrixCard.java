package vn.chitieu.dashboard.gap;

import static org.jooq.impl.DSL.noCondition;
import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.rowHead;
import static vn.chitieu.dashboard.html.Cells.styled;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.INDICATOR;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.jooq.Query;
import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.DistanceLegend;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.figure.PriorityWords;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.LinkGrid;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * District × indicator: people or units missing, coloured by the points missing; who needs help first is on top. Files and
 * SQL have the long form, one row an indicator and district, which a pivot table takes as it is.
 *
 * @param districts the card whose columns the long form has
 * @param toChoice the address of the page with another indicator chosen
 */
record MatrixCard(
        GapFigures figures, GapWords words, RangesCard districts, Link link, Function<Indicator, String> toChoice)
        implements Card<DistrictGap> {
    @Override
    public Language language() {
        return words.language();
    }

    private PriorityWords priority() {
        return new PriorityWords(figures.prioritiesShown(), words.words());
    }

    /** Who needs help first of those shown: the first three, and who ties with the third. */
    @Override
    public String title() {
        PriorityWords priority = priority();
        if (priority.ranked().isEmpty()) {
            return figures.reported() == 0
                    ? words.nobodyReported()
                    : priority.headline().isEmpty()
                            ? say(
                                    "Chưa đủ số liệu để xếp ai cần giúp trước",
                                    "Too few figures to say who needs help first")
                            : say("Phần còn thiếu đến 2012 của từng nơi", "What each district misses to 2012");
        }
        return priority.headline().orElseThrow();
    }

    @Override
    public String subtitle() {
        return say(
                        "Số người hay đơn vị còn thiếu đến %1$s 2012, nhìn từ năm %2$d; màu theo điểm %% còn thiếu, của chỉ tiêu đếm theo phần trăm còn thiếu; xếp theo số chỉ tiêu chậm của năm %2$d",
                        "People or units missing to the %1$s of 2012, seen from %2$d; the colour is the points missing, of a count the per cent of its target; most indicators late in %2$d first",
                        words.words().targetName(),
                        figures.year())
                + words.kindShown();
    }

    @Override
    public List<Component> legend() {
        List<Component> keys = DistanceLegend.of(
                language(),
                say("· Đã tới đích", "· Reached"),
                rows().stream().map(DistrictGap::distance).toList());
        List<String> printed = rows().stream().map(this::printed).toList();
        if (printed.contains("0")) {
            keys.add(new Span(say("0: không thiếu, nhịp chưa xét", "0: nothing missing, pace not judged")));
        }
        if (printed.contains("?")) {
            keys.add(new Span(say("?: chưa so được với 2012", "?: not held against 2012")));
        }
        priority().withoutPosition().map(Span::new).ifPresent(keys::add);
        return keys;
    }

    @Override
    public List<DistrictGap> rows() {
        return figures.shown();
    }

    @Override
    public Columns<DistrictGap> columns() {
        return districts.columns();
    }

    @Override
    public String tableName() {
        return say("Bảng còn thiếu, quận, huyện × chỉ tiêu", "What is missing, district × indicator");
    }

    @Override
    public String tableClasses() {
        return "hm wide";
    }

    @Override
    public NativeTable table() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(styled(say("Quận, huyện", "District"), "vh"), ""));
        figures.indicators().forEach(indicator -> head.add(head(indicator)));
        head.add(columnHead(say("Chậm", "Late"), "sum"));
        return new LinkGrid(
                tableName() + ": " + title(),
                tableClasses(),
                head,
                figures.prioritiesShown().stream().map(this::row).toList());
    }

    private NativeTableHeaderCell head(Indicator indicator) {
        Anchor anchor = new Anchor(toChoice.apply(indicator));
        anchor.add(new Span(indicator.letter()), styled(words.words().name(indicator), "hm-name"));
        return columnHead(anchor, indicator.equals(figures.chosen()) ? "on" : "");
    }

    private NativeTableRow row(Priority priority) {
        Place district = priority.place();
        NativeTableRow row = new NativeTableRow();
        row.add(rowHead(new Anchor(link.toDistrict(district.code()), district.shortName(language())), ""));
        figures.indicators()
                .forEach(indicator ->
                        row.add(figures.of(indicator, district).map(this::gap).orElseGet(() -> cell("–", "miss"))));
        row.add(cell(late(priority), "sum"));
        return row;
    }

    private NativeTableCell gap(DistrictGap gap) {
        Indicator indicator = gap.figure().indicator();
        Place district = gap.district();
        String printed = printed(gap);
        String spoken = spoken(gap);
        Anchor anchor = new Anchor(link.toLineage(gap.figure()), printed);
        anchor.getElement()
                .setAttribute("aria-label", printed + " " + spoken)
                .setAttribute(
                        "title",
                        "%s – %s: %s, %s"
                                .formatted(
                                        district.shortName(language()),
                                        words.words().name(indicator),
                                        words.value(indicator, gap.value()),
                                        spoken));
        return cell(anchor, gap.distance().cssClass());
    }

    /** Late indicators of those judged: 8/11. */
    private static String late(Priority priority) {
        return priority.indicatorsJudged() == 0
                ? "–"
                : priority.late() == 0 ? "0" : priority.late() + "/" + priority.indicatorsJudged();
    }

    /** What a cell of the matrix prints. */
    String printed(DistrictGap gap) {
        Figure figure = gap.figure();
        if (figure.value() == null) {
            return switch (figure.state()) {
                case missing -> "–";
                case refused -> "×";
                case not_applicable, reported -> "0/0";
            };
        }
        Long units = figure.gap2012Units();
        if (gap.isMet()) {
            return "·";
        }
        return units != null
                ? words.numbers().whole(units)
                : figure.gap2012Points() != null ? words.points(figure.gap2012Points()) : "?";
    }

    /** The same for those who hear it. */
    private String spoken(DistrictGap gap) {
        return words.words()
                .whyNot(gap.figure())
                .orElseGet(() -> gap.isMet()
                        ? words.words().verdict(Pace.Verdict.MET)
                        : printed(gap).equals("?")
                                ? words.verdict(gap)
                                : say("còn thiếu ", "missing: ") + words.missing(gap) + ", " + words.verdict(gap));
    }

    @Override
    public String fileName() {
        return say("Còn thiếu theo quận huyện %d", "Gaps by district %d", figures.year());
    }

    @Override
    public Query query(List<Head> heads) {
        return words.select(heads, noCondition()).orderBy(INDICATOR.POSITION, DISTRICT.POSITION);
    }
}
