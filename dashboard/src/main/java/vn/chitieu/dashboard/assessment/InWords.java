package vn.chitieu.dashboard.assessment;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.chitieu.dashboard.figure.Figures;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.dashboard.shell.Link;
import vn.chitieu.dashboard.table.Cells;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** The texts that explain a figure, beside it: a few, and the way to all. Not there where nobody wrote any. */
public final class InWords extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final int OF_A_DISTRICT = 6;
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

    /** What a district wrote in a year, accounts of solutions first. */
    public void ofDistrict(Reader reader, Contents contents, Place place, int year, Link link) {
        Language language = link.language();
        AssessmentQuery query = query(reader, contents);
        List<Answer> answers = query.answersOf(year, place.code()).stream()
                .sorted(Comparator.comparing(
                        (Answer answer) -> answer.item().kind() == OutlineItem.Kind.solution ? 0 : 1))
                .toList();
        setVisible(!answers.isEmpty());
        title.setText(language.say("Trả lời bằng lời", "In words"));
        subtitle.setText(language.say(
                        "%s viết về việc thực hiện, năm %d; nguyên văn",
                        "%s on how the work was done, %d; in its own words")
                .formatted(place.name(language), year));
        AssessmentWords speech = speech(query, year, language);
        list.removeAll();
        answers.stream()
                .limit(OF_A_DISTRICT)
                .forEach(answer -> list.add(new AnswerItem(
                        answer,
                        new Anchor(
                                link.to(
                                        AssessmentChoice.PAGE,
                                        Map.of(
                                                AssessmentChoice.ITEM,
                                                answer.item().itemCode())),
                                answer.item().itemCode() + " " + speech.label(answer.item())),
                        List.of(),
                        speech)));
        all.removeAll();
        all.add(new Anchor(
                link.to(AssessmentChoice.PAGE, Map.of(AssessmentChoice.DISTRICT, place.code())),
                language.say("Đọc cả %d câu trả lời của %s", "Read all %d answers of %s")
                        .formatted(answers.size(), place.shortName(language))));
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
        List<Answer> answers =
                query.answersOn(year, items.stream().map(OutlineItem::itemCode).toList());
        setVisible(!answers.isEmpty());
        title.setText(language.say("Giải pháp: các nơi viết gì", "Solutions: what districts write"));
        subtitle.setText(language.say(
                        "Mục %s của công văn, năm %d; nguyên văn",
                        "Section %s of the letter, %d; in the districts’ own words")
                .formatted(section, year));
        AssessmentWords speech = speech(query, year, language);
        list.removeAll();
        answers.stream()
                .sorted(Comparator.comparing((Answer answer) ->
                        firstDistricts.contains(answer.place().code()) ? 0 : 1))
                .limit(ON_AN_INDICATOR)
                .forEach(answer -> list.add(new AnswerItem(
                        answer,
                        new Anchor(
                                link.to(
                                        AssessmentChoice.PAGE,
                                        Map.of(
                                                AssessmentChoice.ITEM,
                                                answer.item().itemCode())),
                                answer.place().shortName(language) + " · "
                                        + answer.item().itemCode() + " " + speech.label(answer.item())),
                        List.of(),
                        speech)));
        all.removeAll();
        all.add(new Anchor(
                link.to(AssessmentChoice.PAGE, Map.of(AssessmentChoice.ITEM, section)),
                language.say("Đọc cả %d câu trả lời ở mục %s", "Read all %d answers in section %s")
                        .formatted(answers.size(), section)));
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

    private static AssessmentWords speech(AssessmentQuery query, int year, Language language) {
        return new AssessmentWords(
                new AssessmentFigures(
                        year,
                        new AssessmentChoice(null, null, null, Wanted.of("")),
                        query.places(),
                        query.outline(),
                        List.of(),
                        List.of(),
                        List.of()),
                language);
    }
}
