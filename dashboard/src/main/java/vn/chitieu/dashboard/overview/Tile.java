package vn.chitieu.dashboard.overview;

import static vn.chitieu.dashboard.html.Cells.element;
import static vn.chitieu.dashboard.html.Cells.styled;
import static vn.chitieu.dashboard.html.Cells.verdict;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.chitieu.dashboard.card.CityExplanation;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.warehouse.catalogue.Indicator;

/** One indicator of the city on a tile that leads on as a whole. Its parts stay from year to year, so the focus does. */
final class Tile extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final Div top = new Div();
    private final H3 name = new H3();
    private final Div figure = new Div();
    private final EChart spark = new EChart();
    private final Div fraction = new Div();
    private final Div bullet = new Div();
    private final HtmlContainer terms = new HtmlContainer("dl");

    Tile() {
        super("article");
        addClassName("tile");
        top.addClassName("t1");
        figure.addClassName("big");
        spark.addClassName("spark");
        fraction.addClassName("frac");
        bullet.addClassName("bullet");
        bullet.getElement().setAttribute("aria-hidden", "true");
        Div pair = new Div(figure, spark);
        pair.addClassName("fig");
        add(top, name, pair, fraction, bullet, terms);
    }

    void show(OverviewFigures figures, OverviewWords words, Indicator indicator, Link link) {
        CityFigure city = figures.cityNow(indicator);
        List<Component> head = new ArrayList<>(List.of(new Span(indicator.letter())));
        TargetVerdict verdict = city.verdictTarget();
        if (verdict != TargetVerdict.none) {
            head.add(pill(verdict, words.figure().verdict(verdict)));
        }
        Markup.fill(top, head);
        Markup.steady(
                name,
                new Anchor(
                        link.toIndicator(indicator.indicatorCode()),
                        FigureWords.fullName(indicator, words.language())));
        Markup.fill(
                figure,
                new Span(words.value(indicator, city.value())),
                new CityExplanation(words.language(), indicator, city, figures.of(indicator), null)
                        .leadingTo(link.toIndicator(indicator.indicatorCode()) + "#xep-hang"));
        spark.draw(OverviewCharts.spark(figures, words, indicator));
        fraction.setText(words.fraction(indicator));
        showBullet(indicator, city);
        showTerms(figures, words, indicator, city);
    }

    /** What the whole year's reports come to. */
    void show(Reporting reporting, OverviewWords words, Link link) {
        boolean isComplete = reporting.actual() == reporting.expected();
        Markup.fill(
                top,
                new Span(words.language().say("Báo cáo", "Reports")),
                pill(
                        isComplete ? TargetVerdict.met : TargetVerdict.on_track,
                        isComplete
                                ? words.language().say("Đủ", "All in")
                                : words.language().say("Thiếu ", "Missing ")
                                        + (reporting.expected() - reporting.actual())));
        Markup.steady(
                name,
                new Anchor(
                        link.to("") + "#bang-nhiet",
                        words.language().say("Quận, huyện đã nộp báo cáo", "Districts that reported")));
        Markup.fill(figure, new Span(reporting.actual() + "/" + reporting.expected()));
        spark.setVisible(false);
        Integer onTime = reporting.onTime();
        fraction.setText(
                onTime == null || reporting.dueBefore() == null
                        ? words.language().say("không quy định hạn nộp cho năm này", "no due day set for this year")
                        : words.language()
                                .say(
                                        "%d nơi nộp trước ngày %s",
                                        "%d before %s", onTime, words.numbers().day(reporting.dueBefore())));
        bullet.setClassName("good", isComplete);
        Markup.fill(
                bullet,
                mark("i", "width", share(reporting.actual(), Math.max(1, reporting.expected()))),
                mark("b", "left", 100));
        List<Component> list = new ArrayList<>();
        term(
                list,
                words.language().say("Chưa báo cáo", "Not reported"),
                new Span(
                        reporting.missing().isEmpty()
                                ? words.language().say("không nơi nào", "none")
                                : reporting.missing().size() == 1
                                        ? reporting.missing().getFirst().shortName(words.language())
                                        : words.language()
                                                .say(
                                                        "%d nơi",
                                                        "%d districts",
                                                        reporting.missing().size())));
        term(
                list,
                words.language().say("Giá trị bị từ chối", "Values refused"),
                new Span(words.numbers().whole(reporting.refused())));
        term(
                list,
                words.language().say("Đã sửa và nộp lại", "Corrected and sent again"),
                new Span(words.language()
                        .say("%d nơi", reporting.corrected() == 1 ? "%d district" : "%d districts")
                        .formatted(reporting.corrected())));
        Markup.fill(terms, list);
    }

    private static Span pill(TargetVerdict verdict, String word) {
        Span pill = verdict(verdict.name(), word);
        pill.addClassName("pill");
        return pill;
    }

    private void showBullet(Indicator indicator, CityFigure city) {
        bullet.setClassName("good", city.verdictTarget() == TargetVerdict.met);
        Double value = city.value();
        BigDecimal target = city.target();
        double aim = target == null ? 0 : target.doubleValue();
        double reached = value == null ? 0 : value;
        double full = OverviewFigures.isCount(indicator)
                ? 1.15 * Math.max(1, Math.max(aim, reached))
                : Math.max(1, Math.max(aim, reached));
        List<Component> marks = new ArrayList<>();
        if (value != null) {
            marks.add(mark("i", "width", share(value, full)));
        }
        if (target != null) {
            marks.add(mark("b", "left", share(aim, full)));
        }
        Markup.fill(bullet, marks);
    }

    private static double share(double part, double whole) {
        return Math.clamp(100 * part / whole, 0, 100);
    }

    private static HtmlContainer mark(String tag, String side, double percent) {
        HtmlContainer mark = new HtmlContainer(tag);
        mark.getStyle().set(side, String.format(Locale.ROOT, "%.1f%%", percent));
        return mark;
    }

    private void showTerms(OverviewFigures figures, OverviewWords words, Indicator indicator, CityFigure city) {
        List<Component> list = new ArrayList<>();
        boolean isMet = city.verdictTarget() == TargetVerdict.met;
        term(list, words.targetTerm(indicator), styled(unbroken(words.gap(indicator)), isMet ? "up" : ""));
        int before = figures.year() - 1;
        term(
                list,
                words.language().say("So với %d", "Change on %d", before),
                changeMark(words.change(indicator), city.verdictChange()));
        if (indicator.kind() == Indicator.Kind.person_rate && indicator.measure() == Indicator.Measure.flow) {
            term(
                    list,
                    words.language().say("Số lượng, so với %d", "Number, on %d", before),
                    changeMark(words.numberChange(indicator), ChangeVerdict.none)); // the verdict is on the share
        }
        term(list, words.language().say("Các nơi", "Districts"), new Span(words.metAndReported(indicator)));
        words.unreported(indicator)
                .ifPresent(units -> term(list, words.language().say("Chưa có số liệu", "No figures"), new Span(units)));
        Markup.fill(terms, list);
    }

    /** The change with its direction as a shape; coloured by its verdict alone. */
    private static Span changeMark(Optional<String> signed, ChangeVerdict verdict) {
        return signed.map(change -> Cells.change(unbroken(change), verdict)).orElseGet(() -> Cells.dim("–"));
    }

    /** What stands in brackets goes to the next line as one; a text without them stands in one. */
    private static String unbroken(String text) {
        int bracket = Math.max(0, text.indexOf('('));
        return text.substring(0, bracket) + text.substring(bracket).replace(' ', '\u00a0');
    }

    private static void term(List<Component> list, String name, Span text) {
        HtmlContainer term = new HtmlContainer("dt");
        term.setText(name);
        list.add(term);
        list.add(element("dd", "", text));
    }
}
