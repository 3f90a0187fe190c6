package vn.chitieu.dashboard.report;

import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.rowHead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.figure.PriorityWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.indicator.IndicatorSheet;
import vn.chitieu.dashboard.snapshot.Contents;

/**
 * Who needs help first: every district of a year in the order of the mart, and on which page it stands.
 *
 * @param pageOf the page of a district
 */
record PrioritySheet(Contents contents, int year, PriorityWords priority, ToIntFunction<Place> pageOf) {

    private String say(String vietnamese, String english, Object... values) {
        return priority.words().say(vietnamese, english, values);
    }

    String title() {
        return say("Ai cần giúp trước, năm %d", "Who needs help first, %d", year);
    }

    Section sheet(int page, int pages) {
        Section sheet = new Section();
        sheet.addClassName("sheet");
        Markup.fill(
                sheet,
                DistrictSheet.kicker(title(), "", contents, priority.words().language()),
                DistrictSheet.heading("h2", priority.headline().orElseGet(this::title)),
                measure(),
                table(),
                IndicatorSheet.foot(new Source(contents, priority.words().language()), page, pages));
        return sheet;
    }

    private Component measure() {
        Paragraph measure = new Paragraph(
                say(
                        "Nhiều chỉ tiêu chậm nhất đứng trước; bằng nhau thì nơi có tổng phần còn thiếu lớn hơn đứng trước. Chỉ xếp nơi xét được ít nhất một nửa số chỉ tiêu.",
                        "Most late indicators first; among equals, whoever misses more in sum. Only districts with at least half of their indicators judged are ranked."));
        measure.addClassName("sub");
        return measure;
    }

    private Component table() {
        NativeTableRow head = new NativeTableRow();
        head.add(
                columnHead(say("Thứ tự", "Order"), "r"),
                columnHead(say("Quận, huyện", "District"), ""),
                columnHead(say("Chậm", "Late"), "r"),
                columnHead(say("Theo kịp", "On track"), "r"),
                columnHead(say("Đạt", "Met"), "r"),
                columnHead(say("Tốt lên", "Better"), "r"),
                columnHead(say("Kém đi", "Worse"), "r"),
                columnHead(say("Xa mức đề ra nhất", "Farthest from the target"), ""),
                columnHead(say("Trang", "Page"), "r"));
        List<NativeTableRow> rows =
                priority.priorities().stream().map(this::row).toList();
        return Cells.table(title(), "tbl in-brief first-help", head, rows);
    }

    private NativeTableRow row(Priority one) {
        NativeTableRow row = new NativeTableRow();
        Integer position = one.position();
        row.add(
                cell(position == null ? "–" : String.valueOf(position), "r"),
                rowHead(new Span(one.place().shortName(priority.words().language())), ""),
                cell(one.late() + "/" + one.indicatorsJudged(), "r"),
                cell(String.valueOf(one.onTrack()), "r"),
                cell(String.valueOf(one.met()), "r"),
                cell(String.valueOf(one.better()), "r"),
                cell(String.valueOf(one.worse()), "r"),
                cell(
                        position == null
                                ? priority.whyApart(one)
                                : String.join(
                                        ", ",
                                        one.reasons().stream()
                                                .limit(3)
                                                .map(priority.words()::name)
                                                .toList()),
                        ""),
                cell(String.valueOf(pageOf.applyAsInt(one.place())), "r dim"));
        return row;
    }
}
