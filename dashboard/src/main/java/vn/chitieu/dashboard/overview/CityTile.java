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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.CityExplanation;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.mark.Spark;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * What the city has come to, at one indicator or in reports, on a tile that leads on as a whole. Its parts stay from year to year, so
 * the focus does.
 */
final class CityTile extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final Div top = new Div();
    private final H3 name = new H3();
    private final Div figure = new Div();
    private final EChart spark = new EChart();
    private final Div fraction = new Div();
    private final Div bullet = new Div();
    private final HtmlContainer terms = new HtmlContainer("dl");

    CityTile() {
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

    /** What an indicator comes to. */
    void show(CityWords words, Link link) {
        OverviewFigures figures = words.page().figures();
        Indicator indicator = words.indicator();
        CityFigure city = words.city();
        String address = link.toIndicator(indicator.indicatorCode());
        TargetVerdict verdict = city.verdictTarget();
        head(
                indicator.letter(),
                verdict == TargetVerdict.none
                        ? List.of()
                        : List.of(pill(verdict, words.page().figure().verdict(verdict))),
                new Anchor(address, FigureWords.fullName(indicator, words.page().language())));
        Markup.fill(
                figure,
                new Span(words.value()),
                new CityExplanation(words.page().language(), indicator, city, figures.of(indicator), null)
                        .leadingTo(address + "#xep-hang"));
        spark.draw(spark(words));
        fraction.setText(words.fraction());
        Double aim = city.target() == null ? null : (Double) city.target().doubleValue();
        double most = Math.max(1, Math.max(aim == null ? 0 : aim, city.value() == null ? 0 : city.value()));
        bullet(
                verdict == TargetVerdict.met,
                city.value(),
                aim,
                OverviewFigures.isCount(indicator) ? 1.15 * most : most);
        Markup.fill(terms, terms(words));
    }

    /** What the whole year's reports come to. */
    void show(OverviewWords words, Link link) {
        Reporting reporting = words.figures().reporting();
        int lacking = reporting.expected() - reporting.actual();
        head(
                words.say("Báo cáo", "Reports"),
                List.of(pill(
                        lacking == 0 ? TargetVerdict.met : TargetVerdict.on_track,
                        lacking == 0 ? words.say("Đủ", "All in") : words.say("Thiếu ", "Missing ") + lacking)),
                new Anchor(
                        link.to("") + "#bang-nhiet",
                        words.say("Quận, huyện đã nộp báo cáo", "Districts that reported")));
        Markup.fill(figure, new Span(reporting.actual() + "/" + reporting.expected()));
        spark.setVisible(false);
        fraction.setText(
                reporting.onTime() == null || reporting.dueBefore() == null
                        ? words.say("không quy định hạn nộp cho năm này", "no due day set for this year")
                        : words.say(
                                "%d nơi nộp trước ngày %s",
                                "%d before %s",
                                reporting.onTime(),
                                words.numbers().day(reporting.dueBefore())));
        double all = Math.max(1, reporting.expected());
        bullet(lacking == 0, (double) reporting.actual(), all, all);
        List<Place> missing = reporting.missing();
        List<Component> list = new ArrayList<>();
        term(
                list,
                words.say("Chưa báo cáo", "Not reported"),
                new Span(
                        missing.isEmpty()
                                ? words.say("không nơi nào", "none")
                                : missing.size() == 1
                                        ? missing.getFirst().shortName(words.language())
                                        : words.say("%d nơi", "%d districts", missing.size())));
        term(
                list,
                words.say("Giá trị bị từ chối", "Values refused"),
                new Span(words.numbers().whole(reporting.refused())));
        term(
                list,
                words.say("Đã sửa và nộp lại", "Corrected and sent again"),
                new Span(words.say(
                        "%d nơi", reporting.corrected() == 1 ? "%d district" : "%d districts", reporting.corrected())));
        Markup.fill(terms, list);
    }

    private void head(String of, List<Span> pills, Anchor leading) {
        List<Component> head = new ArrayList<>(List.of(new Span(of)));
        head.addAll(pills);
        Markup.fill(top, head);
        Markup.steady(name, leading);
    }

    private static Span pill(TargetVerdict verdict, String word) {
        Span pill = verdict(verdict.name(), word);
        pill.addClassName("pill");
        return pill;
    }

    static Spark spark(CityWords words) {
        List<CityFigure> years = words.page().figures().city(words.indicator());
        return new Spark(
                words.throughTheYears(),
                years.stream().map(CityFigure::value).toList(),
                years.indexOf(words.city()),
                words.city().target() == null
                        ? null
                        : (Double) words.city().target().doubleValue());
    }

    private void bullet(boolean isGood, @Nullable Double reached, @Nullable Double aim, double full) {
        bullet.setClassName("good", isGood);
        List<Component> marks = new ArrayList<>();
        if (reached != null) {
            marks.add(mark("i", "width", reached / full));
        }
        if (aim != null) {
            marks.add(mark("b", "left", aim / full));
        }
        Markup.fill(bullet, marks);
    }

    private static HtmlContainer mark(String tag, String side, double share) {
        HtmlContainer mark = new HtmlContainer(tag);
        mark.getStyle().set(side, String.format(Locale.ROOT, "%.1f%%", Math.clamp(100 * share, 0, 100)));
        return mark;
    }

    private static List<Component> terms(CityWords words) {
        OverviewWords page = words.page();
        Indicator indicator = words.indicator();
        CityFigure city = words.city();
        int before = page.year() - 1;
        List<Component> list = new ArrayList<>();
        term(
                list,
                words.targetTerm(),
                styled(unbroken(words.gap()), city.verdictTarget() == TargetVerdict.met ? "up" : ""));
        term(list, page.say("So với %d", "Change on %d", before), changeMark(words.change(), city.verdictChange()));
        if (indicator.kind() == Indicator.Kind.person_rate && indicator.measure() == Indicator.Measure.flow) {
            term(
                    list,
                    page.say("Số lượng, so với %d", "Number, on %d", before),
                    changeMark(words.numberChange(), ChangeVerdict.none)); // the verdict is on the share
        }
        term(list, page.say("Các nơi", "Districts"), new Span(words.metAndReported()));
        words.unreported().ifPresent(units -> term(list, page.say("Chưa có số liệu", "No figures"), new Span(units)));
        return list;
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
