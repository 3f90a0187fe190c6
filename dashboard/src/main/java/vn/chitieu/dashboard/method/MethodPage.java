package vn.chitieu.dashboard.method;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
final class MethodPage extends Page {
    private static final long serialVersionUID = 1L;

    private final Div crumb = new Div();
    private final H1 headline = new H1();
    private final Paragraph lede = new Paragraph();
    private final CardView checks = new CardView("kiem-tra", "c12");
    private final CardView signs = new CardView("chu-thay-so", "c12");
    private final Div cards = new Div();
    private final List<Component> parts;

    MethodPage(PublishedWarehouse warehouse) {
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
        Link link = visit.link().plain();
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
        MethodCards listed = new MethodCards(facts, words);
        Source source = new Source(contents, language);
        checks.show(listed.checks(), source);
        signs.setVisible(!facts.words().isEmpty());
        signs.show(listed.signs(), source);
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
            HtmlContainer term = new HtmlContainer("dt");
            term.setText(language.say("Mã", "Code"));
            HtmlContainer description = new HtmlContainer("dd");
            description.add(Cells.code(indicator.indicatorCode()));
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

    private static void term(HtmlContainer list, String name, String text) {
        HtmlContainer term = new HtmlContainer("dt");
        term.setText(name);
        HtmlContainer description = new HtmlContainer("dd");
        description.setText(text);
        list.add(term, description);
    }
}
