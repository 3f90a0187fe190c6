package vn.chitieu.dashboard.report;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.ToIntFunction;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.figure.PriorityWords;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.indicator.IndicatorSheet;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;

/**
 * Who needs help first: every district of a year in the order of the mart, and on which page it stands.
 *
 * @param pageOf the page of a district
 */
record PrioritySheet(Contents contents, int year, PriorityWords priority, ToIntFunction<Place> pageOf)
        implements Speaker {
    @Override
    public Language language() {
        return priority.words().language();
    }

    private static final int FARTHEST = 3;

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
        Columns<Priority> columns = new Columns<Priority>(priority.words().language())
                .seen(say("Thứ tự", "Order"), "r", one -> one.position() == null ? "–" : String.valueOf(one.position()))
                .seen(
                        say("Quận, huyện", "District"),
                        "",
                        one -> one.place().shortName(priority.words().language()))
                .heads()
                .seen(say("Chậm", "Late"), "r", one -> one.late() + "/" + one.indicatorsJudged())
                .whole(say("Theo kịp", "On track"), Priority::onTrack)
                .whole(say("Đạt", "Met"), Priority::met)
                .whole(say("Tốt lên", "Better"), Priority::better)
                .whole(say("Kém đi", "Worse"), Priority::worse)
                .seen(say("Xa mức đề ra nhất", "Farthest from the target"), "", this::farthest)
                .seen(say("Trang", "Page"), "r dim", one -> String.valueOf(pageOf.applyAsInt(one.place())));
        return columns.table(title(), "tbl in-brief first-help", priority.priorities());
    }

    private String farthest(Priority one) {
        return one.position() == null
                ? priority.whyApart(one)
                : one.reasons().stream()
                        .limit(FARTHEST)
                        .map(priority.words()::name)
                        .collect(joining(", "));
    }
}
