package vn.chitieu.dashboard.reporting;

import static vn.chitieu.dashboard.html.Cells.keyFigure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.access.Right;

/** Who has reported on what, and in time: the letter's points by district, arrivals, and what to ask for. */
@Route(value = "reporting", layout = Shell.class)
final class ReportingPage extends Page {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "reporting";

    private final Div crumb = new Div();
    private final H1 headline = new H1();
    private final Paragraph lede = new Paragraph();
    private final PageNote note = new PageNote();
    private final HtmlContainer keyFigures = new HtmlContainer("dl");
    private final CardView matrix = new CardView("ma-tran", "c12");
    private final CardView least = new CardView("muc-thieu", "c6");
    private final EChart leastChart = new EChart();
    private final CardView arrivals = new CardView("thoi-gian", "c6");
    private final EChart arrivalsChart = new EChart();
    private final CardView missing = new CardView("con-thieu", "c12");
    private final CardView rates = new CardView("cac-ky", "c12");
    private final List<Component> parts;

    private transient @Nullable Link shown;

    ReportingPage(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        crumb.addClassName("crumb");
        lede.addClassName("lede");
        keyFigures.addClassName("kpis");
        leastChart.addClassName("leads");
        leastChart.addSelectListener(event -> {
            Link link = shown;
            if (link != null) {
                getUI().ifPresent(ui -> ui.navigate(link.to("assessment", Map.of("item", event.key()))));
            }
        });
        matrix.oneView();
        Div cards = new Div(matrix, least, arrivals, missing, rates);
        cards.addClassName("grid");
        parts = List.of(new Div(crumb, headline, lede), note, keyFigures, cards);
    }

    @Override
    protected void show(Visit visit) {
        Language language = visit.language();
        int year = visit.contents().yearNearest(visit.link().year());
        Link link = visit.link().plain(year);
        shown = link;
        frame(visit.contents(), link, other -> other.to(PAGE), year);
        ReportingFigures figures = ReportingQuery.figures(visit.reader(), visit.contents(), year);
        ReportingWords words = new ReportingWords(figures, visit.contents(), language);
        ReportingMatrix answers = new ReportingMatrix(figures, words, link);
        ReportingCards listed = new ReportingCards(figures, words, link);
        Source source = new Source(visit.contents(), language);

        title(language.say("Tình hình báo cáo %d", "Reporting, %d", year));
        fill(parts);
        Markup.fill(
                crumb,
                new Anchor(link.to(""), language.say("Tổng quan", "Overview")),
                new Span("›"),
                new Span(words.crumb()));
        headline.setText(words.headline());
        lede.setText(words.lede());
        note.show(visit.link(), year, List.of());
        showKeyFigures(words);

        matrix.speak(language);
        matrix.head(words.matrixTitle(), words.matrixSubtitle());
        source.under(matrix);
        matrix.legend(legend(language));
        matrix.downloads(answers::download);
        matrix.only(List.of(figures, language), answers::table);

        leastChart.draw(ReportingCharts.least(figures, words, listed.least().title()));
        least.show(listed.least(), leastChart, source);
        arrivalsChart.draw(
                ReportingCharts.arrivals(figures, words, listed.arrivals().title()));
        arrivals.show(listed.arrivals(), arrivalsChart, source);
        missing.show(listed.missing(), source);
        rates.show(listed.rates(), source);
    }

    private void showKeyFigures(ReportingWords words) {
        Language language = words.language();
        Markup.fill(
                keyFigures,
                figure(language.say("Đã nộp", "Reported"), words.reportedOf(), words.silentNames()),
                figure(language.say("Đúng hạn", "In time"), words.onTimeOf(), words.onTimeDetail()),
                figure(
                        language.say("Mục trả lời đủ", "Points answered whole"),
                        words.answeredShare(),
                        words.answeredDetail()),
                figure(
                        language.say("Không có phần bằng lời", "No words"),
                        words.wordlessOf(),
                        language.say("báo cáo chỉ có số liệu", "reports of figures alone")),
                figure(
                        language.say("Chỉ nêu phần trăm", "Only a percentage"),
                        words.statedCount(),
                        language.say("thiếu tử số, mẫu số", "numerator and denominator are missing")));
        if (Visitor.current().mayEverywhere(Right.details)) { // else only some are counted
            keyFigures.add(figure(
                    language.say("Giá trị bị từ chối", "Values refused"),
                    words.refusedCount(),
                    language.say("xem trang Chất lượng số liệu", "see the page Data quality")));
        }
    }

    private static Div figure(String label, String value, String detail) {
        return keyFigure(label, new Span(value), List.of(new Span(detail)));
    }

    private static List<Component> legend(Language language) {
        return List.of(
                Cells.key("rc f", language.say("Đủ", "Whole")),
                Cells.key("rc p", language.say("Một phần phường, xã", "Some wards")),
                Cells.key("rc s", language.say("Chỉ nêu phần trăm", "Only a percentage")),
                Cells.key("rc m", language.say("Bỏ trống", "Not answered")),
                Cells.key("rc x", language.say("Không áp dụng", "Does not apply")),
                Cells.key("rc u", language.say("Kỳ này không yêu cầu", "Not asked for in this period")),
                new Span(language.say("Chữ nghiêng: phần đánh giá bằng lời", "Italics: assessment in words")));
    }
}
