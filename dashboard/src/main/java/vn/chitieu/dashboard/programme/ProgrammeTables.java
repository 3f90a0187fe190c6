package vn.chitieu.dashboard.programme;

import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.labelled;
import static vn.chitieu.dashboard.html.Cells.rowHead;
import static vn.chitieu.dashboard.html.Cells.styled;
import static vn.chitieu.dashboard.html.Cells.table;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.LinkGrid;
import vn.chitieu.dashboard.programme.ProgrammeFigures.Course;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** The tables of the page of programmes. */
record ProgrammeTables(ProgrammeFigures figures, ProgrammeWords words, Link link) {

    private String say(String vietnamese, String english, Object... values) {
        return words.say(vietnamese, english, values);
    }

    /** First and last year of Action Programme 03, the way between, the target, and what followed. */
    NativeTable courses() {
        Programme main = figures.main();
        NativeTableRow head = new NativeTableRow();
        head.add(
                columnHead(say("Chỉ tiêu", "Indicator"), ""),
                columnHead(String.valueOf(main.firstYear()), "r"),
                columnHead(String.valueOf(main.lastYear()), "r"),
                columnHead(say("Thay đổi, cộng nơi báo cáo", "Change, over reporters"), "r"),
                columnHead(words.targetHead() + " " + main.lastYear(), "r"),
                columnHead(say("Đánh giá", "Verdict"), ""),
                columnHead(String.valueOf(figures.years().getLast()), "r"));
        List<NativeTableRow> rows = figures.courses().stream()
                .map(course -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(
                            rowHead(name(course), ""),
                            cell(words.value(course, course.of(main.firstYear())), "r"),
                            cell(words.value(course, course.of(main.lastYear())), "r"),
                            cell(change(course), "r"),
                            cell(words.target(course, course.of(main.lastYear())), "r"),
                            cell(verdict(course), ""),
                            cell(words.value(course, course.after()), "r"));
                    return row;
                })
                .toList();
        return table(words.courseTitle(), "tbl listing", head, rows);
    }

    private Anchor name(Course course) {
        return new Anchor(
                link.toIndicator(course.indicator().indicatorCode()),
                words.words().name(course.indicator()));
    }

    private Span change(Course course) {
        return words.change(course)
                .map(text -> Cells.change(text, ChangeVerdict.none))
                .orElse(new Span("–"));
    }

    private Span verdict(Course course) {
        return Cells.verdict(course.verdict(), words.words().verdict(course.verdict()));
    }

    /** The city's value of each indicator in every year. */
    NativeTable years() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Chỉ tiêu", "Indicator"), ""));
        figures.years().forEach(year -> head.add(columnHead(String.valueOf(year), "r")));
        head.add(columnHead(words.targetHead() + " " + figures.main().lastYear(), "r"));
        List<NativeTableRow> rows = figures.courses().stream()
                .map(course -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(rowHead(name(course), ""));
                    figures.years().forEach(year -> {
                        Optional<Progress> progress = course.of(year);
                        Span value = new Span(words.value(course, progress));
                        progress.map(words::parts)
                                .filter(parts -> !parts.isEmpty())
                                .ifPresent(parts -> value.getElement().setAttribute("title", parts.substring(3)));
                        row.add(labelled(String.valueOf(year), value, "r"));
                    });
                    row.add(labelled(
                            words.targetHead() + " " + figures.main().lastYear(),
                            new Span(words.target(
                                    course, course.of(figures.main().lastYear()))),
                            "r"));
                    return row;
                })
                .toList();
        return table(words.yearsTitle(), "tbl listing", head, rows);
    }

    /** The other programmes with the points that report on them, and how many answered. */
    NativeTable others() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Chương trình", "Programme"), ""), columnHead(say("Mục báo cáo", "Reported in"), ""));
        figures.years().forEach(year -> head.add(columnHead(String.valueOf(year), "r")));
        List<NativeTableRow> rows = new ArrayList<>();
        for (Programme programme : figures.others()) {
            for (OutlineItem item : figures.items(programme)) {
                NativeTableRow row = new NativeTableRow();
                row.add(rowHead(new Span(programme.name(words.language())), "wraps"), cell(words.item(item), "long"));
                figures.years()
                        .forEach(year -> row.add(figures.of(programme, item, year)
                                .map(progress -> progress.asked() == 0
                                        ? labelled(
                                                String.valueOf(year), styled(words.answers(progress), "dim"), "r wraps")
                                        : labelled(
                                                String.valueOf(year),
                                                new Anchor(
                                                        link.withYear(year)
                                                                .to("assessment", Map.of("item", item.itemCode())),
                                                        words.answers(progress)),
                                                "r nowrap"))
                                .orElse(cell("–", "r"))));
                rows.add(row);
            }
        }
        return new LinkGrid(words.othersTitle(), "tbl upper listing", head, rows);
    }

    /** Share and number of admissions with the change of both. */
    NativeTable party() {
        NativeTableRow head = new NativeTableRow();
        head.add(
                columnHead(say("Quận, huyện", "District"), ""),
                columnHead(say("Tỷ lệ", "Share"), "r"),
                columnHead(say("Thay đổi, điểm %", "Change, points"), "r"),
                columnHead(say("Từ đoàn viên ưu tú/tổng số", "From the Union/all new"), "r"),
                columnHead(say("Thay đổi, số người", "Change, people"), "r"));
        List<NativeTableRow> rows = figures.partyByChange().stream()
                .map(figure -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(
                            rowHead(
                                    new Anchor(
                                            link.toDistrict(figure.place().code()),
                                            figure.place().shortName(words.language())),
                                    ""),
                            cell(
                                    words.words()
                                            .whyNot(figure)
                                            .orElseGet(() -> words.words().value(figure)),
                                    "r nowrap"),
                            cell(points(figure), "r"),
                            cell(words.words().fraction(figure).orElse("–"), "r nowrap"),
                            cell(count(figure), "r"));
                    return row;
                })
                .toList();
        return table(words.partyTitle(), "tbl listing", head, rows);
    }

    private Span points(Figure figure) {
        Double points = figure.changePoints();
        return points == null
                ? new Span("–")
                : Cells.change(
                        words.likeWithLike(words.numbers().signedPoints(points), figure), figure.verdictChange());
    }

    private Span count(Figure figure) {
        Long count = figure.changeCount();
        return count == null
                ? new Span("–")
                : Cells.change(words.likeWithLike(words.numbers().signedWhole(count), figure), ChangeVerdict.none);
    }
}
