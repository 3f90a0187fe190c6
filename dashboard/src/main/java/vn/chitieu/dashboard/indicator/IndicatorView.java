package vn.chitieu.dashboard.indicator;

import static java.util.Objects.requireNonNull;
import static vn.chitieu.warehouse.tables.main.Tables.OUTLINE_ITEM;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.indicator.DistrictFigure.ChangeVerdict;
import vn.chitieu.dashboard.indicator.DistrictFigure.TargetVerdict;
import vn.chitieu.dashboard.indicator.IndicatorCharts.Standing;
import vn.chitieu.dashboard.shell.Card;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.dashboard.shell.Link;
import vn.chitieu.dashboard.shell.Message;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.Indicator;

/** One indicator: the finding, its key figures, the districts beside each other, and through the years. */
@Route(value = "indicator/:code", layout = Shell.class)
final class IndicatorView extends Page {
    private static final long serialVersionUID = 1L;
    private static final String DEFAULT_INDICATOR = "youth_gathering";

    private final Div crumb = new Div();
    private final H1 headline = new H1();
    private final Paragraph lede = new Paragraph();
    private final Anchor previous = arrow("left");
    private final Anchor next = arrow("right");
    private final Div note = new Div();
    private final HtmlContainer keyFigures = new HtmlContainer("dl");
    private final DistrictChoice choice = new DistrictChoice(this::toggle);
    private final EChart ranked = new EChart();
    private final EChart trend = new EChart();
    private final Card ranking = new Card("xep-hang", "c12");
    private final Card years = new Card("dien-bien", "c8");
    private final Definition definition = new Definition();
    private final List<Component> parts;

    private transient @Nullable State state;

    /** What the page shows now, for the clicks that change it. */
    private record State(Link link, String indicatorCode, List<String> chosen) {}

    IndicatorView(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        crumb.addClassName("crumb");
        lede.addClassName("lede");
        Div actions = new Div(previous, next);
        actions.addClassName("actions");
        Div headRow = new Div(new Div(headline, lede), actions);
        headRow.addClassName("head-row");
        note.addClassName("note");
        keyFigures.addClassName("kpis");
        ranked.addSelectListener(event -> toggle(event.key()));
        trend.addSelectListener(event -> toggle(event.key()));
        Div cards = new Div(ranking, years, definition);
        cards.addClassName("grid");
        parts = List.of(new Div(crumb, headRow), note, keyFigures, choice, cards);
    }

    @Override
    protected void show(Visit visit) {
        Contents contents = visit.contents();
        Link link = visit.link();
        String code = visit.parameters().get("code").orElse(DEFAULT_INDICATOR);
        int year = contents.yearNearest(link.year());
        Optional<Indicator> indicator = contents.indicator(code);
        Link shown = shown(link, year);
        frame(contents, shown, other -> other.toIndicator(code), year, code);
        if (indicator.isEmpty()) {
            state = null;
            say(noSuchIndicator(code, contents, shown));
            return;
        }
        IndicatorFigures figures = new IndicatorQuery(visit.sql()).figures(contents, indicator.get(), year);
        List<District> chosen = chosen(figures, link);
        state = new State(shown, code, chosen.stream().map(District::code).toList());
        IndicatorWords words = new IndicatorWords(figures, link.language());

        title(Contents.shortName(indicator.get(), link.language()) + " " + year);
        fill(parts);
        showHead(visit, indicator.get(), words);
        showNote(visit, figures, year);
        showKeyFigures(figures, words);
        choice.show(figures, chosen, link.language());
        Footer footer = new Footer(contents, link.language());
        showRanking(figures, words, footer);
        showTrend(figures, words, chosen, footer);
        definition.show(figures, words);
    }

    /** The link as its page answers it, so that a year that is not there is not handed on. */
    private static Link shown(Link link, int year) {
        return link.year() == null ? link : link.withYear(year);
    }

    /** The districts of the link, at most four; where it names none, those worth following. */
    private static List<District> chosen(IndicatorFigures figures, Link link) {
        List<String> asked = link.districts();
        return asked == null
                ? figures.suggested()
                : asked.stream()
                        .flatMap(code -> figures.district(code).stream())
                        .distinct()
                        .limit(DistrictChoice.MOST)
                        .toList();
    }

    private void toggle(String districtCode) {
        State shown = state;
        if (shown == null) {
            return;
        }
        List<String> codes = new ArrayList<>(shown.chosen());
        if (!codes.remove(districtCode)) {
            if (codes.size() == DistrictChoice.MOST) {
                codes.removeFirst();
            }
            codes.add(districtCode);
        }
        QueryParameters parameters = shown.link().withDistricts(codes).parameters();
        getUI().ifPresent(ui -> ui.navigate("indicator/" + shown.indicatorCode(), parameters));
    }

    // ---- Head -----------------------------------------------------------------------------------------------------

    private void showHead(Visit visit, Indicator indicator, IndicatorWords words) {
        Language language = visit.language();
        crumb.removeAll();
        String group =
                indicator.letter().substring(0, Math.max(0, indicator.letter().lastIndexOf('.')));
        visit.sql()
                .select(OUTLINE_ITEM.LABEL_VI, OUTLINE_ITEM.LABEL_EN)
                .from(OUTLINE_ITEM)
                .where(OUTLINE_ITEM.ITEM_CODE.eq(group))
                .fetchOptional()
                .ifPresent(label ->
                        crumb.add(new Span(group + " " + language.say(label.value1(), label.value2())), new Span("›")));
        crumb.add(new Span(indicator.letter() + " " + Contents.name(indicator, language)));
        headline.setText(words.headline());
        lede.setText(words.lede());
        showNeighbours(visit.contents(), shown(visit.link(), words.figures().year()), indicator);
    }

    private void showNeighbours(Contents contents, Link link, Indicator indicator) {
        List<Indicator> all = contents.indicators();
        int at = all.indexOf(indicator);
        Link carried = new Link(link.language(), link.year(), null);
        neighbour(
                previous,
                at > 0 ? all.get(at - 1) : null,
                carried,
                link.language().say("Chỉ tiêu trước", "Previous"));
        neighbour(
                next,
                at + 1 < all.size() ? all.get(at + 1) : null,
                carried,
                link.language().say("Chỉ tiêu sau", "Next"));
    }

    private static void neighbour(Anchor arrow, @Nullable Indicator to, Link link, String word) {
        arrow.setVisible(to != null);
        if (to != null) {
            String label = word + ": " + Contents.shortName(to, link.language());
            arrow.setHref(link.toIndicator(to.indicatorCode()));
            arrow.getElement().setAttribute("aria-label", label).setAttribute("title", label);
        }
    }

    private static Anchor arrow(String icon) {
        Anchor arrow = new Anchor();
        arrow.addClassNames("btn", "quiet", "icon");
        arrow.add(Shell.icon(icon));
        return arrow;
    }

    /** Says where the link asked for what is not there, and what is shown instead. */
    private void showNote(Visit visit, IndicatorFigures figures, int year) {
        Language language = visit.language();
        List<String> lines = new ArrayList<>();
        String asked = visit.link().year();
        if (asked != null && !asked.equals(String.valueOf(year))) {
            lines.add(language.say(
                    "Liên kết hỏi năm “%s”, năm này không có; đang xem năm %d.".formatted(asked, year),
                    "The link asks for the year “%s”, which is not there; this is %d.".formatted(asked, year)));
        }
        List<String> districts = Objects.requireNonNullElse(visit.link().districts(), List.of());
        List<String> unknown = districts.stream()
                .filter(code -> figures.district(code).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            lines.add(language.say(
                    "Không có quận, huyện mang mã: %s.".formatted(String.join(", ", unknown)),
                    "No district has the code %s.".formatted(String.join(", ", unknown))));
        }
        note.setVisible(!lines.isEmpty());
        note.setText(String.join(" ", lines));
    }

    private static Message noSuchIndicator(String code, Contents contents, Link link) {
        Language language = link.language();
        Map<String, String> nearest = new LinkedHashMap<>();
        contents.indicators().stream()
                .sorted(Comparator.comparingInt(indicator -> Nearness.distance(code, indicator.indicatorCode())))
                .limit(3)
                .forEach(indicator -> nearest.put(
                        indicator.letter() + "  " + Contents.name(indicator, language),
                        new Link(language, link.year(), null).toIndicator(indicator.indicatorCode())));
        return new Message(
                        language.say("Không có chỉ tiêu “%s”", "There is no indicator “%s”")
                                .formatted(code),
                        language.say(
                                "Liên kết có thể đã cũ hoặc gõ nhầm. Gần giống nhất là:",
                                "The link may be old or mistyped. Nearest to it are:"))
                .links(nearest);
    }

    // ---- Key figures ----------------------------------------------------------------------------------------------

    private void showKeyFigures(IndicatorFigures figures, IndicatorWords words) {
        keyFigures.removeAll();
        new KeyFigures(figures, words).all().forEach(keyFigures::add);
    }

    // ---- Cards ----------------------------------------------------------------------------------------------------

    /** What stands under every chart. */
    private record Footer(Contents contents, Language language) {
        String source() {
            return language.say(
                    "Nguồn: báo cáo của quận, huyện theo công văn 1201/ĐTN",
                    "Source: district reports under letter 1201/ĐTN");
        }

        String asOf() {
            List<String> parts = new ArrayList<>();
            if (contents.asOf() != null) {
                parts.add(language.say("Số liệu đến ", "Data to ") + new Numbers(language).day(contents.asOf()));
            }
            if (contents.isSample()) {
                parts.add(language.say("Dữ liệu mẫu", "Sample data"));
            }
            return String.join(" · ", parts);
        }
    }

    private void showRanking(IndicatorFigures figures, IndicatorWords words, Footer footer) {
        ranking.speak(words.language());
        ranking.head(words.rankingTitle(), words.rankingSubtitle());
        ranking.legend(rankingLegend(figures, words));
        ranking.foot(footer.source(), footer.asOf());
        ranked.draw(IndicatorCharts.ranked(figures, words));
        ranking.beside(ranked, new IndicatorTables(figures, words).ranking());
    }

    private static List<Component> rankingLegend(IndicatorFigures figures, IndicatorWords words) {
        Language language = words.language();
        List<Standing> standings = figures.now().stream()
                .filter(figure -> figures.compared(figure) != null)
                .map(figure -> IndicatorCharts.standing(figures, figure))
                .distinct()
                .toList();
        List<Component> legend = new ArrayList<>();
        boolean hasTarget = figures.cityNow().target() != null;
        if (standings.contains(Standing.MET)) {
            legend.add(Card.key("met", language.say("Đạt chỉ tiêu", "Target met")));
        }
        if (standings.contains(Standing.BELOW)) {
            legend.add(Card.key(
                    "below",
                    hasTarget ? language.say("Chưa đạt", "Below target") : language.say("Có số liệu", "With figures")));
        }
        if (standings.contains(Standing.PARTIAL)) {
            legend.add(Card.key(
                    "open dashed",
                    language.say(
                            "Chưa đủ 80% phường, xã, thị trấn: không xếp hạng",
                            "Under 80% of ward-level units: not ranked")));
        }
        if (standings.contains(Standing.STATED)) {
            legend.add(Card.key("open", language.say("Tỷ lệ tự nêu: không xếp hạng", "Stated percentage: not ranked")));
        }
        if (figures.isCount() && hasTarget) {
            legend.add(Card.key("tick", language.say("Chỉ tiêu của từng nơi", "Each district’s target")));
        }
        return legend;
    }

    private void showTrend(IndicatorFigures figures, IndicatorWords words, List<District> chosen, Footer footer) {
        Language language = words.language();
        years.speak(language);
        years.head(
                words.trendTitle(),
                words.trendSubtitle(IndicatorCharts.trendScale(figures).min()));
        List<Component> legend = new ArrayList<>();
        legend.add(Card.key("city", language.say("Toàn thành phố", "Whole city")));
        if (!figures.targets().isEmpty()) {
            legend.add(Card.key("target", IndicatorWords.capitalized(words.targetName())));
        }
        legend.add(Card.key("context", language.say("Các nơi khác", "Other districts")));
        years.legend(legend);
        years.foot(footer.source(), footer.asOf());
        trend.draw(IndicatorCharts.trend(figures, words, chosen));
        years.either(trend, () -> new IndicatorTables(figures, words).trend(chosen));
    }

    /** The six figures over the charts. */
    private record KeyFigures(IndicatorFigures figures, IndicatorWords words) {

        List<Component> all() {
            return List.of(city(), gap(), change(), met(), range(), reported());
        }

        private String say(String vietnamese, String english) {
            return words.language().say(vietnamese, english);
        }

        private Component city() {
            CityFigure city = figures.cityNow();
            return figure(
                    say("Toàn thành phố, %d".formatted(figures.year()), "Whole city, %d".formatted(figures.year())),
                    new Span(words.cityText(city)),
                    text(
                            figures.isCount()
                                    ? words.unit()
                                    : words.fraction(city.numerator(), city.denominator())
                                            .map(parts -> parts + " " + words.unit())
                                            .orElse(say("chưa có số liệu", "no figures yet"))));
        }

        private Component gap() {
            CityFigure city = figures.cityNow();
            if (city.target() == null) {
                return figure(say("Chỉ tiêu", "Target"), new Span("–"), text(say("chưa đặt", "none set")));
            }
            String label = say("Còn thiếu đến ", "Gap to ") + words.targetText(city.target());
            Long units = city.gapUnits();
            Double points = city.gapPoints();
            if (units == null) {
                return figure(label, new Span("–"), text(words.targetName()));
            }
            String inUnits = words.numbers().whole(units) + " " + words.unit();
            boolean isMet = figures.isCount() ? units == 0 : points != null && points == 0;
            if (isMet) {
                Span detail = IndicatorTables.verdict(
                        TargetVerdict.met, say("Đạt " + words.targetName(), "Reached the " + words.targetName()));
                return figure(
                        label,
                        new Span("0"),
                        figures.isCount() || units == 0
                                ? List.of(detail)
                                : List.of(
                                        detail,
                                        new Span(say(
                                                "tính cả nơi chưa báo cáo còn " + inUnits,
                                                "counting those that did not report: " + inUnits))));
            }
            Span value = new Span();
            if (figures.isCount() || points == null) {
                value.setText(words.numbers().whole(units));
                return figure(label, value, text(words.unit() + ", " + words.targetName()));
            }
            value.add(new Span(words.numbers().points(points)), unit(say(" điểm %", " points")));
            return figure(label, value, text(inUnits + ", " + words.targetName()));
        }

        private Component change() {
            CityFigure city = figures.cityNow();
            int before = figures.year() - 1;
            String label = say("So với năm %d".formatted(before), "Change on %d".formatted(before));
            boolean isFlow = figures.indicator().measure() == Indicator.Measure.flow;
            boolean compares = !isFlow || figures.comparesWithYearBefore();
            Long ofNumerator = figures.changeOfNumerator();
            Double points = city.changePoints();
            if (city.districtsCompared() == 0 || (figures.isCount() ? ofNumerator == null : points == null)) {
                return figure(label, new Span("–"), text(say("không có năm trước để so", "no year before to compare")));
            }
            String signed = figures.isCount()
                    ? words.numbers().signedWhole(requireNonNull(ofNumerator))
                    : words.numbers().signedPoints(requireNonNull(points));
            ChangeVerdict verdict = !compares ? ChangeVerdict.none : cityVerdict(signed);
            Span value = IndicatorTables.changeMark(signed, verdict);
            if (!figures.isCount()) {
                value.add(unit(say(" điểm %", " points")));
            }
            List<Component> details = new ArrayList<>();
            details.add(new Div(say(
                    "năm %d: %s".formatted(before, previousText(before)),
                    "in %d: %s".formatted(before, previousText(before)))));
            details.add(new Div(say(
                    "%d nơi có cả hai năm".formatted(city.districtsCompared()),
                    "%d districts in both years".formatted(city.districtsCompared()))));
            if (isFlow && !figures.isCount() && ofNumerator != null) {
                String counted = words.numbers().signedWhole(ofNumerator) + " " + words.unit();
                details.add(new Div(say("số lượng: ", "in numbers: ") + counted));
            }
            if (!compares) {
                details.add(new Div(say("hai kỳ dài ngắn khác nhau", "periods of unlike length")));
            }
            return figure(label, value, details);
        }

        private String previousText(int before) {
            CityFigure previous = figures.city(before);
            return words.cityText(previous)
                    + (figures.isCount()
                            ? ""
                            : words.fraction(previous.numerator(), previous.denominator())
                                    .map(parts -> " (" + parts + ")")
                                    .orElse(""));
        }

        private ChangeVerdict cityVerdict(String signed) {
            boolean lowerIsBetter = figures.indicator().direction() == Indicator.Direction.lower;
            if (signed.startsWith("+")) {
                return lowerIsBetter ? ChangeVerdict.worse : ChangeVerdict.better;
            }
            return signed.startsWith("−")
                    ? lowerIsBetter ? ChangeVerdict.better : ChangeVerdict.worse
                    : ChangeVerdict.same;
        }

        private Component met() {
            int all = figures.now().size();
            List<Component> details = new ArrayList<>();
            int onTrack = figures.judged(TargetVerdict.on_track);
            int late = figures.judged(TargetVerdict.late);
            if (onTrack > 0) {
                details.add(IndicatorTables.verdict(TargetVerdict.on_track, say("Theo kịp ", "On track ") + onTrack));
            }
            if (late > 0) {
                details.add(IndicatorTables.verdict(TargetVerdict.late, say("Chậm ", "Late ") + late));
            }
            return figure(
                    say("Đã đạt chỉ tiêu", "Target met"),
                    figures.cityNow().target() == null
                            ? new Span("–")
                            : new Span(figures.judged(TargetVerdict.met) + "/" + all),
                    details);
        }

        private Component range() {
            List<DistrictFigure> comparable = figures.comparable();
            String label = say("Thấp nhất – cao nhất", "Lowest – highest");
            if (comparable.isEmpty()) {
                return figure(label, new Span("–"), text(say("chưa nơi nào xếp hạng được", "none can be ranked")));
            }
            DistrictFigure low = comparable.stream()
                    .min(Comparator.comparing(figure -> requireNonNull(figures.compared(figure))))
                    .orElseThrow();
            DistrictFigure high = comparable.stream()
                    .max(Comparator.comparing(figure -> requireNonNull(figures.compared(figure))))
                    .orElseThrow();
            double lowest = requireNonNull(figures.compared(low));
            double highest = requireNonNull(figures.compared(high));
            Numbers numbers = words.numbers();
            return figure(
                    label,
                    new Span(
                            figures.isCount()
                                    ? numbers.perUnit(lowest) + "–" + numbers.perUnit(highest)
                                    : numbers.percentNumber(lowest) + "–" + numbers.percent(highest)),
                    text((figures.isCount()
                                    ? say("%s mỗi đơn vị: ", "%s per unit: ").formatted(words.unit())
                                    : "")
                            + low.district().shortName(words.language())
                            + " – "
                            + high.district().shortName(words.language())));
        }

        private Component reported() {
            CityFigure city = figures.cityNow();
            return figure(
                    say("Đã báo cáo", "Reported"),
                    new Span(city.districtsReporting() + "/" + figures.now().size()),
                    text(words.notReported().orElse(say("đủ quận, huyện", "all districts"))));
        }

        private static List<Component> text(String text) {
            return List.of(new Span(text));
        }

        private static HtmlContainer unit(String text) {
            HtmlContainer small = new HtmlContainer("small");
            small.setText(text);
            return small;
        }

        private static Div figure(String label, Component value, List<Component> details) {
            HtmlContainer term = new HtmlContainer("dt");
            term.setText(label);
            HtmlContainer number = new HtmlContainer("dd");
            number.addClassNames("n");
            number.add(value);
            HtmlContainer detail = new HtmlContainer("dd");
            detail.addClassName("d");
            detail.add(details);
            Div group = new Div(term, number, detail);
            group.addClassName("kpi");
            return group;
        }
    }

    /** What the indicator is, from the catalogue. */
    private static final class Definition extends HtmlContainer {
        private static final long serialVersionUID = 1L;
        private final H2 head = new H2();
        private final HtmlContainer terms = new HtmlContainer("dl");

        Definition() {
            super("section");
            addClassNames("card", "c4");
            terms.addClassName("def");
            HtmlContainer header = new HtmlContainer("header");
            header.add(head);
            add(header, terms);
        }

        void show(IndicatorFigures figures, IndicatorWords words) {
            Indicator indicator = figures.indicator();
            Language language = words.language();
            head.setText(language.say("Định nghĩa và cách tính", "Definition and method"));
            terms.removeAll();
            boolean isCount = figures.isCount();
            term(
                    isCount ? language.say("Đếm", "Counted") : language.say("Tử số", "Numerator"),
                    IndicatorWords.capitalized(language.say(indicator.numeratorVi(), indicator.numeratorEn())));
            String denominator = language.pick(indicator.denominatorVi(), indicator.denominatorEn());
            if (denominator != null) {
                term(language.say("Mẫu số", "Denominator"), IndicatorWords.capitalized(denominator));
                term(
                        language.say("Công thức", "Formula"),
                        language.say(
                                "Tổng tử số ÷ tổng mẫu số, ở mọi cấp; không lấy trung bình các tỷ lệ",
                                "Sum of numerators ÷ sum of denominators at every level; never a mean of rates"));
            } else {
                term(
                        language.say("So sánh", "Compared"),
                        language.say(
                                "Tính trên một phường, xã, thị trấn; không xếp hạng, không so với thành phố",
                                "Per ward-level unit; not ranked, not held against the city"));
            }
            term(
                    language.say("Thời điểm", "Time"),
                    switch (indicator.measure()) {
                        case stock -> language.say("Có đến cuối kỳ", "State at the end of the period");
                        case flow -> language.say("Xảy ra trong kỳ", "Happened in the period");
                    });
            term(
                    language.say("Chiều", "Direction"),
                    switch (indicator.direction()) {
                        case higher -> language.say("Càng cao càng tốt", "Higher is better");
                        case lower -> language.say("Càng thấp càng tốt", "Lower is better");
                    });
            term(
                    language.say("Chỉ tiêu", "Target"),
                    figures.targets().isEmpty()
                            ? language.say("Chưa đặt", "None set")
                            : targets(figures, words, language));
            term(
                    language.say("Mục trong công văn", "Item of the letter"),
                    language.say(indicator.letter() + ", công văn 1201/ĐTN", indicator.letter() + ", letter 1201/ĐTN"));
            String caveat = language.pick(indicator.caveatVi(), indicator.caveatEn());
            if (caveat != null) {
                term(language.say("Lưu ý", "Mind"), caveat);
            }
            List<String> broken = figures.districts().stream()
                    .filter(DistrictFigure::isBreak)
                    .map(figure -> figure.district().shortName(language) + " (" + figure.year() + ")")
                    .toList();
            if (!broken.isEmpty()) {
                term(
                        language.say("Địa giới", "Boundaries"),
                        language.say(
                                "Phường, xã thay đổi: %s. Năm đó không so với năm trước, đường biểu diễn ngắt ở đó."
                                        .formatted(String.join(", ", broken)),
                                "Ward-level units changed: %s. That year is not compared with the one before, and lines break there."
                                        .formatted(String.join(", ", broken))));
            }
        }

        private static String targets(IndicatorFigures figures, IndicatorWords words, Language language) {
            YearTarget first = figures.targets().getFirst();
            YearTarget last = figures.targets().getLast();
            String span = "%s (%d) → %s (%d)"
                    .formatted(
                            words.targetText(first.target()),
                            first.year(),
                            words.targetText(last.target()),
                            last.year());
            boolean isIllustrative = figures.targets().stream().anyMatch(YearTarget::isIllustrative);
            return span
                    + (figures.isCount() ? language.say(", mỗi quận, huyện", ", each district") : "")
                    + (isIllustrative
                            ? language.say(
                                    ". Số minh họa của chúng tôi: chưa có số chính thức.",
                                    ". Our illustration: no official figure was found.")
                            : "");
        }

        private void term(String name, String text) {
            HtmlContainer term = new HtmlContainer("dt");
            term.setText(name);
            HtmlContainer description = new HtmlContainer("dd");
            description.setText(text);
            terms.add(term, description);
        }
    }
}
