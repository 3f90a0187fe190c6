package vn.chitieu.dashboard.method;

import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.rowHead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.List;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.Indicator;

/** How every figure is made: the indicators, the rules for numbers, what was received, and the checks it went through. */
@Route(value = "method", layout = Shell.class)
final class MethodView extends Page {
    private static final long serialVersionUID = 1L;

    private final Div crumb = new Div();
    private final H1 headline = new H1();
    private final Paragraph lede = new Paragraph();
    private final CardView checks = new CardView("kiem-tra", "c12");
    private final CardView signs = new CardView("chu-thay-so", "c12");
    private final Div cards = new Div();
    private final List<Component> parts;

    MethodView(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        crumb.addClassName("crumb");
        lede.addClassName("lede");
        cards.addClassName("grid");
        parts = List.of(new Div(crumb, headline, lede), cards);
    }

    @Override
    protected void show(Visit visit) {
        Contents contents = visit.contents();
        Language language = visit.language();
        Link link = new Link(language, visit.link().year(), null);
        frame(contents, link, other -> other.to("method"), null);
        MethodFacts facts = new MethodQuery(visit.sql()).facts(contents);
        MethodWords words = new MethodWords(facts, language);
        title(language.say("Phương pháp", "Method"));
        fill(parts);
        Markup.fill(
                crumb,
                new Span(language.say("Tra cứu", "Look up")),
                new Span("›"),
                new Span(language.say("Phương pháp", "Method")));
        headline.setText(words.headline());
        lede.setText(words.lede());
        checks.speak(language);
        checks.head(words.rulesTitle(), words.rulesSubtitle());
        checks.legend(List.of());
        new Source(contents, language).under(checks);
        checks.downloads(() -> new MethodDownloads(facts, words).checks());
        checks.only(Cells.scrolling(checks(facts, words)));
        signs.setVisible(!facts.words().isEmpty());
        signs.oneView();
        signs.speak(language);
        signs.head(words.wordsTitle(), words.wordsSubtitle());
        new Source(contents, language).under(signs);
        signs.downloads(() -> new MethodDownloads(facts, words).signs());
        signs.only(Cells.scrolling(signs(facts, words)));
        cards.removeAll();
        cards.add(numberRules(words), data(words), indicators(contents, words, link), signs, checks);
    }

    private static Component numberRules(MethodWords words) {
        HtmlContainer list = new HtmlContainer("dl");
        list.addClassName("def");
        list.addClassName("rules");
        words.rules().forEach(rule -> term(list, rule.name(), rule.text()));
        return Cells.plainCard(
                "quy-tac", "c8", words.language().say("Quy tắc làm ra con số", "The rules for numbers"), list);
    }

    private static Component data(MethodWords words) {
        Language language = words.language();
        HtmlContainer list = new HtmlContainer("dl");
        list.addClassNames("def", "stacked");
        term(list, language.say("Đến ngày", "As of"), words.asOf());
        term(list, language.say("Đã nhận", "Received"), words.received());
        term(list, language.say("Mẫu hay thật", "Sample or real"), words.sample());
        term(list, language.say("Chỉ tiêu", "Targets"), words.targetsAreIllustrative());
        term(
                list,
                language.say("Hạn nộp", "Due"),
                language.say(
                        "Báo cáo năm 2011 phải đến trước ngày 15/11/2011: nhận ngày 14 là đúng hạn. Công văn không đặt hạn cho các năm trước.",
                        "The report for 2011 had to arrive before 15/11/2011: the 14th is in time. The letter set no day for earlier years."));
        return Cells.plainCard("so-lieu", "c4", language.say("Số liệu đang xem", "The data you see"), list);
    }

    private static Component indicators(Contents contents, MethodWords words, Link link) {
        Language language = words.language();
        Div all = new Div();
        all.addClassName("indicator-list");
        for (Indicator indicator : contents.indicators()) {
            HtmlContainer heading = new HtmlContainer("h3");
            heading.setId(indicator.indicatorCode());
            Anchor name =
                    new Anchor(link.toIndicator(indicator.indicatorCode()), FigureWords.fullName(indicator, language));
            name.addClassName("plain");
            heading.add(Cells.dim(indicator.letter() + " "), name);
            Paragraph definition = new Paragraph(language.say(indicator.definitionVi(), indicator.definitionEn()));
            HtmlContainer terms = new HtmlContainer("dl");
            terms.addClassName("def");
            term(
                    terms,
                    indicator.kind() == Indicator.Kind.count
                            ? language.say("Đếm", "Counted")
                            : language.say("Công thức", "Formula"),
                    words.formula(indicator));
            term(
                    terms,
                    language.say("Loại", "Kind"),
                    words.kind(indicator) + " · " + words.measure(indicator) + " · " + words.direction(indicator));
            term(
                    terms,
                    language.say("Đơn vị tính", "Unit"),
                    language.say(indicator.unitVi(), indicator.unitEn()) + " · " + words.bounds(indicator));
            term(
                    terms,
                    words.isIllustrative(indicator)
                            ? language.say("Chỉ tiêu minh họa", "Illustrative target")
                            : language.say("Chỉ tiêu", "Target"),
                    words.targets(indicator));
            String caveat = language.pick(indicator.caveatVi(), indicator.caveatEn());
            if (caveat != null) {
                term(terms, language.say("Lưu ý", "Mind"), caveat);
            }
            HtmlContainer code = new HtmlContainer("code");
            code.setText(indicator.indicatorCode());
            HtmlContainer term = new HtmlContainer("dt");
            term.setText(language.say("Mã", "Code"));
            HtmlContainer description = new HtmlContainer("dd");
            description.add(code);
            terms.add(term, description);
            all.add(new Div(heading, definition, terms));
        }
        return Cells.plainCard(
                "chi-tieu",
                "c12",
                language.say(
                        "%d chỉ tiêu",
                        "The %d indicators", contents.indicators().size()),
                all);
    }

    private static NativeTable signs(MethodFacts facts, MethodWords words) {
        Language language = words.language();
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(language.say("Đã ghi", "Written"), ""));
        head.add(columnHead(language.say("Hiểu là", "Read as"), ""));
        head.add(columnHead(language.say("Áp dụng cho", "Applies to"), ""));
        head.add(columnHead(language.say("Vì sao", "Why"), ""));
        List<NativeTableRow> rows = facts.words().stream()
                .map(word -> {
                    NativeTableRow row = new NativeTableRow();
                    HtmlContainer code = new HtmlContainer("code");
                    code.setText(word.word());
                    String note = language.pick(word.noteVi(), word.noteEn());
                    row.add(rowHead(code, "file"));
                    row.add(cell(words.meaning(word), "nowrap"));
                    row.add(cell(words.appliesTo(word), "nowrap"));
                    row.add(cell(note == null ? "–" : note, ""));
                    return row;
                })
                .toList();
        return Cells.table(words.wordsTitle(), "tbl", head, rows);
    }

    private static NativeTable checks(MethodFacts facts, MethodWords words) {
        Language language = words.language();
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(language.say("Quy tắc", "Check"), ""));
        head.add(columnHead(language.say("Việc làm", "What it does"), ""));
        head.add(columnHead(language.say("Nói gì", "What it says"), ""));
        head.add(columnHead(language.say("Số lần gặp", "Times met"), "r"));
        List<NativeTableRow> rows = facts.rules().stream()
                .map(rule -> {
                    NativeTableRow row = new NativeTableRow();
                    HtmlContainer code = new HtmlContainer("code");
                    code.setText(rule.rule());
                    row.add(rowHead(code, "file"));
                    row.add(cell(words.severity(rule), "nowrap"));
                    row.add(cell(words.message(rule), ""));
                    row.add(cell(words.numbers().whole(rule.times()), rule.times() == 0 ? "r dim" : "r strong"));
                    return row;
                })
                .toList();
        return Cells.table(words.rulesTitle(), "tbl checks", head, rows);
    }

    private static void term(HtmlContainer list, String name, String text) {
        HtmlContainer term = new HtmlContainer("dt");
        term.setText(name);
        HtmlContainer description = new HtmlContainer("dd");
        description.setText(text);
        list.add(term, description);
    }
}
