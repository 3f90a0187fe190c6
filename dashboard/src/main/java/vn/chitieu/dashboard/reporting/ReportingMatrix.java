package vn.chitieu.dashboard.reporting;

import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.rowHead;
import static vn.chitieu.dashboard.html.Cells.styled;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.LinkGrid;
import vn.chitieu.dashboard.reporting.Answer.Status;
import vn.chitieu.dashboard.reporting.ReportingFigures.Group;
import vn.chitieu.dashboard.reporting.ReportingFigures.PointCount;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** Every district and point of the letter, and how each was answered. */
record ReportingMatrix(ReportingFigures figures, ReportingWords words, Link link) implements Speaker {

    private record Cell(Place place, OutlineItem point, Answer answer) {}

    @Override
    public Language language() {
        return words.language();
    }

    /** A row a point and a column a district, the fullest report first; the shape of a cell says how it was answered. */
    NativeTable table() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Mục của công văn", "Point of the letter"), "corner"));
        figures.byFullness().forEach(place -> head.add(columnHead(district(place), "")));
        head.add(columnHead(say("Đủ", "Whole"), "r g1"));
        List<NativeTableRow> rows = new ArrayList<>();
        for (Group group : figures.groups()) {
            for (OutlineItem point : group.points()) {
                NativeTableRow row = new NativeTableRow();
                if (group.points().getFirst().equals(point)) {
                    row.addClassName("part");
                }
                row.add(pointHead(point));
                figures.byFullness().forEach(place -> row.add(answer(place, point)));
                row.add(cell(of(figures.count(point)), "nm r g1"));
                rows.add(row);
            }
        }
        rows.add(sum(
                say("Số mục trả lời đủ", "Points answered whole"),
                place -> cell(String.valueOf(figures.count(place, Status.answered)), "nm"),
                words.answered() + "/" + words.asked()));
        rows.add(sum(
                say("Số mục phải trả lời", "Points asked"),
                place -> cell(String.valueOf(figures.asked(place)), "nm"),
                ""));
        if (figures.dueBefore() != null) {
            rows.add(sum(
                    say("Số ngày trễ (+) hay sớm (−) so với hạn", "Days late (+) or early (−)"),
                    place -> daysFromDue(figures.arrival(place)),
                    ""));
        }
        return new LinkGrid(words.matrixTitle(), "matrix", head, rows);
    }

    /** A name stands upright over its column; a number has no room for its kind. */
    private Anchor district(Place place) {
        String name = place.shortName(language());
        Anchor anchor =
                new Anchor(link.toDistrict(place.code()), name.matches(".*\\d.*") ? place.abbreviation() : name);
        anchor.getElement().setAttribute("title", place.name(language()));
        return anchor;
    }

    private static String of(PointCount count) {
        return count.asked() == 0 ? "–" : count.answered() + "/" + count.asked();
    }

    private NativeTableHeaderCell pointHead(OutlineItem point) {
        Div name = new Div(styled(point.itemCode(), "dim"), new Span(" " + words.label(point)));
        name.getElement().setAttribute("title", point.itemCode() + " " + words.whole(point));
        return rowHead(name, point.kind() == OutlineItem.Kind.indicator ? "it" : "it wd");
    }

    private NativeTableCell answer(Place place, OutlineItem point) {
        Answer answer = figures.answer(place, point);
        String said = words.status(answer);
        Anchor anchor = new Anchor(address(place, point));
        anchor.addClassNames("rc", shape(answer));
        anchor.getElement()
                .setAttribute("aria-label", said)
                .setAttribute("title", place.shortName(language()) + " · " + point.itemCode() + ": " + said);
        return cell(anchor, "");
    }

    private static String shape(Answer answer) {
        return switch (answer.status()) {
            case answered -> "f";
            case partly -> answer.isOnlyStated() ? "s" : "p";
            case not_answered -> "m";
            case not_applicable -> "x";
            case not_collected -> "u";
        };
    }

    /** Where the answer is read: a figure on its district's page, words on theirs. */
    private String address(Place place, OutlineItem point) {
        return point.kind() == OutlineItem.Kind.indicator
                ? link.toDistrict(place.code())
                : link.to("assessment", Map.of("district", place.code(), "item", point.itemCode()));
    }

    private NativeTableCell daysFromDue(Arrival arrival) {
        Integer days = arrival.daysFromDue();
        return days == null
                ? cell("–", "nm")
                : cell(words.numbers().signedWhole(days), Boolean.FALSE.equals(arrival.onTime()) ? "nm tardy" : "nm");
    }

    private NativeTableRow sum(String name, Function<Place, NativeTableCell> cell, String all) {
        NativeTableRow row = new NativeTableRow();
        row.addClassName("sum");
        row.add(rowHead(new Span(name), ""));
        figures.byFullness().forEach(place -> row.add(cell.apply(place)));
        row.add(cell(all, "nm r g1"));
        return row;
    }

    /** One row a district and point. */
    Download download() {
        return new Columns<Cell>(language())
                .add(Head.CODE, cell -> cell.place().code())
                .add(Head.DISTRICT, cell -> cell.place().name(language()))
                .add(Head.YEAR, cell -> figures.year())
                .add(say("Mục", "Point"), cell -> cell.point().itemCode())
                .add(say("Nội dung mục", "Content"), cell -> words.whole(cell.point()))
                .add(Head.STATE, cell -> cell.answer().status().name())
                .add(Head.BASIS, cell -> cell.answer().basis())
                .add(Head.UNITS_REPORTING, cell -> cell.answer().unitsReporting())
                .add(Head.UNITS_EXPECTED, cell -> cell.answer().unitsExpected())
                .of(
                        say("Trả lời công văn", "Answers to the letter") + " " + figures.year(),
                        figures.places().stream()
                                .flatMap(place -> figures.points().stream()
                                        .map(point -> new Cell(place, point, figures.answer(place, point))))
                                .toList());
    }
}
