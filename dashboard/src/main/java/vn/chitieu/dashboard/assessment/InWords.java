package vn.chitieu.dashboard.assessment;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** The texts that explain figures, beside them: all of a district, a few on an indicator, and the way to the rest. */
public final class InWords extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private static final List<String> FIRST = List.of(AssessmentChoice.TO_ACT_ON.split(","));

    private static final int ON_AN_INDICATOR = 4;

    private final H2 title = new H2();
    private final Paragraph subtitle = new Paragraph();
    private final Div list = new Div();
    private final Div all = new Div();

    public InWords() {
        super("section");
        setId("bang-loi");
        addClassNames("card", "c12");
        title.setId("bang-loi-tieu-de");
        getElement().setAttribute("aria-labelledby", "bang-loi-tieu-de");
        subtitle.addClassName("sub");
        list.addClassNames("answers", "two");
        all.addClassName("more-words");
        add(Cells.element("header", "", title, subtitle), list, all);
    }

    /** All that a district wrote in a year, causes and proposals first; says so where it wrote nothing. */
    public void ofDistrict(Reader reader, Contents contents, Place place, int year, Link link) {
        Language language = link.language();
        AssessmentQuery query = query(reader, contents);
        List<Written> answers = query.answersOf(year, place.code()).stream()
                .sorted(Comparator.comparing((Written answer) -> rank(answer.item(), query.outline())))
                .toList();
        boolean isWordless = query.wordless(year).contains(place);
        setVisible(!answers.isEmpty() || isWordless);
        title.setText(
                isWordless
                        ? language.say(
                                "%s không gửi phần đánh giá bằng lời năm %d",
                                "%s sent no assessment in words for %d", place.shortName(language), year)
                        : language.say("Phần đánh giá bằng lời", "Assessment in words"));
        subtitle.setText(
                isWordless
                        ? language.say(
                                "Báo cáo đã nhận chỉ có số liệu: không có nguyên nhân, không có đề xuất.",
                                "The report received has figures alone: no causes, no proposals.")
                        : language.say(
                                "%s viết năm %d, nguyên văn: nguyên nhân và đề xuất trước, rồi theo thứ tự công văn",
                                "%s for %d in its own words: causes and proposals first, then in the order of the letter",
                                place.name(language),
                                year));
        Markup.fill(list, answers.stream().map(answer -> item(answer, "", link)).toList());
        Markup.fill(
                all,
                new Anchor(
                        link.to(AssessmentChoice.PAGE, Map.of(AssessmentChoice.DISTRICT, place.code())),
                        language.say(
                                "Tìm trong %d câu trả lời của %s",
                                "Search the %d answer{s} of %s", answers.size(), place.shortName(language))));
        all.setVisible(!answers.isEmpty());
    }

    /** Where an item stands: below one of {@link #FIRST}, or after them. */
    private static int rank(OutlineItem item, List<OutlineItem> outline) {
        return IntStream.range(0, FIRST.size())
                .filter(at -> AssessmentFigures.isWithin(item, FIRST.get(at), outline))
                .findFirst()
                .orElse(FIRST.size());
    }

    /** What was written on the solutions beside an indicator: those of the part of the letter that asks for it. */
    public void onIndicator(
            Reader reader, Contents contents, Indicator indicator, List<String> firstDistricts, int year, Link link) {
        Language language = link.language();
        AssessmentQuery query = query(reader, contents);
        String section = solutions(indicator);
        List<OutlineItem> items = query.outline().stream()
                .filter(item -> item.kind() == OutlineItem.Kind.solution)
                .filter(item -> item.itemCode().startsWith(section + "."))
                .toList();
        String kind = link.kind();
        List<Written> answers = query
                .answersOn(year, items.stream().map(OutlineItem::itemCode).toList())
                .stream()
                .filter(answer -> kind == null || answer.place().kind().name().equals(kind))
                .toList();
        setVisible(!answers.isEmpty());
        title.setText(language.say("Giải pháp: các nơi viết gì", "Solutions: what districts write"));
        subtitle.setText((kind == null ? "" : Place.kindName(Kind.valueOf(kind), language) + " · ")
                + language.say(
                        "Mục %s của công văn, năm %d; nguyên văn",
                        "Section %s of the letter, %d; in the districts’ own words", section, year));
        Markup.fill(
                list,
                answers.stream()
                        .sorted(Comparator.comparing((Written answer) ->
                                firstDistricts.contains(answer.place().code()) ? 0 : 1))
                        .limit(ON_AN_INDICATOR)
                        .map(answer -> item(answer, answer.place().shortName(language) + " · ", link))
                        .toList());
        Markup.fill(
                all,
                new Anchor(
                        link.to(AssessmentChoice.PAGE, Map.of(AssessmentChoice.ITEM, section)),
                        language.say(
                                "Đọc cả %d câu trả lời ở mục %s",
                                "Read all of %d answer{s} in section %s", answers.size(), section)));
    }

    /** An answer under its point, which leads to all answers on it. */
    private static AnswerItem item(Written answer, String place, Link link) {
        String code = answer.item().itemCode();
        Anchor head = new Anchor(
                link.to(AssessmentChoice.PAGE, Map.of(AssessmentChoice.ITEM, code)),
                place + code + " " + AssessmentWords.label(answer.item(), link.language()));
        return new AnswerItem(answer, head, List.of(), link.language());
    }

    /** The letter asks for figures in I.1, and for what was done about them in I.2. */
    static String solutions(Indicator indicator) {
        String letter = indicator.letter();
        int dot = letter.indexOf('.');
        return (dot < 0 ? letter : letter.substring(0, dot)) + ".2";
    }

    private static AssessmentQuery query(Reader reader, Contents contents) {
        Figures figures = Figures.of(reader, contents.indicators());
        return new AssessmentQuery(reader.sql(), figures.places(), figures.outline());
    }
}
