package vn.chitieu.dashboard.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
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
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.Period;

/** Two indicators, two years, or two to four districts beside each other. */
@Route(value = "compare", layout = Shell.class)
final class CompareView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final Div crumb = new Div();
    private final H1 headline = new H1();
    private final Paragraph lede = new Paragraph();
    private final PageNote note = new PageNote();
    private final PlaceChoice districts = new PlaceChoice(code -> change(choice -> choice.toggled(code)));
    private final Choice x = new Choice(code -> change(choice -> choice.withX(code)));
    private final Choice y = new Choice(code -> change(choice -> choice.withY(code)));
    private final Choice of = new Choice(code -> change(choice -> choice.withOf(code)));
    private final Choice from = new Choice(year -> change(choice -> choice.withFrom(Integer.parseInt(year))));
    private final EChart scatter = new EChart();
    private final EChart slope = new EChart();
    private final Div scatterBody = new Div(scatter);
    private final Div slopeBody = new Div(slope);
    private final CardView scatterCard = new CardView("hai-chi-tieu", "c6");
    private final CardView slopeCard = new CardView("hai-nam", "c6");
    private final CardView sideCard = new CardView("canh-nhau", "c12");
    private final List<Component> parts;

    private transient QueryParameters asked = QueryParameters.empty();
    private transient @Nullable State state;

    /** What the page shows now, for the choices that change it. */
    private record State(CompareChoice choice, Link link) {}

    CompareView(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        crumb.addClassName("crumb");
        lede.addClassName("lede");
        scatter.addSelectListener(event -> change(choice -> choice.toggled(event.key())));
        slope.addSelectListener(event -> change(choice -> choice.toggled(event.key())));
        Div pair = new Div(x, y);
        pair.addClassName("choices");
        Div years = new Div(of, from);
        years.addClassName("choices");
        Div left = new Div(pair, scatterCard);
        left.addClassNames("c6", "chosen-card");
        Div right = new Div(years, slopeCard);
        right.addClassNames("c6", "chosen-card");
        Div charts = new Div(left, right);
        charts.addClassName("grid");
        Div side = new Div(sideCard);
        side.addClassName("grid");
        parts = List.of(new Div(crumb, headline, lede), note, districts, charts, side);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getLocation().getQueryParameters();
    }

    private void change(UnaryOperator<CompareChoice> next) {
        State shown = state;
        if (shown != null) {
            QueryParameters parameters = next.apply(shown.choice()).parameters(shown.link());
            getUI().ifPresent(ui -> ui.navigate("compare", parameters));
        }
    }

    @Override
    protected void show(Visit visit) {
        Contents contents = visit.contents();
        Language language = visit.language();
        Figures all = Figures.of(visit.reader(), contents.indicators());
        List<Place> places = all.places();
        CompareChoice choice = CompareChoice.of(
                asked, visit.link(), contents, places.stream().map(Place::code).toList());
        Link link = visit.link().year() == null ? visit.link() : visit.link().withYear(choice.year());
        state = new State(choice, link);
        frame(contents, link, choice::address, choice.year());
        CompareFigures figures = figures(all, contents, choice, places);
        CompareWords words = new CompareWords(figures, language);
        title(language.say("So sánh ", "Compare ") + choice.year());
        fill(parts);
        Markup.fill(crumb, new Span(language.say("So sánh", "Compare")));
        headline.setText(words.headline());
        lede.setText(words.lede());
        showNote(visit, choice, places);
        districts.show(
                figures.chosen(),
                new PlaceChoice.Words(
                        language.say("Quận, huyện so sánh", "Compared districts"),
                        language.say("Quận, huyện:", "Districts:"),
                        language.say("Bỏ ", "Remove ")),
                language);
        showChoices(contents, choice, language);
        Link plain = new Link(language, link.year(), null);
        CompareTables tables = new CompareTables(figures, words, plain);
        Source source = new Source(contents, language);
        scatterCard.speak(language);
        scatterCard.head(words.scatterTitle(), words.scatterSubtitle());
        scatterCard.legend(List.of());
        source.under(scatterCard);
        scatter.draw(CompareCharts.scatter(figures, words));
        CompareDownloads downloads = new CompareDownloads(figures, language);
        scatterCard.downloads(downloads::scatter);
        scatterCard.either(scatterBody, tables::scatter);
        slopeCard.speak(language);
        slopeCard.head(words.slopeTitle(), words.slopeSubtitle());
        slopeCard.legend(List.of());
        source.under(slopeCard);
        slope.draw(CompareCharts.slope(figures, words));
        slopeCard.downloads(downloads::slope);
        slopeCard.either(slopeBody, tables::slope);
        below(again -> {
            districts.offer(places, figures.chosen(), language);
            sideCard.speak(language);
            sideCard.head(words.sideTitle(), words.sideSubtitle());
            source.under(sideCard);
            sideCard.downloads(downloads::side);
            sideCard.only(Cells.scrolling(tables.sideBySide()));
        });
    }

    private static CompareFigures figures(Figures all, Contents contents, CompareChoice choice, List<Place> places) {
        List<Place> chosen = choice.districts().stream()
                .flatMap(code -> places.stream().filter(place -> place.code().equals(code)))
                .toList();
        return new CompareFigures(
                choice,
                contents.indicator(choice.x()).orElseThrow(),
                contents.indicator(choice.y()).orElseThrow(),
                contents.indicator(choice.of()).orElseThrow(),
                contents.indicators(),
                places,
                chosen,
                all.ofYear(choice.year()),
                all.ofIndicator(choice.of()),
                all.city(),
                all.priorities(choice.year()),
                all.targetsAreIllustrative(choice.year()),
                length(contents, choice.from()) != length(contents, choice.year()));
    }

    /** Whole months of a period, which tell 2011 from calendar years. */
    private static long length(Contents contents, int year) {
        return contents.periods().stream()
                .filter(period -> period.year() == year)
                .mapToLong((Period period) -> java.time.temporal.ChronoUnit.MONTHS.between(
                        period.startsOn(), period.endsOn().plusDays(1)))
                .findFirst()
                .orElse(0);
    }

    private void showNote(Visit visit, CompareChoice choice, List<Place> places) {
        Language language = visit.language();
        List<String> lines = new ArrayList<>();
        if (!choice.answers(asked)) {
            lines.add(language.say(
                    "Liên kết hỏi một chỉ tiêu không có; đang xem chỉ tiêu khác thay vào.",
                    "The link asks for an indicator that is not there; another one is shown in its place."));
        }
        PageNote.unknownDistricts(
                        visit.link(),
                        code -> places.stream().anyMatch(place -> place.code().equals(code)))
                .ifPresent(lines::add);
        note.show(visit.link(), choice.year(), lines);
    }

    private void showChoices(Contents contents, CompareChoice choice, Language language) {
        Map<String, String> indicators = new LinkedHashMap<>();
        for (Indicator indicator : contents.indicators()) {
            indicators.put(
                    indicator.indicatorCode(), indicator.letter() + " " + FigureWords.shortName(indicator, language));
        }
        Map<String, String> years = new LinkedHashMap<>();
        contents.years().stream()
                .filter(year -> year < choice.year())
                .forEach(year -> years.put(String.valueOf(year), String.valueOf(year)));
        if (years.isEmpty()) {
            years.put(String.valueOf(choice.from()), String.valueOf(choice.from()));
        }
        x.show(language.say("Trục ngang", "Across"), indicators, choice.x());
        y.show(language.say("Trục dọc", "Up"), indicators, choice.y());
        of.show(language.say("Hai năm của", "Two years of"), indicators, choice.of());
        from.show(language.say("%d so với", "%d against", choice.year()), years, String.valueOf(choice.from()));
    }
}
