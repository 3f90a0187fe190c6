package vn.chitieu.dashboard.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.access.Right;

/** What was refused or doubted, with where it stands, to be sent back; and figures to look at twice. */
@Route(value = QualityPage.PAGE, layout = Shell.class)
final class QualityPage extends Page {
    private static final long serialVersionUID = 1L;
    static final String PAGE = "quality";
    static final String DISTRICT = "district";
    static final String RULE = "rule";

    private final Div crumb = new Div();
    private final H1 headline = new H1();
    private final Paragraph lede = new Paragraph();
    private final PageNote note = new PageNote();
    private final Div chosen = new Div();
    private final CardView remarks = new CardView("can-sua", "c12");
    private final CardView places = new CardView("theo-noi", "c4");
    private final CardView rules = new CardView("theo-quy-tac", "c8");
    private final CardView doubts = new CardView("lech-xa", "c8");
    private final CardView trend = new CardView("cac-ky", "c4");
    private final EChart trendChart = new EChart();
    private final CardView files = new CardView("tep-bi-tu-choi", "c6");
    private final CardView runs = new CardView("lan-nap", "c6");
    private final List<Component> parts;

    QualityPage(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        crumb.addClassName("crumb");
        lede.addClassName("lede");
        chosen.addClassName("choices");
        Div cards = new Div(places, rules, remarks, doubts, trend, files, runs);
        cards.addClassName("grid");
        parts = List.of(new Div(crumb, headline, lede), note, chosen, cards);
    }

    @Override
    protected Right needs() {
        return Right.details;
    }

    @Override
    protected void show(Visit visit) {
        Language language = visit.language();
        int year = visit.contents().yearNearest(visit.link().year());
        Link link = visit.link().plain(year);
        Optional<String> district = visit.choice(DISTRICT);
        Optional<String> rule = visit.choice(RULE);
        QualityFigures figures = new QualityQuery(
                        visit.sql(),
                        Figures.of(visit.reader(), visit.contents().indicators())
                                .places())
                .figures(visit.contents(), year, district.orElse(null), rule.orElse(null));
        Map<String, String> choices = new LinkedHashMap<>();
        Optional.ofNullable(figures.district()).ifPresent(place -> choices.put(DISTRICT, place.code()));
        rule.ifPresent(code -> choices.put(RULE, code));
        frame(visit.contents(), link, other -> other.to(PAGE, choices), year);
        QualityWords words = new QualityWords(figures, visit.contents(), language);
        QualityCards all = new QualityCards(figures, words, link);
        Source source = new Source(visit.contents(), language);

        title(language.say("Chất lượng số liệu %d", "Data quality, %d", year));
        fill(parts);
        Markup.fill(
                crumb,
                new Anchor(link.to(""), language.say("Tổng quan", "Overview")),
                new Span("›"),
                new Span(language.say("Chất lượng số liệu · báo cáo năm %d", "Data quality · reports for %d", year)));
        headline.setText(words.headline());
        lede.setText(words.lede());
        showNote(visit, figures, district);
        showChosen(figures, words, link);

        places.show(all.places(), source);
        rules.show(all.rules(), source);
        remarks.show(all.remarks(), source);
        doubts.show(all.doubts(), source);
        files.show(all.files(), source);
        runs.setVisible(Visitor.current().mayEverywhere(needs()));
        runs.show(all.runs(), source);
        trendChart.draw(QualityCharts.trend(figures, words, all.trend().title()));
        trend.show(all.trend(), trendChart, source);
    }

    private void showNote(Visit visit, QualityFigures figures, Optional<String> district) {
        Language language = visit.language();
        List<String> lines = new ArrayList<>();
        visit.contents().districts().stream()
                .filter(each -> each.code().equals(Visitor.current().district()))
                .forEach(own -> lines.add(language.say(
                        "Chỉ gồm báo cáo của %s.",
                        "Of the reports of %s alone.", language.say(own.shortNameVi(), own.shortNameEn()))));
        district.filter(code -> figures.district() == null)
                .ifPresent(code -> lines.add(language.say(
                        "Không có quận, huyện “%s”; đang xem tất cả.",
                        "There is no district “%s”; these are all.", code)));
        note.show(visit.link(), figures.year(), lines);
    }

    private void showChosen(QualityFigures figures, QualityWords words, Link link) {
        boolean isNarrowed = figures.district() != null || figures.rule() != null;
        chosen.setVisible(isNarrowed);
        chosen.removeAll();
        if (isNarrowed) {
            Anchor all = new Anchor(link.to(PAGE), words.language().say("Bỏ lọc", "Show all"));
            all.addClassName("btn");
            chosen.add(new Span(words.language().say("Đang lọc: ", "Narrowed to: ") + words.filter()), all);
        }
    }
}
