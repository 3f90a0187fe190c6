package vn.chitieu.dashboard.district;

import static vn.chitieu.dashboard.html.Cells.keyFigure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.assessment.InWords;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.district.DistrictFigures.Completeness;
import vn.chitieu.dashboard.district.DistrictFigures.Reporting;
import vn.chitieu.dashboard.district.DistrictFigures.Version;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Nearest;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.shell.Message;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.Indicator;

/** One district: what it has reached, where it needs help, and how its figures came in. */
@Route(value = "district/:code", layout = Shell.class)
final class DistrictView extends Page {
    private static final long serialVersionUID = 1L;
    private static final String PARTY = "party_admission";

    private final Div crumb = new Div();
    private final H1 headline = new H1();
    private final Paragraph lede = new Paragraph();
    private final Anchor previous = new Anchor();
    private final Anchor next = new Anchor();
    private final PageNote note = new PageNote();
    private final HtmlContainer keyFigures = new HtmlContainer("dl");
    private final EChart spine = new EChart();
    private final Div spineTable = new Div();
    private final Div spineBody = new Div(spine, spineTable);
    private final CardView indicators = new CardView("cot-song", "c12");
    private final Div lists = new Div();
    private final EChart trends = new EChart();
    private final Div trendsBody = new Div(trends);
    private final CardView trendCard = new CardView("dien-bien", "c12");
    private final EChart party = new EChart();
    private final Div partyBody = new Div(party);
    private final CardView partyCard = new CardView("dang-vien", "c12");
    private final InWords inWords = new InWords();
    private final CardView wards = new CardView("phuong-xa", "c12");
    private final CardView reports = new CardView("bao-cao", "c12");
    private final Div more = new Div();
    private final Div tables = new Div();
    private final List<Component> parts;

    private transient @Nullable Link shownLink;

    DistrictView(PublishedWarehouse warehouse) {
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
        spineBody.addClassName("spine");
        trendsBody.addClassName("sized");
        partyBody.addClassName("sized");
        Stream.of(spine, trends, party).forEach(chart -> chart.addSelectListener(event -> open(event.key())));
        Div charts = new Div(indicators);
        charts.addClassName("grid");
        lists.addClassName("grid");
        more.addClassName("grid");
        tables.addClassName("grid");
        parts = List.of(new Div(crumb, headRow), note, keyFigures, charts, lists, more, tables);
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
        Link shown = new Link(link.language(), link.year() == null ? null : String.valueOf(year), null);
        frame(contents, shown, other -> other.to("district/" + Link.encoded(code)), year);
        List<Place> places = Figures.of(visit.reader(), contents.indicators()).places();
        Optional<Place> place =
                places.stream().filter(one -> one.code().equals(code)).findFirst();
        if (place.isEmpty()) {
            shownLink = null;
            say(noSuchDistrict(code, places, shown));
            return;
        }
        shownLink = shown;
        DistrictFigures figures = DistrictQuery.of(visit.reader(), contents).figures(contents, place.get(), year);
        DistrictWords words = new DistrictWords(figures, link.language());
        title(place.get().name(link.language()) + " " + year);
        fill(parts);
        showHead(figures, words, shown);
        note.show(visit.link(), figures.year(), words.breakNote().stream().toList());
        showKeyFigures(figures, words);
        Source source = new Source(contents, link.language());
        showIndicators(figures, words, shown, source);
        below(more, trendCard, partyCard, inWords);
        below(tables, wards, reports);
        below(again -> {
            showLists(figures, words);
            showTrends(figures, words, shown, source);
            showParty(figures, words, shown, source);
            inWords.ofDistrict(again.reader(), contents, place.get(), year, shown);
            showTables(figures, words, shown, source);
        });
    }

    private void open(String indicatorCode) {
        Link link = shownLink;
        if (link != null) {
            getUI().ifPresent(ui -> ui.navigate("indicator/" + indicatorCode, link.parameters()));
        }
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

    // ---- Key figures ----------------------------------------------------------------------------------------------

    private void showKeyFigures(DistrictFigures figures, DistrictWords words) {
        Markup.fill(
                keyFigures,
                met(figures, words),
                position(words),
                changes(figures, words),
                rank(figures, words),
                received(figures, words),
                complete(figures, words));
    }

    private static Component met(DistrictFigures figures, DistrictWords words) {
        Language language = words.language();
        Priority priority = figures.priority();
        int judged = priority.indicatorsJudged();
        int apart = figures.now().size() - judged;
        List<Component> details = new ArrayList<>();
        Stream.of(
                        Map.entry(TargetVerdict.late, priority.late()),
                        Map.entry(TargetVerdict.on_track, priority.onTrack()),
                        Map.entry(TargetVerdict.none, apart))
                .filter(entry -> !entry.getValue().equals(0))
                .forEach(entry -> details.add(
                        Cells.verdict(entry.getKey(), words.words().verdict(entry.getKey()) + " " + entry.getValue())));
        return keyFigure(
                language.say(
                        "Đạt " + words.words().targetName(),
                        "Met: " + words.words().targetName() + "s"),
                new Span(judged == 0 ? "–" : priority.met() + "/" + judged),
                details);
    }

    private static Component position(DistrictWords words) {
        return keyFigure(
                words.language().say("Thứ tự cần giúp", "Who needs help first"),
                new Span(words.positionOf()),
                List.of(new Span(words.positionDetail())));
    }

    private static Component changes(DistrictFigures figures, DistrictWords words) {
        Language language = words.language();
        int before = figures.year() - 1;
        List<Component> details = new ArrayList<>();
        details.add(new Span(
                words.worseAndSame().orElse(language.say("không chỉ tiêu nào so được", "nothing can be compared"))));
        words.otherLength().ifPresent(why -> details.add(new Div(why)));
        return keyFigure(
                language.say("So với năm %d", "On %d", before),
                new Span(words.better().orElse("–")),
                details);
    }

    private static Component rank(DistrictFigures figures, DistrictWords words) {
        Language language = words.language();
        Optional<Figure> best = figures.ranked().stream().findFirst();
        return keyFigure(
                language.say("Hạng cao nhất", "Best place"),
                new Span(best.map(words::rank).orElse("–")),
                List.of(new Span(best.map(figure -> words.words().name(figure.indicator()))
                        .orElse(language.say("không xếp hạng", "not ranked")))));
    }

    private static Component received(DistrictFigures figures, DistrictWords words) {
        Language language = words.language();
        int year = figures.year();
        Optional<Version> version = figures.inForce(year);
        LocalDate day = version.map(Version::receivedOn).orElse(null);
        List<Component> details = new ArrayList<>();
        Optional<Reporting> reporting = figures.reporting(year);
        reporting
                .flatMap(words::timeliness)
                .ifPresent(text -> details.add(Cells.verdict(
                        reporting.map(Reporting::onTime).orElse(false) ? TargetVerdict.met : TargetVerdict.late,
                        text)));
        version.ifPresent(one -> details.add(new Span(language.say("bản %d", "version %d", one.version()))));
        if (version.isEmpty()) {
            details.add(new Span(language.say("chưa có báo cáo dùng được", "no usable report")));
        }
        return keyFigure(
                language.say("Nhận báo cáo", "Report received"),
                new Span(day == null ? "–" : words.words().numbers().day(day)),
                details);
    }

    private static Component complete(DistrictFigures figures, DistrictWords words) {
        Language language = words.language();
        Completeness complete = figures.completeness(figures.year());
        return keyFigure(
                language.say("Chỉ tiêu có số liệu", "Indicators with figures"),
                new Span(complete.indicators() + "/" + complete.allIndicators()),
                List.of(new Span(language.say(
                        words.completeness(figures.year()) + " câu trả lời của đơn vị",
                        words.completeness(figures.year()) + " answers of units"))));
    }

    // ---- Cards ----------------------------------------------------------------------------------------------------

    private void showIndicators(DistrictFigures figures, DistrictWords words, Link link, Source source) {
        Language language = words.language();
        indicators.speak(language);
        indicators.head(words.spineTitle(), words.spineSubtitle());
        indicators.legend(List.of(
                glyphKey(TargetVerdict.met, language.say("Đạt", "Met")),
                Cells.key("dot", language.say("Theo kịp", "On track")),
                glyphKey(TargetVerdict.late, language.say("Chậm", "Late")),
                Cells.key("ring", language.say("Không xét", "Not judged")),
                Cells.key("middle", language.say("Nửa giữa của các nơi", "Middle half of the districts")),
                Cells.key("range", language.say("Cả khoảng", "Whole range")),
                Cells.key("bar-city", language.say("Thành phố", "City")),
                Cells.key("diamond", words.targetHead())));
        source.under(indicators);
        indicators.downloads(() -> new DistrictDownloads(figures, language).indicators());
        spine.draw(DistrictCharts.spine(figures, words));
        spineTable.removeAll();
        spineTable.add(new DistrictTables(figures, words, link).besideSpine());
        indicators.either(spineBody, () -> new DistrictTables(figures, words, link).indicators());
    }

    private static Span glyphKey(TargetVerdict verdict, String word) {
        return Cells.verdict(verdict, word);
    }

    private void showLists(DistrictFigures figures, DistrictWords words) {
        Language language = words.language();
        lists.removeAll();
        UnorderedList good = list();
        figures.strengths()
                .forEach(figure -> good.add(
                        item(figure.verdictTarget(), words.strength(figure), words.strengthDetail(figure), words)));
        if (figures.strengths().isEmpty()) {
            good.add(plain(language.say("Chưa có chỉ tiêu nào đạt.", "Nothing met yet.")));
        }
        UnorderedList needs = list();
        figures.needs()
                .forEach(figure ->
                        needs.add(item(TargetVerdict.late, words.need(figure), words.needDetail(figure), words)));
        if (figures.needs().isEmpty()) {
            needs.add(plain(
                    figures.priority().indicatorsJudged() > 0
                            ? language.say("Không chỉ tiêu nào chậm.", "Nothing is late.")
                            : language.say("Không có gì để xét.", "There is nothing to judge.")));
        }
        lists.add(
                Cells.plainCard(
                        "can-giup", "c6", language.say("Cần giúp, xa nhất trước", "Needs help, farthest first"), needs),
                Cells.plainCard("lam-tot", "c6", language.say("Đang tốt", "Doing well"), good));
    }

    private static ListItem plain(String text) {
        return new ListItem(new Span(), new Span(text));
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        return list;
    }

    private static ListItem item(TargetVerdict verdict, String text, String detail, DistrictWords words) {
        Span glyph = Cells.glyph(verdict);
        Span mark = new Span(glyph, Cells.spoken(words.words().verdict(verdict) + ": "));
        mark.addClassNames("v", verdict.name());
        Div said = new Div(Cells.bold(text), new Div(Cells.small(detail)));
        return new ListItem(mark, said);
    }

    private void showTrends(DistrictFigures figures, DistrictWords words, Link link, Source source) {
        Language language = words.language();
        trendCard.speak(language);
        trendCard.head(words.trendTitle(), words.trendSubtitle());
        trendCard.legend(List.of(
                Cells.key("own", figures.place().shortName(language)),
                Cells.key("context", language.say("Thành phố (chỉ với tỷ lệ)", "City (rates only)")),
                Cells.key("target", words.targetHead())));
        source.under(trendCard);
        trendCard.downloads(() -> new DistrictDownloads(figures, language).trends());
        trends.draw(DistrictCharts.trends(figures, words));
        trends.getStyle().set("--narrow", DistrictCharts.trendsHeight(figures, DistrictCharts.NARROW_COLUMNS) + "px");
        trendCard.either(trendsBody, () -> new DistrictTables(figures, words, link).trends());
    }

    private void showParty(DistrictFigures figures, DistrictWords words, Link link, Source source) {
        Optional<Indicator> indicator = figures.indicators().stream()
                .filter(one -> one.indicatorCode().equals(PARTY))
                .findFirst();
        Optional<Figure> now = figures.of(PARTY, figures.year());
        partyCard.setVisible(now.isPresent());
        if (indicator.isEmpty() || now.isEmpty()) {
            return;
        }
        Language language = words.language();
        partyCard.speak(language);
        partyCard.head(words.partyTitle(now.get()), words.partySubtitle());
        partyCard.legend(List.of(
                Cells.key("own", figures.place().shortName(language)),
                Cells.key("context", language.say("Thành phố", "City")),
                Cells.key("target", words.targetHead())));
        source.under(partyCard);
        partyCard.downloads(() -> new DistrictDownloads(figures, language).party(indicator.get()));
        party.draw(DistrictCharts.party(figures, words, indicator.get()));
        party.getStyle().set("--narrow", DistrictCharts.PARTY_NARROW_HEIGHT + "px");
        partyCard.either(partyBody, () -> new DistrictTables(figures, words, link).party(indicator.get()));
    }

    private void showTables(DistrictFigures figures, DistrictWords words, Link link, Source source) {
        Language language = words.language();
        DistrictTables make = new DistrictTables(figures, words, link);
        DistrictDownloads downloads = new DistrictDownloads(figures, language);
        wards.speak(language);
        wards.head(words.wardsTitle(), words.wardsSubtitle());
        wards.legend(List.of(
                Cells.key("yes", language.say("Có", "Yes")),
                Cells.key("no", language.say("Chưa", "No")),
                Cells.key("hatch", language.say("Chưa có số liệu", "No figure"))));
        source.under(wards);
        wards.downloads(downloads::wards);
        wards.only(Cells.scrolling(make.wards()));
        reports.speak(language);
        reports.head(language.say("Báo cáo đã nhận", "Reports received"), words.reportsSubtitle());
        source.under(reports);
        reports.legend(List.of());
        reports.downloads(downloads::reports);
        reports.only(Cells.scrolling(make.reports()));
    }
}
