package vn.chitieu.dashboard.reporting;

import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.rowHead;
import static vn.chitieu.dashboard.html.Cells.styled;
import static vn.chitieu.dashboard.html.Cells.table;
import static vn.chitieu.dashboard.html.Cells.verdict;

import com.vaadin.flow.component.Component;
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
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.LinkGrid;
import vn.chitieu.dashboard.reporting.Answer.Status;
import vn.chitieu.dashboard.reporting.ReportingFigures.Group;
import vn.chitieu.dashboard.reporting.ReportingFigures.PointCount;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** The tables of the page of reporting. */
record ReportingTables(ReportingFigures figures, ReportingWords words, Link link) {

    private Language language() {
        return words.language();
    }

    private String say(String vietnamese, String english, Object... values) {
        return language().say(vietnamese, english, values);
    }

    /** A row a point and a column a district, the fullest report first; the shape of a cell says how it was answered. */
    NativeTable matrix() {
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

    private Component received(Arrival arrival) {
        Span day = new Span(words.received(arrival));
        words.correction(arrival).ifPresent(when -> {
            Span version = styled(say("bản %d", "v. %d", arrival.versions()), "dim");
            version.getElement().setAttribute("title", when);
            day.add(new Span(" "), version);
        });
        return day;
    }

    private Component timeliness(Arrival arrival) {
        return arrival.isReported()
                ? words.timeliness(arrival)
                        .map(text -> verdict(Boolean.TRUE.equals(arrival.onTime()) ? "met" : "late", text))
                        .orElseGet(() -> styled(say("không đặt hạn", "no day set"), "dim"))
                : verdict("none", say("chưa nộp", "not reported"));
    }

    /** The points answered least, in words and numbers. */
    NativeTable least() {
        NativeTableRow head = new NativeTableRow();
        head.add(
                columnHead(say("Mục", "Point"), ""),
                columnHead(say("Nội dung", "Content"), ""),
                columnHead(say("Trả lời đủ", "Whole"), "r"),
                columnHead(say("Phải trả lời", "Asked"), "r"));
        List<NativeTableRow> rows = figures.leastAnswered().stream()
                .limit(ReportingCharts.LEAST)
                .map(count -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(
                            rowHead(new Span(count.point().itemCode()), ""),
                            cell(words.whole(count.point()), ""),
                            cell(String.valueOf(count.answered()), "r"),
                            cell(String.valueOf(count.asked()), "r"));
                    return row;
                })
                .toList();
        return table(words.leastTitle(), "tbl", head, rows);
    }

    /** When each report came. */
    NativeTable arrivals() {
        NativeTableRow head = new NativeTableRow();
        head.add(
                columnHead(say("Quận, huyện", "District"), ""),
                columnHead(say("Nhận ngày", "Received"), ""),
                columnHead(say("So với hạn", "On time"), ""));
        List<NativeTableRow> rows = figures.arrivals().stream()
                .map(arrival -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(
                            rowHead(new Span(arrival.place().shortName(language())), ""),
                            cell(received(arrival), ""),
                            cell(timeliness(arrival), ""));
                    return row;
                })
                .toList();
        return table(words.arrivalsTitle(), "tbl rows", head, rows);
    }

    /** What each district has still to send, and the words that ask for it. */
    NativeTable missing() {
        NativeTableRow head = new NativeTableRow();
        head.add(
                columnHead(say("Quận, huyện", "District"), ""),
                columnHead(say("Bỏ trống", "Empty"), ""),
                columnHead(say("Mới có một phần", "Partly there"), ""),
                columnHead(say("Lời nhắc", "Reminder"), ""));
        List<NativeTableRow> rows = figures.places().stream()
                .filter(place -> !figures.missing(place).isEmpty())
                .map(place -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(
                            rowHead(new Anchor(link.toDistrict(place.code()), place.shortName(language())), ""),
                            cell(
                                    figures.arrival(place).isReported()
                                            ? words.codes(place, Status.not_answered)
                                            : say("cả báo cáo", "the whole report"),
                                    ""),
                            cell(words.codes(place, Status.partly), ""),
                            cell(styled(words.reminder(place), "dim"), "long"));
                    return row;
                })
                .toList();
        return table(words.missingTitle(), "tbl upper reminders", head, rows);
    }

    /** The rates of all periods. */
    NativeTable rates() {
        NativeTableRow head = new NativeTableRow();
        head.add(
                columnHead(say("Kỳ", "Period"), ""),
                columnHead(say("Phải nộp", "Expected"), "r"),
                columnHead(say("Đã nộp", "Actual"), "r"),
                columnHead(say("Tỷ lệ nộp", "Reporting rate"), "r"),
                columnHead(say("Đúng hạn", "On time"), "r"),
                columnHead(say("Tỷ lệ đúng hạn", "Rate on time"), "r"));
        List<NativeTableRow> rows = figures.rates().stream()
                .map(rate -> {
                    NativeTableRow row = new NativeTableRow();
                    if (rate.year() == figures.year()) {
                        row.addClassName("sel");
                    }
                    row.add(
                            rowHead(
                                    new Anchor(link.withYear(rate.year()).to("reporting"), String.valueOf(rate.year())),
                                    ""),
                            cell(String.valueOf(rate.expected()), "r"),
                            cell(String.valueOf(rate.actual()), "r"),
                            cell(rate.rate() == null ? "–" : words.numbers().percent(rate.rate()), "r"),
                            cell(rate.actualOnTime() == null ? "–" : String.valueOf(rate.actualOnTime()), "r"),
                            cell(
                                    rate.rateOnTime() == null
                                            ? "–"
                                            : words.numbers().percent(rate.rateOnTime()),
                                    "r"));
                    return row;
                })
                .toList();
        return table(words.ratesTitle(), "tbl", head, rows);
    }
}
