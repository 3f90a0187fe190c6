package vn.chitieu.dashboard.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.rowHead;
import static vn.chitieu.dashboard.html.Cells.styled;
import static vn.chitieu.dashboard.html.Cells.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.LinkGrid;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.search.Hits;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** The lists and tables of the page of answers in words. */
record AssessmentTables(AssessmentFigures figures, AssessmentWords words, Link link) {
    /** More are not read on one page. */
    static final int SHOWN = 60;

    private String say(String vietnamese, String english, Object... values) {
        return words.language().say(vietnamese, english, values);
    }

    /** The texts under the heads of their points. */
    Component answers() {
        List<Component> list = new ArrayList<>();
        if (figures.answers().isEmpty()) {
            list.add(Cells.element("p", "nothing", new Span(words.empty())));
        }
        figures.answers().stream()
                .limit(SHOWN)
                .collect(groupingBy(Answer::item, LinkedHashMap::new, toList()))
                .forEach((item, answers) -> list.add(under(item, answers)));
        if (figures.answers().size() > SHOWN) {
            list.add(Cells.element("p", "nothing", new Span(words.more(SHOWN))));
        }
        Div answers = new Div();
        answers.addClassName("answers");
        Markup.fill(answers, list);
        return answers;
    }

    /** Open on a phone, too, where the link asks for a point or for words: they are what it leads to. */
    private Component under(OutlineItem item, List<Answer> answers) {
        HtmlContainer summary = Cells.element(
                "summary",
                "",
                Cells.element("h3", "", styled(item.itemCode(), "lt"), new Span(words.whole(item))),
                Cells.dim(words.numbers().whole(answers.size())));
        Component[] articles = answers.stream().map(this::article).toArray(Component[]::new);
        AssessmentChoice choice = figures.choice();
        boolean isLed = choice.items().size() == 1 || !choice.wanted().isNothing();
        HtmlContainer details = Cells.folds(isLed ? "led" : "", summary, articles);
        details.setId("muc-" + item.itemCode());
        return details;
    }

    private Component article(Answer answer) {
        String name = answer.place().shortName(words.language());
        boolean isOfMany = figures.choice().isEveryYear();
        Anchor place = new Anchor(
                link.withYear(answer.year()).toDistrict(answer.place().code()),
                isOfMany ? name + " · " + answer.year() : name);
        return new AnswerItem(answer, place, figures.choice().wanted().words(), words);
    }

    /** How many answered each point. */
    Component items() {
        NativeTableRow head = new NativeTableRow();
        head.add(
                columnHead(say("Mục", "Point"), ""),
                columnHead(say("Nội dung", "Content"), ""),
                columnHead(say("Trả lời", "Answered"), "r"));
        List<NativeTableRow> rows = figures.byItem().stream()
                .map(count -> {
                    NativeTableRow row = new NativeTableRow();
                    boolean isChosen =
                            count.of().itemCode().equals(figures.choice().item());
                    if (isChosen) {
                        row.addClassName("sel");
                    }
                    Anchor anchor = new Anchor(
                            figures.choice()
                                    .withItem(isChosen ? null : count.of().itemCode())
                                    .address(link),
                            words.label(count.of()));
                    anchor.getElement().setAttribute("title", words.whole(count.of()));
                    if (isChosen) {
                        anchor.getElement().setAttribute("aria-current", "true");
                    }
                    row.add(
                            cell(styled(count.of().itemCode(), "dim"), "nowrap"),
                            rowHead(anchor, "wraps"),
                            cell(count.answered() + "/" + count.asked(), "r nowrap"));
                    return row;
                })
                .toList();
        return folded(
                say("Xem %d mục", "Show %d points", rows.size()),
                new LinkGrid(words.itemsTitle(), "tbl counts", head, rows));
    }

    /** How many points each district answered. */
    Component places() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Quận, huyện", "District"), ""), columnHead(say("Trả lời", "Answered"), "r"));
        List<NativeTableRow> rows = figures.byPlace().stream()
                .map(count -> {
                    NativeTableRow row = new NativeTableRow();
                    boolean isChosen = count.of().code().equals(figures.choice().district());
                    if (isChosen) {
                        row.addClassName("sel");
                    }
                    Anchor anchor = new Anchor(
                            figures.choice()
                                    .withDistrict(isChosen ? null : count.of().code())
                                    .address(link),
                            count.of().shortName(words.language()));
                    if (isChosen) {
                        anchor.getElement().setAttribute("aria-current", "true");
                    }
                    row.add(rowHead(anchor, "wraps"), cell(count.answered() + "/" + count.asked(), "r nowrap"));
                    return row;
                })
                .toList();
        return folded(
                say("Xem %d nơi", "Show %d districts", rows.size()),
                new LinkGrid(words.placesTitle(), "tbl counts", head, rows));
    }

    /** The documents, or why there are none. */
    Component papers() {
        if (figures.papers().isEmpty()) {
            return Cells.element("p", "nothing", new Span(words.noPapers()));
        }
        NativeTableRow head = new NativeTableRow();
        head.add(
                columnHead(say("Quận, huyện", "District"), ""),
                columnHead(say("Số văn bản", "Number"), ""),
                columnHead(say("Ngày", "Date"), ""),
                columnHead(say("Trích yếu", "Title"), ""),
                columnHead(say("Nguồn", "Source"), ""));
        List<String> wanted = figures.choice().wanted().words();
        List<NativeTableRow> rows = figures.papers().stream()
                .map(paper -> {
                    Div title = new Div();
                    title.addClassName("in-words");
                    title.add(
                            Hits.of(paper.origin().said(paper.title()), wanted).marked());
                    Span number = new Span();
                    String written = paper.number();
                    number.add(
                            written == null
                                    ? List.of(new Span("–"))
                                    : Hits.of(written, wanted).marked());
                    NativeTableRow row = new NativeTableRow();
                    row.add(
                            rowHead(new Span(paper.place().shortName(words.language())), ""),
                            cell(number, "nowrap"),
                            cell(
                                    paper.issuedOn() == null
                                            ? "–"
                                            : words.numbers().day(paper.issuedOn()),
                                    "nowrap"),
                            cell(title, "long"),
                            cell(source(paper.origin()), "long"));
                    return row;
                })
                .toList();
        return folded(say("Xem danh sách", "Show the list"), table(words.papersTitle(), "tbl upper", head, rows));
    }

    private Span source(Origin origin) {
        return Cells.dim(words.origin(origin));
    }

    /** A table behind what it holds: a phone shows it when it is asked to. */
    Component folded(String summary, NativeTable table) {
        return Cells.folds("whole", Cells.element("summary", "", new Span(summary)), Cells.scrolling(table));
    }

    /** The joint programmes: with whom, when, on what, and what came of it. */
    Component joints() {
        NativeTableRow head = new NativeTableRow();
        head.add(
                columnHead(say("Quận, huyện", "District"), ""),
                columnHead(say("Đơn vị phối hợp", "Partner"), ""),
                columnHead(say("Thời gian", "Years"), ""),
                columnHead(say("Nội dung", "Content"), ""),
                columnHead(say("Kết quả", "Outcome"), ""),
                columnHead(say("Nguồn", "Source"), ""));
        List<NativeTableRow> rows = figures.joints().stream()
                .map(joint -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(
                            rowHead(new Span(joint.place().shortName(words.language())), ""),
                            cell(marked(joint.partner(), joint.origin()), ""),
                            cell(joint.year() == null ? "–" : joint.year(), "nowrap"),
                            cell(marked(joint.title(), joint.origin()), "long"),
                            cell(marked(joint.outcome(), joint.origin()), "long"),
                            cell(source(joint.origin()), "long"));
                    return row;
                })
                .toList();
        return folded(say("Xem danh sách", "Show the list"), table(words.jointsTitle(), "tbl upper", head, rows));
    }

    private Component marked(@Nullable String text, Origin origin) {
        Div said = new Div();
        said.addClassName("in-words");
        said.add(
                text == null
                        ? List.of(new Span("–"))
                        : Hits.of(origin.said(text), figures.choice().wanted().words())
                                .marked());
        return said;
    }
}
