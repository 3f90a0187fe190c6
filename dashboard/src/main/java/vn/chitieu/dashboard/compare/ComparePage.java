package vn.chitieu.dashboard.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.Choice;
import vn.chitieu.dashboard.card.PlaceChoice;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.PageHead;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;

/** Two indicators, two years, or two to four districts beside each other. */
@Route(value = "compare", layout = Shell.class)
final class ComparePage extends Page {
    private static final long serialVersionUID = 1L;

    private final PageHead head = new PageHead();
    private final PageNote note = new PageNote();
    private final PlaceChoice districts = new PlaceChoice(code -> change(choice -> choice.toggled(code)));
    private final Choice x = new Choice(code -> change(choice -> choice.withX(code)));
    private final Choice y = new Choice(code -> change(choice -> choice.withY(code)));
    private final Choice of = new Choice(code -> change(choice -> choice.withOf(code)));
    private final Choice from = new Choice(year -> change(choice -> choice.withFrom(Integer.parseInt(year))));
    private final CardView scatter = new CardView("hai-chi-tieu", "c6");
    private final CardView slope = new CardView("hai-nam", "c6");
    private final CardView side = new CardView("canh-nhau", "c12");
    private final List<Component> parts = List.of(
            head,
            note,
            districts,
            Cells.element("div", "grid", chosen(scatter, x, y), chosen(slope, of, from)),
            Cells.element("div", "grid", side));

    private transient @Nullable State state;

    /** What the page shows now, for the choices that change it. */
    private record State(CompareChoice choice, Link link) {}

    ComparePage(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
    }

    /** A card under what is chosen for it. */
    private static Component chosen(CardView card, Choice... choices) {
        return Cells.element("div", "c6 chosen-card", Cells.element("div", "choices", choices), card);
    }

    private void change(UnaryOperator<CompareChoice> next) {
        State shown = state;
        if (shown != null) {
            getUI().ifPresent(ui -> ui.navigate(next.apply(shown.choice()).address(shown.link())));
        }
    }

    @Override
    protected void show(Visit visit) {
        Contents contents = visit.contents();
        Language language = visit.language();
        Figures all = Figures.of(visit.reader(), contents.indicators());
        List<String> codes = all.places().stream().map(Place::code).toList();
        CompareChoice choice = CompareChoice.of(visit.query(), visit.link(), contents, codes);
        Link link = visit.link().year() == null ? visit.link() : visit.link().withYear(choice.year());
        state = new State(choice, link);
        frame(contents, link, choice::address, choice.year());
        CompareFigures figures = CompareFigures.of(all, contents, choice);
        CompareWords words = new CompareWords(
                figures, new FigureWords(language, all.targetsAreIllustrative(choice.year())), link.plain());
        title(language.say("So sánh ", "Compare ") + choice.year());
        fill(parts);
        head.show(words.headline(), words.lede(), new Span(language.say("So sánh", "Compare")));
        showNote(visit, choice, codes);
        districts.show(
                figures.chosen(),
                new PlaceChoice.Words(
                        language.say("Quận, huyện so sánh", "Compared districts"),
                        language.say("Quận, huyện:", "Districts:"),
                        language.say("Bỏ ", "Remove ")),
                language);
        showChoices(contents, choice, language);
        Source source = new Source(contents, language);
        scatter.show(new ScatterCard(figures, words), source);
        slope.show(new SlopeCard(figures, words), source);
        below(again -> {
            districts.offer(all.places(), figures.chosen(), language);
            side.show(new SideCard(figures, words), source);
        });
    }

    private void showNote(Visit visit, CompareChoice choice, List<String> codes) {
        List<String> lines = new ArrayList<>();
        if (!choice.answers(visit.query())) {
            lines.add(visit.language()
                    .say(
                            "Liên kết hỏi một chỉ tiêu không có; đang xem chỉ tiêu khác thay vào.",
                            "The link asks for an indicator that is not there; another one is shown in its place."));
        }
        PageNote.unknownDistricts(visit.link(), codes::contains).ifPresent(lines::add);
        note.show(visit.link(), choice.year(), lines);
    }

    private void showChoices(Contents contents, CompareChoice choice, Language language) {
        Map<String, String> indicators = new LinkedHashMap<>();
        contents.indicators()
                .forEach(indicator -> indicators.put(
                        indicator.indicatorCode(),
                        indicator.letter() + " " + FigureWords.shortName(indicator, language)));
        Map<String, String> years = new LinkedHashMap<>();
        contents.years().stream()
                .filter(year -> year < choice.year() || year == choice.from())
                .forEach(year -> years.put(String.valueOf(year), String.valueOf(year)));
        x.show(language.say("Trục ngang", "Across"), indicators, choice.x());
        y.show(language.say("Trục dọc", "Up"), indicators, choice.y());
        of.show(language.say("Hai năm của", "Two years of"), indicators, choice.of());
        from.show(language.say("%d so với", "%d against", choice.year()), years, String.valueOf(choice.from()));
    }
}
