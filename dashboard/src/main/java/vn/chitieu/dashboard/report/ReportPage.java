package vn.chitieu.dashboard.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.figure.PriorityWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.indicator.IndicatorSheet;
import vn.chitieu.dashboard.overview.OverviewSummary;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;

/** Who needs help first, the indicators and the districts of a year as sheets of A4: what is seen is what the browser prints or saves as PDF. */
@Route(value = "report", layout = Shell.class)
final class ReportPage extends Page {
    private static final long serialVersionUID = 1L;

    /** Behind the cover and the list of who needs help first. */
    static final int FIRST_INDICATOR = 3;

    ReportPage(PublishedWarehouse warehouse) {
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
        Link plain = link.plain(year);
        frame(contents, plain, other -> other.to("report"), year);
        title(language.say("Báo cáo chỉ tiêu ", "Indicator report ") + year);

        List<IndicatorSheet> sheets = new ArrayList<>();
        contents.indicators()
                .forEach(indicator -> sheets.add(IndicatorSheet.of(visit.reader(), contents, indicator, year, plain)));
        OverviewSummary summary = OverviewSummary.read(visit.reader(), contents, year, language);
        Figures figures = Figures.of(visit.reader(), contents.indicators());
        PriorityWords priority = new PriorityWords(
                figures.priorities(year), new FigureWords(language, figures.targetsAreIllustrative(year)));
        List<Place> places = figures.places();
        int pages = FIRST_INDICATOR - 1 + sheets.size() + places.size();
        int firstDistrict = FIRST_INDICATOR + sheets.size();
        PageNote note = new PageNote();
        note.show(link, year, List.of());
        removeAll();
        add(actions(language, pages), note, new Cover(contents, year, language, summary, sheets, pages));
        below(again -> {
            PrioritySheet first =
                    new PrioritySheet(contents, year, priority, place -> firstDistrict + places.indexOf(place));
            add(folded(first.title(), first.sheet(2, pages)));
            for (int at = 0; at < sheets.size(); at++) {
                IndicatorSheet sheet = sheets.get(at);
                add(folded(sheet.title(), sheet.sheet(FIRST_INDICATOR + at, pages)));
            }
            for (int at = 0; at < places.size(); at++) {
                DistrictSheet sheet = of(places.get(at), figures, priority, contents, year);
                add(folded(sheet.title(), sheet.sheet(firstDistrict + at, pages)));
            }
            foldOnPhones();
        });
    }

    private static DistrictSheet of(Place place, Figures figures, PriorityWords priority, Contents contents, int year) {
        Priority own = priority.priorities().stream()
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElseThrow();
        List<Figure> ofYear = figures.ofPlace(place.code()).stream()
                .filter(figure -> figure.year() == year)
                .toList();
        return new DistrictSheet(contents, own, ofYear, priority);
    }

    /** A sheet behind its title: a phone shows it when it is asked to. */
    private static Component folded(String title, Section sheet) {
        return Cells.folds("whole", Cells.element("summary", "", new Span(title)), sheet);
    }

    /** It is for paper. */
    @Override
    protected List<Component> opening() {
        return List.of();
    }

    private static Div actions(Language language, int pages) {
        NativeButton print = new NativeButton();
        print.add(Cells.icon("print"), new Span(language.say("In / Lưu PDF", "Print / Save PDF")));
        print.getElement().setAttribute("type", "button");
        print.addClassNames("btn", "print-btn");
        Paragraph how = new Paragraph(language.say(
                "%d trang A4 ngang. Trong hộp thoại in của trình duyệt, chọn “Lưu dưới dạng PDF” để có tệp PDF."
                        .formatted(pages),
                "%d pages, A4 landscape. Choose “Save as PDF” in the print dialogue for a file.".formatted(pages)));
        Div actions = new Div(how, print);
        actions.addClassNames("actions", "to-print");
        return actions;
    }
}
