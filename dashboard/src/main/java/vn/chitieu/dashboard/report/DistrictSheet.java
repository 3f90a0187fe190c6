package vn.chitieu.dashboard.report;

import static vn.chitieu.dashboard.html.Cells.element;
import static vn.chitieu.dashboard.html.Cells.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.figure.PriorityWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.indicator.IndicatorSheet;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;

/**
 * One district of one year on one sheet of A4: where it stands, what is missing most, and all its figures.
 *
 * @param one its row of {@code mart.district_priority}
 * @param figures all of it and the year, in the order of the letter
 * @param priority all districts of the year
 */
record DistrictSheet(Contents contents, Priority one, List<Figure> figures, PriorityWords priority) implements Speaker {
    @Override
    public Language language() {
        return words().language();
    }

    private static final int MISSING = 6;

    private FigureWords words() {
        return priority.words();
    }

    String title() {
        return one.place().name(words().language());
    }

    /** What a sheet is of, the year, and that it is made up where it is. */
    static Div kicker(String name, String year, Contents contents, Language language) {
        Div kicker = new Div(new Span(name), new Span(year));
        kicker.addClassName("kicker");
        if (contents.isSample()) {
            kicker.add(styled(language.say("Dữ liệu mẫu", "Sample data"), "sample-mark"));
        }
        return kicker;
    }

    static HtmlContainer heading(String tag, String text) {
        return element(tag, "", new Text(text));
    }

    Section sheet(int page, int pages) {
        Language language = words().language();
        Section sheet = new Section();
        sheet.addClassNames("sheet", "of-district");
        Div left = new Div(heading("h3", say("%d chỉ tiêu", "%d indicators", figures.size())), table());
        Div right = new Div(heading("h3", say("Còn thiếu nhiều nhất", "What is missing most")), missing());
        Div halves = new Div(left, right);
        halves.addClassName("on-paper");
        right.addClassName("rest");
        Markup.fill(
                sheet,
                kicker(title(), say("Năm ", "Year ") + one.year(), contents, language),
                heading("h2", finding()),
                element("dl", "kpis", keyFigures()),
                halves,
                IndicatorSheet.foot(new Source(contents, language), page, pages));
        return sheet;
    }

    /** Where it stands among those that need help. */
    String finding() {
        String name = one.place().shortName(words().language());
        Integer position = one.position();
        if (position == null) {
            return name + ": " + priority.whyApart(one);
        }
        if (one.late() == 0) {
            return say("%s: không chỉ tiêu nào chậm", "%s: no indicator is late", name);
        }
        String late = priority.late(one)
                + priority.farthest(one).map(far -> "; " + far).orElse("");
        return position == 1
                ? say("%s cần giúp trước: %s", "%s needs help first: %s", name, late)
                : say("%s cần giúp thứ %d: %s", "%s is number %d to be helped: %s", name, position, late);
    }

    private Component[] keyFigures() {
        Integer position = one.position();
        int ranked = (int) priority.priorities().stream()
                .filter(other -> other.position() != null)
                .count();
        long silent = figures.stream()
                .filter(figure -> figure.state() == Figure.State.missing || figure.state() == Figure.State.refused)
                .count();
        return new Component[] {
            key(
                    say("Thứ tự cần giúp", "Order of help"),
                    position == null ? "–" : position + "/" + ranked,
                    position == null ? priority.whyApart(one) : say("trong %d nơi xếp được", "of %d ranked", ranked)),
            key(
                    say("Chậm", "Late"),
                    one.late() + "/" + one.indicatorsJudged(),
                    say("chỉ tiêu xét được", "indicators judged")),
            key(
                    say("Đạt", "Met"),
                    one.met() + "/" + one.indicatorsJudged(),
                    say("theo kịp: %d", "on track: %d", one.onTrack())),
            key(
                    say("Tốt lên so với %d", "Better than in %d", one.year() - 1),
                    String.valueOf(one.better()),
                    say("như cũ: %d, kém đi: %d", "same: %d, worse: %d", one.same(), one.worse())),
            key(
                    say("Không có số liệu", "Without figures"),
                    silent + "/" + figures.size(),
                    say("chưa báo cáo hoặc bị từ chối", "not reported or refused"))
        };
    }

    private static Component key(String label, String value, String detail) {
        return Cells.keyFigure(label, new Span(value), List.of(new Span(detail)));
    }

    /** The late indicators, the farthest first, each with what is missing to its target. */
    private Component missing() {
        List<Figure> late = one.reasons().stream()
                .limit(MISSING)
                .flatMap(indicator ->
                        figures.stream().filter(figure -> figure.indicator().equals(indicator)))
                .toList();
        if (late.isEmpty()) {
            return element("p", "sub", new Text(say("Không chỉ tiêu nào chậm.", "No indicator is late.")));
        }
        OrderedList list = new OrderedList();
        list.addClassName("missing-most");
        late.forEach(figure -> list.add(new ListItem(
                Cells.bold(words().name(figure.indicator())),
                new Span(say(
                        ": còn thiếu %s; %s, %s %s",
                        ": %s missing; %s, %s %s",
                        words().missing(figure).orElse("–"),
                        words().value(figure),
                        words().targetName(),
                        words().target(figure))))));
        return list;
    }

    private Component table() {
        String target = words().isIllustrative() ? say("Chỉ tiêu*", "Target*") : say("Chỉ tiêu", "Target");
        Columns<Figure> columns = new Columns<Figure>(words().language())
                .seen(say("Mục", "Item"), "lt", figure -> figure.indicator().letter())
                .seen(say("Nội dung", "Indicator"), "", figure -> words().name(figure.indicator()))
                .heads()
                .seen(say("Giá trị", "Value"), "r", figure -> isThere(figure) ? words().value(figure) : "–")
                .seen(
                        say("Tử/mẫu", "Fraction"),
                        "r dim",
                        figure -> words().fraction(figure).orElse("–"))
                .seen(target, "r", words()::target)
                .onPage()
                .html(say("So với chỉ tiêu", "Against target"), "", this::verdict)
                .onPage()
                .html(say("So với %d", "On %d", one.year() - 1), "r", this::change)
                .seen(
                        say("Thành phố", "City"),
                        "r",
                        figure -> figure.cityValue() == null
                                ? "–"
                                : words().amount(figure.indicator(), figure.cityValue()))
                .seen(say("Hạng", "Rank"), "r", figure -> figure.rank() == null ? "–" : String.valueOf(figure.rank()));
        Div table = new Div(columns.table(title(), "tbl in-brief", figures));
        if (words().isIllustrative()) {
            table.add(Cells.dim(say("* Chỉ tiêu minh họa", "* Illustrative targets")));
        }
        return table;
    }

    private boolean isThere(Figure figure) {
        return words().whyNot(figure).isEmpty();
    }

    private Component change(Figure figure) {
        return words().change(figure)
                .<Component>map(change -> Cells.change(change, figure.verdictChange()))
                .orElseGet(() -> new Span("–"));
    }

    /** Against the target, or why there is nothing to hold against it. */
    private Component verdict(Figure figure) {
        Optional<String> whyNot = words().whyNot(figure);
        if (whyNot.isPresent()) {
            return Cells.dim(whyNot.get());
        }
        TargetVerdict verdict = figure.verdictTarget();
        return verdict == TargetVerdict.none
                ? new Span("–")
                : Cells.verdict(
                        verdict,
                        words().verdict(verdict)
                                + words().missing(figure)
                                        .map(left -> say(", còn thiếu ", ", missing ") + left)
                                        .orElse(""));
    }
}
