package vn.chitieu.dashboard.indicator;

import static vn.chitieu.dashboard.html.Cells.element;
import static vn.chitieu.dashboard.html.Cells.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.mark.Bars;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * One indicator of one year on one sheet of A4: what its page shows, close enough to be printed. Charts have the size
 * that they have on paper, so nothing moves between screen and print.
 */
public record IndicatorSheet(Contents contents, IndicatorFigures figures, IndicatorWords words) {

    /** Reads the indicator from one snapshot. */
    public static IndicatorSheet of(Reader reader, Contents contents, Indicator indicator, int year, Link link) {
        IndicatorFigures figures = IndicatorQuery.of(reader, contents).figures(contents, indicator, year);
        return new IndicatorSheet(contents, figures, new IndicatorWords(figures, link.plain()));
    }

    /**
     * Lays it out.
     *
     * @param page its number, from 1 with the cover
     */
    public Section sheet(int page, int pages) {
        HtmlContainer head = element("div", "");
        Markup.fill(head, head());
        HtmlContainer keyFigures = element("dl", "kpis");
        Markup.fill(keyFigures, new KeyFigures(figures, words).all());
        Section sheet =
                new Section(head, keyFigures, body(), foot(new Source(contents, words.language()), page, pages));
        sheet.addClassName("sheet");
        sheet.setId("trang-" + page);
        return sheet;
    }

    /** Source and data as of, and the number of the page. */
    public static Footer foot(Source source, int page, int pages) {
        Footer foot = new Footer();
        Markup.fill(foot, new Span(source.origin() + " · " + source.asOf()), styled(page + "/" + pages, "num"));
        return foot;
    }

    /** The letter and name of the indicator. */
    public String title() {
        return figures.indicator().letter() + "  " + FigureWords.fullName(figures.indicator(), words.language());
    }

    private List<Component> head() {
        Language language = words.language();
        HtmlContainer kicker =
                element("div", "kicker", new Span(title()), new Span(language.say("Năm ", "Year ") + figures.year()));
        if (contents.isSample()) {
            kicker.add(styled(language.say("Dữ liệu mẫu", "Sample data"), "sample-mark"));
        }
        return List.of(kicker, new H2(unbroken(words.headline())), measure(ranking()));
    }

    private static Component measure(Card<?> card) {
        return element("p", "sub", new Text(card.subtitle()));
    }

    private RankingCard ranking() {
        return new RankingCard(figures, words);
    }

    private Component body() {
        RankingCard ranking = ranking();
        TrendCard trend = new TrendCard(figures, words, figures.suggested());
        HtmlContainer said = element("div", "said-of-bars");
        Markup.fill(said, new H3(ranking.title()), legend(ranking));
        Definition definition = new Definition();
        definition.show(figures, words);
        return element(
                "div",
                "on-paper",
                element("div", "bars", said, chart(ranking.bars(Bars.Place.PAPER)), ranking.table()),
                element(
                        "div",
                        "rest",
                        new H3(trend.title()),
                        measure(trend),
                        legend(trend),
                        chart(trend.trend(true)),
                        definition));
    }

    /** A percent sign stays with what it stands behind. */
    private static String unbroken(String text) {
        return text.replace(" %", "\u00a0%");
    }

    private static Component legend(Card<?> card) {
        HtmlContainer legend = element("div", "legend");
        Markup.fill(legend, card.legend());
        return legend;
    }

    private static EChart chart(Mark drawn) {
        EChart chart = new EChart();
        chart.draw(drawn);
        return chart;
    }

    /** The indicator in the contents of the report: name, figure, target, verdict, reporting, page. */
    public NativeTableRow line(int page) {
        Language language = words.language();
        CityFigure city = figures.cityNow();
        BigDecimal target = city.target();
        NativeTableRow row = new NativeTableRow();
        row.add(
                Cells.cell(figures.indicator().letter(), "lt"),
                Cells.rowHead(new Span(FigureWords.shortName(figures.indicator(), language)), ""),
                Cells.cell(city.isSufficient() ? words.cityText(city) : "–", "r"),
                Cells.cell(target == null ? "–" : words.targetText(target), "r"),
                verdict(city),
                Cells.cell(city.districtsReporting() + "/" + figures.now().size(), "r"),
                Cells.cell(String.valueOf(page), "r dim"));
        return row;
    }

    private Component verdict(CityFigure city) {
        TargetVerdict verdict = city.verdictTarget();
        if (verdict == TargetVerdict.none) {
            return Cells.cell("–", "dim");
        }
        String word = words.words().verdict(verdict);
        String missing = verdict == TargetVerdict.met
                ? ""
                : words.missing(city)
                        .map(left -> words.language().say(", còn thiếu " + left, ", " + left + " short"))
                        .orElse("");
        return Cells.cell(Cells.verdict(verdict, word + missing), "");
    }
}
