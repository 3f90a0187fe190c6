package vn.chitieu.dashboard.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.Query;
import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** The texts that meet the choice; files have them whole, but for the 32.767 characters of a cell of XLSX. */
record AnswersCard(AssessmentFigures figures, AssessmentWords words, Link link) implements Card<Written> {
    /** More are not read on one page. */
    private static final int SHOWN = 60;

    @Override
    public Language language() {
        return words.language();
    }

    @Override
    public String title() {
        return rows().isEmpty()
                ? say("Không có câu trả lời nào để đọc", "No answer to read")
                : say(
                        "%s câu trả lời của %d nơi",
                        "%s answer{s} of %d district{s}", words.whole(rows().size()), figures.placesHeard());
    }

    @Override
    public String subtitle() {
        return say(
                "Nguyên văn bản mới nhất của từng nơi, theo thứ tự đề cương; dưới mỗi câu là tệp, trang và dòng",
                "In the districts’ own words, latest version, in the order of the outline; under each its file, sheet and row");
    }

    @Override
    public List<Written> rows() {
        return figures.answers();
    }

    @Override
    public Columns<Written> columns() {
        return new Columns<Written>(language())
                .add(Head.CODE, answer -> answer.place().code())
                .add(Head.DISTRICT, answer -> answer.place().name(language()))
                .add(Head.YEAR, Written::year)
                .add(Head.ITEM_CODE, answer -> answer.item().itemCode())
                .add(Head.ITEM, answer -> words.whole(answer.item()))
                .add(Head.TEXT, Written::text)
                .with(columns -> Origin.columns(columns, Written::origin));
    }

    /** The texts under the heads of their points. */
    @Override
    public Component body() {
        List<Component> list = new ArrayList<>();
        if (rows().isEmpty()) {
            list.add(words.nothing(empty()));
        }
        rows().stream()
                .limit(SHOWN)
                .collect(groupingBy(Written::item, LinkedHashMap::new, toList()))
                .forEach((item, answers) -> list.add(under(item, answers)));
        if (rows().size() > SHOWN) {
            list.add(words.nothing(say(
                    "Đang hiện %d/%s câu trả lời. Chọn một mục hoặc một nơi để đọc tiếp; tệp tải về có đủ.",
                    "%d of %s answers are shown. Choose a point or a district to read on; the download has them all.",
                    SHOWN,
                    words.whole(rows().size()))));
        }
        Div answers = new Div();
        answers.addClassName("answers");
        Markup.fill(answers, list);
        return answers;
    }

    private String empty() {
        if (!figures.choice().wanted().isNothing()) {
            return say(
                    "Không câu trả lời nào có đủ các từ này. Thử ít từ hơn, hoặc bỏ bớt lựa chọn; gõ không dấu cũng được.",
                    "No answer holds all of these words. Try fewer, or choose less; accents may be left out.");
        }
        return figures.isCollected()
                ? say("Chưa nơi nào trả lời mục đã chọn.", "Nobody has answered what is chosen.")
                : say("Kỳ này không yêu cầu phần đánh giá bằng lời.", "This period asked for no words.");
    }

    /** Open on a phone, too, where the link asks for a point or for words: they are what it leads to. */
    private Component under(OutlineItem item, List<Written> answers) {
        HtmlContainer summary = Cells.element(
                "summary",
                "",
                Cells.element("h3", "", Cells.styled(item.itemCode(), "lt"), new Span(words.whole(item))),
                Cells.dim(words.whole(answers.size())));
        AssessmentChoice choice = figures.choice();
        boolean isLed = choice.items().size() == 1 || !choice.wanted().isNothing();
        HtmlContainer details = Cells.folds(
                isLed ? "led" : "", summary, answers.stream().map(this::article).toArray(Component[]::new));
        details.setId("muc-" + item.itemCode());
        return details;
    }

    private Component article(Written answer) {
        String name = answer.place().shortName(language());
        Anchor place = new Anchor(
                link.withYear(answer.year()).toDistrict(answer.place().code()),
                figures.choice().isEveryYear() ? name + " · " + answer.year() : name);
        return new AnswerItem(answer, place, figures.choice().wanted().words(), language());
    }

    @Override
    public String fileName() {
        return say("Phần đánh giá bằng lời", "Assessment in words") + " " + words.years();
    }

    @Override
    public Query query(List<Head> heads) {
        return AssessmentQuery.select(heads, figures.read(), language());
    }
}
