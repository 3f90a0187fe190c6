package vn.chitieu.dashboard.assessment;

import static vn.chitieu.dashboard.html.Cells.dim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.assessment.AssessmentFigures.Count;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.Listing;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.search.Hits;
import vn.chitieu.dashboard.search.Texts;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** What stands beside the texts: who answered what, and the documents that the districts list. */
record AssessmentLists(AssessmentFigures figures, AssessmentWords words, Link link) implements Speaker {

    @Override
    public Language language() {
        return words.language();
    }

    private <R> Columns<R> columns() {
        return new Columns<>(language());
    }

    // ---- Counts ---------------------------------------------------------------------------------------------------

    /** How many answered each point. */
    Listing<Count<OutlineItem>> items() {
        String item = figures.choice().item();
        return counts(
                say("Theo mục của công văn", "By point of the letter"),
                say(
                        "Số nơi trả lời trên số nơi được hỏi, năm %d",
                        "Districts that answered of those asked, %d", figures.year()),
                say("Phần đánh giá bằng lời theo mục", "Assessment in words by point"),
                this.<Count<OutlineItem>>columns()
                        .add(Head.ITEM_CODE, count -> count.of().itemCode())
                        .html(
                                say("Mục", "Point"),
                                "nowrap",
                                count -> dim(count.of().itemCode()))
                        .add(Head.ITEM, count -> words.whole(count.of()))
                        .html(say("Nội dung", "Content"), "wraps", count -> {
                            String code = count.of().itemCode();
                            Anchor anchor = chosen(words.label(count.of()), code, item, figures.choice()::withItem);
                            anchor.getElement().setAttribute("title", words.whole(count.of()));
                            return anchor;
                        })
                        .heads(),
                figures.byItem(),
                of -> of.itemCode().equals(item));
    }

    /** How many points each district answered. */
    Listing<Count<Place>> places() {
        String district = figures.choice().district();
        return counts(
                say("Theo quận, huyện", "By district"),
                say(
                        "Số mục trả lời bằng lời trên số mục được hỏi, năm %d",
                        "Points answered in words of those asked, %d", figures.year()),
                say("Phần đánh giá bằng lời theo quận, huyện", "Assessment in words by district"),
                this.<Count<Place>>columns()
                        .add(Head.CODE, count -> count.of().code())
                        .add(Head.DISTRICT, count -> count.of().name(language()))
                        .html(
                                say("Quận, huyện", "District"),
                                "wraps",
                                count -> chosen(
                                        count.of().shortName(language()),
                                        count.of().code(),
                                        district,
                                        figures.choice()::withDistrict))
                        .heads(),
                figures.byPlace(),
                of -> of.code().equals(district));
    }

    /** Chooses a code, or takes the choice back where it is made. */
    private Anchor chosen(
            String name, String code, @Nullable String now, Function<@Nullable String, AssessmentChoice> with) {
        boolean isChosen = code.equals(now);
        Anchor anchor = new Anchor(with.apply(isChosen ? null : code).address(link), name);
        Cells.mark(anchor, isChosen, "true");
        return anchor;
    }

    private <T> Listing<Count<T>> counts(
            String title,
            String subtitle,
            String name,
            Columns<Count<T>> columns,
            List<Count<T>> rows,
            Predicate<T> isChosen) {
        String answered = say("Trả lời", "Answered");
        columns.add(Head.YEAR, count -> figures.year())
                .add(answered, Count::answered)
                .text(answered, "r nowrap", count -> count.answered() + "/" + count.asked())
                .add(say("Được hỏi", "Asked"), Count::asked);
        return new Listing<>(title, subtitle, name + " " + figures.year(), columns, rows)
                .styled("counts")
                .ofLinks()
                .choosing(count -> isChosen.test(count.of()));
    }

    // ---- Documents ------------------------------------------------------------------------------------------------

    /** What the districts issued. */
    Listing<Document> papers() {
        return new Listing<>(
                        figures.papers().isEmpty()
                                ? say("Chưa có văn bản nào trong danh sách", "No document in the list")
                                : say(
                                        "%s văn bản do %d nơi ban hành",
                                        "%s document{s} issued by %d district{s}",
                                        words.whole(figures.papers().size()),
                                        places(figures.papers())),
                        say(
                                "Kế hoạch, chương trình, hướng dẫn mà các nơi kê khai, năm %d; từ cần tìm cũng lọc danh sách này",
                                "Plans, programmes and guidelines that the districts list, %d; the search filters them too",
                                figures.year()),
                        say("Văn bản ban hành", "Documents issued") + " " + figures.year(),
                        ofPlace()
                                .add(say("Số văn bản", "Number of the document"), Document::number)
                                .html(
                                        say("Số văn bản", "Number"),
                                        "nowrap",
                                        paper -> new Span(marked(paper.number()).toArray(Component[]::new)))
                                .add(say("Ngày ban hành", "Issued on"), Document::issuedOn)
                                .text(
                                        say("Ngày", "Date"),
                                        "nowrap",
                                        paper -> paper.issuedOn() == null
                                                ? "–"
                                                : new Numbers(language()).day(paper.issuedOn()))
                                .with(columns -> quoted(columns, say("Trích yếu", "Title"), "long", Document::title))
                                .with(this::origin),
                        figures.papers())
                .styled("upper");
    }

    /** With whom, when, on what, and what came of it. */
    Listing<Document> joints() {
        return new Listing<>(
                        say(
                                "%s chương trình phối hợp của %d nơi",
                                "%s joint programme{s} of %d district{s}",
                                words.whole(figures.joints().size()),
                                places(figures.joints())),
                        say(
                                "Mục %s của công văn, năm %d: phối hợp với ai, kỳ nào, kết quả ra sao",
                                "Point %s of the letter, %d: with whom, when, and what came of it",
                                Texts.JOINT_PROGRAMMES,
                                figures.year()),
                        say("Chương trình phối hợp", "Joint programmes") + " " + figures.year(),
                        ofPlace()
                                .with(columns ->
                                        quoted(columns, say("Đơn vị phối hợp", "Partner"), "", Document::partner))
                                .add(say("Thời gian", "Years"), Document::years)
                                .text(
                                        say("Thời gian", "Years"),
                                        "nowrap",
                                        joint -> joint.years() == null ? "–" : joint.years())
                                .add(say("Nội dung phối hợp", "Content"), Document::title)
                                .html(say("Nội dung", "Content"), "long", joint -> said(joint.title(), joint))
                                .with(columns -> quoted(columns, say("Kết quả", "Outcome"), "long", Document::outcome))
                                .with(this::origin),
                        figures.joints())
                .styled("upper");
    }

    private static long places(List<Document> documents) {
        return documents.stream().map(Document::place).distinct().count();
    }

    private Columns<Document> ofPlace() {
        return this.<Document>columns()
                .add(Head.CODE, document -> document.place().code())
                .add(Head.DISTRICT, document -> document.place().name(language()))
                .html(
                        say("Quận, huyện", "District"),
                        "nowrap",
                        document -> new Span(document.place().shortName(language())))
                .heads()
                .add(Head.YEAR, document -> figures.year());
    }

    private Columns<Document> origin(Columns<Document> columns) {
        return Origin.columns(columns, Document::origin)
                .onPage()
                .html(
                        say("Nguồn", "Source"),
                        "long origin",
                        document -> dim(document.origin().in(language())));
    }

    /** A column of words as they were written. */
    private Columns<Document> quoted(
            Columns<Document> columns, String title, String css, Function<Document, @Nullable String> text) {
        return columns.add(title, text::apply).html(title, css, document -> said(text.apply(document), document));
    }

    private Component said(@Nullable String text, Document document) {
        Div said = new Div();
        said.addClassName("in-words");
        said.add(marked(text == null ? null : document.origin().said(text)));
        return said;
    }

    private List<Component> marked(@Nullable String text) {
        return text == null
                ? List.of(new Span("–"))
                : Hits.of(text, figures.choice().wanted().words()).marked();
    }
}
