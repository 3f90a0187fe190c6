package vn.chitieu.dashboard.report;

import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.element;
import static vn.chitieu.dashboard.html.Cells.glyph;
import static vn.chitieu.dashboard.html.Cells.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.indicator.IndicatorSheet;
import vn.chitieu.dashboard.overview.OverviewSummary;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;

/** The first sheet: what the report is, how far its figures reach, what they say, and where each indicator stands. */
final class Cover extends Section {
    private static final long serialVersionUID = 1L;

    Cover(
            Contents contents,
            int year,
            Language language,
            OverviewSummary summary,
            List<IndicatorSheet> sheets,
            int pages) {
        addClassNames("sheet", "cover");
        Div halves = new Div(
                new Div(about(contents, year, language), facts(contents, year, language, summary)),
                new Div(findings(language, summary), table(contents, language, summary, sheets)));
        halves.addClassName("halves");
        Markup.fill(this, halves, IndicatorSheet.foot(new Source(contents, language), 1, pages));
    }

    private static Component about(Contents contents, int year, Language language) {
        Span mark = new Span();
        mark.addClassName("mark");
        Span name = new Span("Chỉ Tiêu");
        name.add(element("small", "", new Span(language.say("Thành Đoàn TP.HCM", "HCMC Youth Union"))));
        Div brand = new Div(mark, name);
        brand.addClassName("brand");
        Div about = new Div(brand);
        if (contents.isSample()) {
            about.add(styled(language.say("Dữ liệu mẫu", "Sample data"), "sample-mark"));
        }
        about.add(
                new H1(
                        new Span(language.say("Báo cáo chỉ tiêu", "Indicator report")),
                        new Span(" " + language.say("năm ", "") + year)),
                styled(language.say("Thành phố Hồ Chí Minh", "Ho Chi Minh City"), "place"),
                new Paragraph(language.say(
                        "%d chỉ tiêu mà %d quận, huyện báo cáo theo công văn 1201/ĐTN của Thành Đoàn: tổng hợp và ai cần giúp trước, rồi mỗi chỉ tiêu, mỗi quận, huyện một trang.",
                        "The %d indicators that %d districts report under letter 1201/ĐTN of the City Youth Union: a summary and who needs help first, then a page each, indicators and districts.",
                        contents.indicators().size(),
                        contents.districts().size())));
        about.addClassName("about");
        return about;
    }

    private static Component facts(Contents contents, int year, Language language, OverviewSummary summary) {
        Numbers numbers = new Numbers(language);
        HtmlContainer facts = element("dl", "def");
        contents.periods().stream()
                .filter(period -> period.year() == year)
                .findFirst()
                .ifPresent(period -> fact(
                        facts,
                        language.say("Kỳ số liệu", "Period"),
                        numbers.day(period.startsOn()) + " – " + numbers.day(period.endsOn())));
        fact(
                facts,
                language.say("Số liệu đến", "Data as of"),
                contents.asOf() == null
                        ? language.say("không rõ ngày nhận", "days of receipt unknown")
                        : numbers.day(contents.asOf()));
        fact(
                facts,
                language.say("Đã báo cáo", "Reported"),
                language.say("%d/%d quận, huyện", "%d of %d districts", summary.reporting(), summary.expected()));
        if (!summary.missing().isEmpty()) {
            fact(
                    facts,
                    language.say("Chưa báo cáo", "Not reported"),
                    summary.reporting() == 0
                            ? language.say(
                                    "tất cả: " + String.join(", ", summary.missing()),
                                    "all: " + String.join(", ", summary.missing()))
                            : String.join(", ", summary.missing()));
        }
        fact(
                facts,
                language.say("Chỉ tiêu", "Targets"),
                summary.targetsAreIllustrative()
                        ? language.say(
                                "số minh họa của chúng tôi, chưa có số chính thức",
                                "our illustration; no official figures were found")
                        : language.say("theo danh mục đang dùng", "from the catalogue in use"));
        if (contents.isSample()) {
            fact(
                    facts,
                    language.say("Dữ liệu mẫu", "Sample data"),
                    language.say(
                            "mọi con số do máy tạo ra để minh họa, không phải số liệu của quận, huyện nào",
                            "every figure was made up by a program; none comes from a district"));
        }
        return facts;
    }

    private static void fact(HtmlContainer facts, String name, String text) {
        HtmlContainer term = element("dt", "");
        term.setText(name);
        HtmlContainer description = element("dd", "");
        description.setText(text);
        facts.add(term, description);
    }

    private static Component findings(Language language, OverviewSummary summary) {
        UnorderedList list = new UnorderedList();
        list.addClassName("said-list");
        summary.sentences().forEach(sentence -> {
            HtmlContainer strong = element("b", "");
            strong.setText(sentence.strong());
            Span mark = glyph(sentence.verdict());
            list.add(new ListItem(mark, new Span(strong, new Span(sentence.rest()))));
        });
        Div findings = new Div(new H2(summary.headline()));
        if (!summary.lede().isEmpty()) {
            findings.add(new Paragraph(summary.lede()));
        }
        findings.add(list);
        findings.addClassName("findings-on-paper");
        return findings;
    }

    private static Component table(
            Contents contents, Language language, OverviewSummary summary, List<IndicatorSheet> sheets) {
        NativeTableRow head = new NativeTableRow();
        head.add(
                columnHead(language.say("Mục", "Item"), "lt"),
                columnHead(language.say("Toàn thành phố", "Whole city"), ""),
                columnHead(language.say("Giá trị", "Value"), "r"),
                columnHead(
                        summary.targetsAreIllustrative()
                                ? language.say("Chỉ tiêu*", "Target*")
                                : language.say("Chỉ tiêu", "Target"),
                        "r"),
                columnHead(language.say("So với chỉ tiêu", "Against target"), ""),
                columnHead(language.say("Báo cáo", "Reported"), "r"),
                columnHead(language.say("Trang", "Page"), "r"));
        List<NativeTableRow> rows = new ArrayList<>();
        sheets.forEach(sheet -> rows.add(sheet.line(rows.size() + ReportPage.FIRST_INDICATOR)));
        Div table = new Div(Cells.table(
                language.say(
                        "%d chỉ tiêu của thành phố"
                                .formatted(contents.indicators().size()),
                        "The city’s %d indicators"
                                .formatted(contents.indicators().size())),
                "tbl in-brief",
                head,
                rows));
        if (summary.targetsAreIllustrative()) {
            table.add(styled(language.say("* Chỉ tiêu minh họa", "* Illustrative targets"), "dim"));
        }
        return table;
    }
}
