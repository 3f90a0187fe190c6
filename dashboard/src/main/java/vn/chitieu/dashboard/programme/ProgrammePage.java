package vn.chitieu.dashboard.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import java.util.List;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.PageHead;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;

/** The programmes that the letter asks about: what they reached, and where their reports are read. */
@Route(value = "programme", layout = Shell.class)
final class ProgrammePage extends Page {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "programme";

    private final PageHead head = new PageHead();
    private final PageNote note = new PageNote();
    private final CardView courses = new CardView("chuong-trinh-03", "c12");
    private final CardView years = new CardView("tung-nam", "c12");
    private final CardView others = new CardView("chuong-trinh-khac", "c12");
    private final CardView party = new CardView("dang-vien", "c12");
    private final List<Component> parts;

    ProgrammePage(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        Div cards = new Div(courses, years, others, party);
        cards.addClassName("grid");
        parts = List.of(head, note, cards);
    }

    @Override
    protected void show(Visit visit) {
        Language language = visit.language();
        int year = visit.contents().yearNearest(visit.link().year());
        Link link = visit.link().plain(year);
        frame(visit.contents(), link, other -> other.to(PAGE), year);
        Figures all = Figures.of(visit.reader(), visit.contents().indicators());
        ProgrammeFigures figures = ProgrammeFigures.of(visit.sql(), all, visit.contents(), year);
        ProgrammeWords words = new ProgrammeWords(figures, new FigureWords(language, all.targetsAreIllustrative(year)));
        Source source = new Source(visit.contents(), language);

        title(language.say("Chương trình", "Programmes"));
        fill(parts);
        head.show(words.headline(), words.lede(), link, words.crumb());
        note.show(visit.link(), year, List.of());
        courses.show(new CoursesCard(figures, words, link), source);
        years.show(new YearsCard(figures, words, link), source);
        others.show(new OthersCard(figures, words, link), source);
        party.show(new PartyCard(figures, words, link), source);
    }
}
