package vn.chitieu.dashboard.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;

/** The programmes that the letter asks about: what they reached, and where their reports are read. */
@Route(value = "programme", layout = Shell.class)
final class ProgrammeView extends Page {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "programme";

    private final Div crumb = new Div();
    private final H1 headline = new H1();
    private final Paragraph lede = new Paragraph();
    private final PageNote note = new PageNote();
    private final CardView courses = new CardView("chuong-trinh-03", "c12");
    private final EChart coursesChart = new EChart();
    private final CardView years = new CardView("tung-nam", "c12");
    private final CardView others = new CardView("chuong-trinh-khac", "c12");
    private final CardView party = new CardView("dang-vien", "c12");
    private final EChart partyChart = new EChart();
    private final List<Component> parts;

    private transient @Nullable Link shown;

    ProgrammeView(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        crumb.addClassName("crumb");
        lede.addClassName("lede");
        coursesChart.addClassName("leads");
        partyChart.addClassName("leads");
        coursesChart.addSelectListener(event -> open("indicator/" + event.key()));
        partyChart.addSelectListener(event -> open("district/" + event.key()));
        List.of(years, others).forEach(CardView::oneView);
        Div cards = new Div(courses, years, others, party);
        cards.addClassName("grid");
        parts = List.of(new Div(crumb, headline, lede), note, cards);
    }

    private void open(String page) {
        Link link = shown;
        if (link != null) {
            getUI().ifPresent(ui -> ui.navigate(page, link.parameters()));
        }
    }

    @Override
    protected void show(Visit visit) {
        Language language = visit.language();
        int year = visit.contents().yearNearest(visit.link().year());
        Link link = new Link(language, visit.link().year() == null ? null : String.valueOf(year), null);
        shown = link;
        frame(visit.contents(), link, other -> other.to(PAGE), year);
        Figures all = Figures.of(visit.reader(), visit.contents().indicators());
        ProgrammeFigures figures = new ProgrammeQuery(visit.sql(), all).figures(visit.contents(), year);
        ProgrammeWords words = new ProgrammeWords(figures, new FigureWords(language, all.targetsAreIllustrative(year)));
        ProgrammeTables tables = new ProgrammeTables(figures, words, link);
        ProgrammeDownloads downloads = new ProgrammeDownloads(figures, words);
        Source source = new Source(visit.contents(), language);

        title(language.say("Chương trình", "Programmes"));
        fill(parts);
        Markup.fill(
                crumb,
                new Anchor(link.to(""), language.say("Tổng quan", "Overview")),
                new Span("›"),
                new Span(words.crumb()));
        headline.setText(words.headline());
        lede.setText(words.lede());
        lede.setVisible(!words.lede().isEmpty());
        note.show(visit.link(), year, List.of());

        card(courses, words.courseTitle(), words.courseSubtitle(), source, language);
        Programme main = figures.main();
        courses.legend(List.of(
                Cells.key("ring", language.say("Năm %d", "%d", main.firstYear())),
                Cells.key("disc met", language.say("Năm %d, đạt", "%d, met", main.lastYear())),
                Cells.key("disc", language.say("Năm %d, chưa đạt", "%d, not met", main.lastYear())),
                Cells.key(
                        "triangle",
                        language.say(
                                "Sau đó, năm %d",
                                "After it, %d", figures.years().getLast())),
                Cells.key("diamond", words.targetHead() + " " + main.lastYear())));
        coursesChart.draw(ProgrammeCharts.courses(figures, words));
        courses.downloads(downloads::courses);
        courses.either(coursesChart, tables::courses);

        card(years, words.yearsTitle(), words.yearsSubtitle(), source, language);
        years.downloads(downloads::years);
        years.only(List.of(figures, language), tables::years);

        card(others, words.othersTitle(), words.othersSubtitle(), source, language);
        others.downloads(downloads::others);
        others.only(List.of(figures, language), tables::others);

        card(party, words.partyTitle(), words.partySubtitle(), source, language);
        partyChart.draw(ProgrammeCharts.party(figures, words));
        party.downloads(downloads::party);
        party.either(partyChart, tables::party);
    }

    private static void card(CardView card, String title, String subtitle, Source source, Language language) {
        card.speak(language);
        card.head(title, subtitle);
        source.under(card);
    }
}
