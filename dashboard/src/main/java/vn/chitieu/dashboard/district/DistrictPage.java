package vn.chitieu.dashboard.district;

import static vn.chitieu.warehouse.tables.mart.Tables.REVISION;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.assessment.InWords;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.RevisionList;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Nearest;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Revision;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.shell.Message;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.snapshot.RevisionQuery;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.access.Right;

/** One district: what it has reached, where it needs help, and how its figures came in. */
@Route(value = "district/:code", layout = Shell.class)
final class DistrictPage extends Page {
    private static final long serialVersionUID = 1L;

    private final Div crumb = new Div();
    private final H1 headline = new H1();
    private final Paragraph lede = new Paragraph();
    private final Anchor previous = new Anchor();
    private final Anchor next = new Anchor();
    private final PageNote note = new PageNote();
    private final HtmlContainer keyFigures = new HtmlContainer("dl");
    private final CardView indicators = new CardView("cot-song", "c12");
    private final Div lists = new Div();
    private final CardView trends = new CardView("dien-bien", "c12");
    private final CardView party = new CardView("dang-vien", "c12");
    private final InWords inWords = new InWords();
    private final CardView wards = new CardView("phuong-xa", "c12");
    private final CardView reports = new CardView("bao-cao", "c12");
    private final CardView corrections = new CardView("dinh-chinh", "c12");
    private final Div more = new Div();
    private final Div tables = new Div();
    private final List<Component> parts;

    DistrictPage(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        crumb.addClassName("crumb");
        lede.addClassName("lede");
        previous.addClassNames("btn", "quiet");
        next.addClassNames("btn", "quiet");
        Div actions = new Div(previous, next);
        actions.addClassNames("actions", "keep");
        Div headRow = new Div(new Div(headline, lede), actions);
        headRow.addClassName("head-row");
        keyFigures.addClassName("kpis");
        Div charts = new Div(indicators);
        charts.addClassName("grid");
        lists.addClassName("grid");
        more.addClassName("grid");
        tables.addClassName("grid");
        parts = List.of(new Div(crumb, headRow), note, keyFigures, lists, charts, more, tables);
    }

    @Override
    protected List<Component> opening() {
        return List.of(parts.getFirst(), keyFigures);
    }

    @Override
    protected void show(Visit visit) {
        Contents contents = visit.contents();
        Link link = visit.link();
        String code = visit.code().orElse("");
        int year = contents.yearNearest(link.year());
        Link shown = link.plain(year);
        frame(contents, shown, other -> other.to("district/" + Link.encoded(code)), year);
        List<Place> places = Figures.of(visit.reader(), contents.indicators()).places();
        Optional<Place> place =
                places.stream().filter(one -> one.code().equals(code)).findFirst();
        if (place.isEmpty()) {
            say(noSuchDistrict(code, places, shown));
            return;
        }
        DistrictFigures figures = DistrictQuery.of(visit.reader(), contents).figures(contents, place.get(), year);
        DistrictWords words = new DistrictWords(figures, link.language());
        title(place.get().name(link.language()) + " " + year);
        fill(parts);
        showHead(figures, words, shown);
        note.show(visit.link(), figures.year(), words.breakNote().stream().toList());
        KeyFigures stand = new KeyFigures(figures, words, shown);
        Markup.fill(keyFigures, stand.all());
        Markup.fill(lists, stand.needs(), stand.strengths());
        Source source = new Source(contents, link.language());
        indicators.show(new IndicatorsCard(figures, words, shown), source);
        below(more, trends, party, inWords);
        below(tables, wards, reports, corrections);
        below(again -> {
            TrendsCard trendsCard = new TrendsCard(figures, words, shown);
            trends.show(trendsCard, source);
            Optional<Figure> admissions = figures.of(PartyCard.INDICATOR, year);
            party.setVisible(admissions.isPresent());
            admissions.ifPresent(now -> party.show(new PartyCard(figures, words, trendsCard, now), source));
            inWords.ofDistrict(again.reader(), contents, place.get(), year, shown);
            wards.show(new WardsCard(figures, words, shown), source);
            reports.setVisible(Visitor.current().may(Right.details, code));
            reports.show(new ReportsCard(figures, words), source);
            List<Revision> revisions = RevisionQuery.read(
                    again.sql(),
                    contents.indicators(),
                    REVISION.DISTRICT_CODE.eq(place.get().code()).and(REVISION.YEAR.eq(year)));
            corrections.setVisible(!revisions.isEmpty());
            corrections.show(
                    new RevisionList(words.words(), shown, words.place() + " " + year, revisions, true).listing(),
                    source);
        });
    }

    // ---- Head -----------------------------------------------------------------------------------------------------

    private void showHead(DistrictFigures figures, DistrictWords words, Link link) {
        Language language = words.language();
        Markup.fill(
                crumb,
                new Span(Place.kindName(figures.place().kind(), language)),
                new Span("›"),
                new Span(figures.place().name(language) + " · " + words.unitsLine()));
        headline.setText(words.headline());
        lede.setText(words.lede());
        int at = figures.places().indexOf(figures.place());
        neighbour(previous, at > 0 ? figures.places().get(at - 1) : null, link, true);
        neighbour(next, at + 1 < figures.places().size() ? figures.places().get(at + 1) : null, link, false);
    }

    private static void neighbour(Anchor anchor, @Nullable Place to, Link link, boolean isPrevious) {
        anchor.setVisible(to != null);
        if (to != null) {
            Language language = link.language();
            Span name = new Span(to.shortName(language));
            name.addClassName("cut");
            anchor.setHref(link.toDistrict(to.code()));
            anchor.getElement()
                    .setAttribute(
                            "aria-label",
                            (isPrevious ? language.say("Trước: ", "Previous: ") : language.say("Sau: ", "Next: "))
                                    + to.shortName(language));
            Markup.steady(anchor, isPrevious ? List.of(Cells.icon("left"), name) : List.of(name, Cells.icon("right")));
        }
    }

    private static Message noSuchDistrict(String code, List<Place> places, Link link) {
        Language language = link.language();
        String wanted = Nearest.plain(code);
        Map<String, String> nearest = new LinkedHashMap<>();
        places.stream()
                .sorted(Comparator.comparingInt((Place place) -> Stream.of(
                                place.code(), place.nameVi(), place.shortNameVi(), place.nameEn(), place.shortNameEn())
                        .mapToInt(name -> Nearest.distance(wanted, Nearest.plain(name)))
                        .min()
                        .orElseThrow()))
                .limit(3)
                .forEach(place -> nearest.put(place.name(language), link.toDistrict(place.code())));
        return new Message(
                        language.say("Không có quận, huyện “%s”", "There is no district “%s”", code),
                        language.say(
                                "Liên kết có thể đã cũ hoặc gõ nhầm. Gần giống nhất là:",
                                "The link may be old or mistyped. Nearest to it are:"))
                .links(nearest);
    }
}
