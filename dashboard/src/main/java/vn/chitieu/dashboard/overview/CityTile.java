package vn.chitieu.dashboard.overview;

import static vn.chitieu.dashboard.html.Cells.element;
import static vn.chitieu.dashboard.html.Cells.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.access.Visitor;
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
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.access.Right;
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
        Indicator indicator = words.indicator();
        CityFigure city = words.city();
        Language language = words.words().language();
        String address = link.toIndicator(indicator.indicatorCode());
        TargetVerdict verdict = city.verdictTarget();
        head(
                indicator.letter(),
                verdict == TargetVerdict.none ? "" : words.words().verdict(verdict),
                verdict,
                new Anchor(address, FigureWords.fullName(indicator, language)));
        Markup.fill(
                figure, Cells.figure(link.toLineage(Link.CITY, indicator.indicatorCode(), city.year()), words.value()));
        Spark line = spark(words);
        spark.draw(line);
        fraction.setText(words.fraction());
        Double aim = line.target();
        double most = Math.max(1, Math.max(aim == null ? 0 : aim, city.value() == null ? 0 : city.value()));
        bullet(verdict, city.value(), aim, OverviewFigures.isCount(indicator) ? 1.15 * most : most);
        terms(terms(words));
    }

    /** What the whole year's reports come to. */
    void show(OverviewWords words, Link link) {
        Reporting reporting = words.figures().reporting();
        int lacking = reporting.expected() - reporting.actual();
        boolean isComplete = lacking == 0;
        TargetVerdict verdict = isComplete ? TargetVerdict.met : TargetVerdict.on_track;
        head(
                words.say("Báo cáo", "Reports"),
                isComplete ? words.say("Đủ", "All in") : words.say("Thiếu ", "Missing ") + lacking,
                verdict,
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
        bullet(verdict, (double) reporting.actual(), all, all);
        List<Place> missing = reporting.missing();
        String names = missing.isEmpty()
                ? words.say("không nơi nào", "none")
                : missing.size() == 1
                        ? missing.getFirst().shortName(words.language())
                        : words.say("%d nơi", "%d district{s}", missing.size());
        Map<String, Component> list = new LinkedHashMap<>();
        list.put(words.say("Chưa báo cáo", "Not reported"), new Span(names));
        if (Visitor.current().mayEverywhere(Right.details)) { // else only some are counted
            list.put(
                    words.say("Giá trị bị từ chối", "Values refused"),
                    new Span(words.numbers().whole(reporting.refused())));
        }
        list.put(
                words.say("Đã sửa và nộp lại", "Corrected and sent again"),
                new Span(words.say("%d nơi", "%d district{s}", reporting.corrected())));
        terms(list);
    }

    /** @param word of the verdict; empty for none */
    private void head(String of, String word, TargetVerdict verdict, Anchor leading) {
        Span pill = Cells.verdict(verdict, word);
        pill.addClassName("pill");
        Markup.fill(top, word.isEmpty() ? List.of(new Span(of)) : List.of(new Span(of), pill));
        Markup.steady(name, leading);
    }

    static Spark spark(CityWords words) {
        List<CityFigure> years = words.figures().city(words.indicator());
        BigDecimal target = words.city().target();
        return new Spark(
                words.throughTheYears(),
                years.stream().map(CityFigure::value).toList(),
                years.indexOf(words.city()),
                target == null ? null : (Double) target.doubleValue());
    }

    private void bullet(TargetVerdict verdict, @Nullable Double reached, @Nullable Double aim, double full) {
        bullet.setClassName("good", verdict == TargetVerdict.met);
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

    private static Map<String, Component> terms(CityWords words) {
        Indicator indicator = words.indicator();
        CityFigure city = words.city();
        int before = city.year() - 1;
        Map<String, Component> list = new LinkedHashMap<>();
        list.put(
                words.targetTerm(),
                styled(unbroken(words.gap()), city.verdictTarget() == TargetVerdict.met ? "up" : ""));
        list.put(words.say("So với %d", "Change on %d", before), change(words.change(), city.verdictChange()));
        if (indicator.kind() == Indicator.Kind.person_rate && indicator.measure() == Indicator.Measure.flow) {
            list.put(
                    words.say("Số lượng, so với %d", "Number, on %d", before),
                    change(words.numberChange(), ChangeVerdict.none)); // the verdict is on the share
        }
        list.put(words.say("Các nơi", "Districts"), new Span(words.metAndReported()));
        words.unreported().ifPresent(units -> list.put(words.say("Chưa có số liệu", "No figures"), new Span(units)));
        return list;
    }

    /** The change with its direction as a shape; coloured by its verdict alone. */
    private static Span change(Optional<String> signed, ChangeVerdict verdict) {
        return signed.map(change -> Cells.change(unbroken(change), verdict)).orElseGet(() -> Cells.dim("–"));
    }

    /** What stands in brackets goes to the next line as one; a text without them stands in one. */
    private static String unbroken(String text) {
        int bracket = Math.max(0, text.indexOf('('));
        return text.substring(0, bracket) + text.substring(bracket).replace(' ', '\u00a0');
    }

    private void terms(Map<String, Component> list) {
        List<Component> all = new ArrayList<>();
        list.forEach((term, description) -> {
            all.add(element("dt", "", new Text(term)));
            all.add(element("dd", "", description));
        });
        Markup.fill(terms, all);
    }
}
