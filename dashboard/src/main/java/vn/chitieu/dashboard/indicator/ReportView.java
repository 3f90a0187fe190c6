package vn.chitieu.dashboard.indicator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.dashboard.shell.Link;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.Indicator;

/** All indicators of a year on paper: a cover and one A4 page each, which the browser prints or saves as PDF. */
@Route(value = "report", layout = Shell.class)
final class ReportView extends Page {
    private static final long serialVersionUID = 1L;

    ReportView(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        addClassName("report");
    }

    @Override
    protected void show(Visit visit) {
        Contents contents = visit.contents();
        Language language = visit.language();
        Link link = visit.link();
        int year = contents.yearNearest(link.year());
        frame(contents, link.year() == null ? link : link.withYear(year), other -> other.to("report"), year, null);
        title(language.say("Báo cáo chỉ tiêu ", "Indicator report ") + year);
        IndicatorQuery query = new IndicatorQuery(visit.sql());
        List<Component> sheets = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        for (Indicator indicator : contents.indicators()) {
            IndicatorFigures figures = query.figures(contents, indicator, year);
            IndicatorWords words = new IndicatorWords(figures, language);
            findings.add(words.headline());
            sheets.add(sheet(figures, words, standing(contents, language)));
        }
        sheets.addFirst(cover(contents, year, findings, language));
        fill(sheets);
    }

    /** Data as of, and whether the figures are made up. */
    private static String standing(Contents contents, Language language) {
        List<String> parts = new ArrayList<>();
        if (contents.asOf() != null) {
            parts.add(language.say("Số liệu đến ", "Data to ") + new Numbers(language).day(contents.asOf()));
        }
        if (contents.isSample()) {
            parts.add(language.say("Dữ liệu mẫu, không phải số liệu thật", "Sample data, not real figures"));
        }
        return String.join(" · ", parts);
    }

    private static Section cover(Contents contents, int year, List<String> findings, Language language) {
        NativeButton print = new NativeButton(language.say("In hoặc lưu PDF", "Print or save as PDF"));
        print.getElement().setAttribute("type", "button");
        print.addClassNames("btn", "print-btn");
        Div actions = new Div(print);
        actions.addClassName("actions");
        OrderedList list = new OrderedList();
        findings.forEach(finding -> list.add(new ListItem(finding)));
        Paragraph from = new Paragraph(language.say(
                "Các chỉ tiêu quận, huyện báo cáo theo công văn 1201/ĐTN của Thành Đoàn TP.HCM",
                "The indicators that districts report under letter 1201/ĐTN of the HCMC Youth Union"));
        from.addClassName("lede");
        Paragraph asOf = new Paragraph(standing(contents, language));
        asOf.addClassName("asof");
        Section cover = new Section(
                actions,
                new H1(language.say("Báo cáo chỉ tiêu năm %d", "Indicator report %d")
                        .formatted(year)),
                from,
                asOf,
                list);
        cover.addClassNames("sheet", "cover");
        return cover;
    }

    private static Section sheet(IndicatorFigures figures, IndicatorWords words, String standing) {
        Language language = words.language();
        Indicator indicator = figures.indicator();
        Paragraph kicker =
                new Paragraph(indicator.letter() + " " + Contents.name(indicator, language) + " · " + figures.year());
        kicker.addClassName("kicker");
        HtmlContainer keyFigures = new HtmlContainer("dl");
        keyFigures.addClassName("kpis");
        new KeyFigures(figures, words).all().forEach(keyFigures::add);
        EChart chart = new EChart();
        chart.draw(RankedBars.chart(figures, words));
        Div pair = new Div(chart, new IndicatorTables(figures, words).ranking());
        pair.addClassName("pair");
        Div body = new Div(pair);
        body.addClassNames("shrunk", "card");
        body.getElement().setAttribute("data-view", "chart");
        Paragraph measure = new Paragraph(words.rankingSubtitle());
        measure.addClassName("sub");
        HtmlContainer foot = new HtmlContainer("footer");
        foot.add(
                new Span(language.say(
                        "Nguồn: báo cáo của quận, huyện theo công văn 1201/ĐTN",
                        "Source: district reports under letter 1201/ĐTN")),
                new Span(standing));
        Section sheet = new Section(kicker, new H2(words.headline()), keyFigures, measure, body, foot);
        sheet.addClassName("sheet");
        return sheet;
    }
}
