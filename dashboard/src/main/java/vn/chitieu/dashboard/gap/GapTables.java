package vn.chitieu.dashboard.gap;

import static vn.chitieu.dashboard.html.Cells.bold;
import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.html.Cells.element;
import static vn.chitieu.dashboard.html.Cells.labelled;
import static vn.chitieu.dashboard.html.Cells.rowHead;
import static vn.chitieu.dashboard.html.Cells.styled;
import static vn.chitieu.dashboard.html.Cells.table;
import static vn.chitieu.dashboard.html.Cells.verdict;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.LinkGrid;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * The tables of the gap page.
 *
 * @param toChoice the address of this page with another indicator chosen
 */
record GapTables(GapFigures figures, GapWords words, Link link, Function<Indicator, String> toChoice) {

    private String say(String vietnamese, String english) {
        return words.language().say(vietnamese, english);
    }

    // ---- Pace -----------------------------------------------------------------------------------------------------

    /** The city's indicators: what is missing, and the required pace beside the achieved one. */
    NativeTable pace() {
        NativeTableRow head = new NativeTableRow();
        head.add(
                columnHead(say("Mục", "Item"), ""),
                columnHead(say("Nội dung", "Indicator"), ""),
                columnHead(say("Năm %d", "In %d").formatted(figures.year()), "r"),
                columnHead(say("Chỉ tiêu 2012", "Target 2012"), "r"),
                columnHead(say("Còn thiếu", "Missing"), "r"),
                columnHead(say("Tức là", "That is"), "r"),
                columnHead(say("Chưa báo cáo", "Unreported"), "r"),
                columnHead(say("Điểm % mỗi năm", "Points a year"), "bar"),
                columnHead(say("Đã có", "So far"), "r"),
                columnHead(say("Năm cuối", "Last year"), "r"),
                columnHead(say("Cần có", "Required"), "r"),
                columnHead(say("Nhịp", "Pace"), ""),
                columnHead(say("Tới đích", "Met by"), "r"));
        double scale = figures.city().stream()
                .filter(row -> !row.isCount())
                .map(CityPace::pace)
                .filter(Objects::nonNull)
                .flatMap(pace -> Stream.of(abs(pace.achieved()), abs(pace.required())))
                .max(Double::compare)
                .map(most -> Math.max(0.1, most))
                .orElse(1.0);
        return table(
                say("Nhịp cần có và đã có: ", "Required and achieved pace: ") + words.paceTitle(),
                "tbl pacet",
                head,
                figures.city().stream().map(row -> paceRow(row, scale)).toList());
    }

    private NativeTableRow paceRow(CityPace city, double scale) {
        Indicator indicator = city.indicator();
        NativeTableRow row = new NativeTableRow();
        if (indicator.equals(figures.chosen())) {
            row.addClassName("sel");
        }
        Anchor name = new Anchor(toChoice.apply(indicator), FigureWords.shortName(indicator, words.language()));
        row.add(cell(indicator.letter(), "dim lt"), rowHead(name, "nm"));
        Pace pace = city.pace();
        if (pace == null || !city.figure().isSufficient()) {
            NativeTableCell why = cell(words.whyNothing(city), "why");
            why.getElement().setAttribute("colspan", "11");
            row.add(why);
            return row;
        }
        PaceCounts counts = figures.counts(indicator);
        row.add(
                labelled(
                        say("Năm %d", "In %d").formatted(figures.year()),
                        new Span(words.value(indicator, pace.value())),
                        "r"),
                labelled(
                        say("Chỉ tiêu 2012", "Target 2012"), new Span(words.target(indicator, pace.target2012())), "r"),
                labelled(say("Còn thiếu", "Missing"), bold(words.missing(city)), "r"),
                labelled(say("Tức là", "That is"), new Span(words.thatIs(city)), "r"),
                labelled(
                        say("Chưa báo cáo", "Unreported"),
                        dim(words.unreported(city.figure().unitsUnreported()).orElse("–")),
                        "r"),
                cell(
                        city.isCount()
                                ? dim(say("đếm, không vẽ", "a count, not drawn"))
                                : bullet(pace.achieved(), pace.required(), scale, indicator),
                        "bar"),
                labelled(say("Nhịp đã có", "Achieved a year"), new Span(words.pace(indicator, pace.achieved())), "r"),
                labelled(
                        say("Nhịp năm cuối", "In the last year"),
                        new Span(words.pace(indicator, pace.achievedLast())),
                        "r"),
                labelled(say("Nhịp cần có", "Required a year"), new Span(words.pace(indicator, pace.required())), "r"),
                cell(judged(city.verdict(), words.verdict(city)), "vd"),
                labelled(
                        say("Nơi tới đích", "Reached by"),
                        new Span(counts.judged() == 0 ? "–" : counts.met() + "/" + counts.judged()),
                        "r"));
        return row;
    }

    private static double abs(@Nullable Double number) {
        return number == null ? 0 : Math.abs(number);
    }

    private static Component judged(Pace.Verdict verdict, String word) {
        return verdict(
                switch (verdict) {
                    case MET -> TargetVerdict.met;
                    case ENOUGH -> TargetVerdict.on_track;
                    case SLOWING, SHORT -> TargetVerdict.late;
                    case NONE -> TargetVerdict.none;
                },
                word);
    }

    /** Filled: achieved a year. Outlined: required a year. Filled past the outline is enough. */
    private static Div bullet(@Nullable Double achieved, @Nullable Double required, double scale, Indicator indicator) {
        boolean lowerIsBetter = indicator.direction() == Indicator.Direction.lower;
        double forward = achieved == null ? 0 : Math.max(0, lowerIsBetter ? -achieved : achieved);
        Div bullet = new Div(bar("a", forward / scale));
        if (required != null) {
            bullet.add(bar("q", Math.abs(required) / scale));
        }
        bullet.addClassName("pace");
        bullet.getElement().setAttribute("aria-hidden", "true");
        return bullet;
    }

    private static HtmlContainer bar(String kind, double share) {
        HtmlContainer bar = element("i", kind);
        bar.getStyle().set("width", String.format(Locale.ROOT, "%.1f%%", Math.clamp(100 * share, 0, 100)));
        return bar;
    }

    // ---- Districts ------------------------------------------------------------------------------------------------

    /** Stands beside the ranges row by row; on its own it also names and values. */
    NativeTable districts() {
        NativeTableRow head = new NativeTableRow();
        head.add(
                columnHead(new Span(say("Quận, huyện", "District")), "in-chart"),
                columnHead(new Span(say("Năm %d", "In %d").formatted(figures.year())), "r in-chart"),
                columnHead(parts(), "r"),
                columnHead(say("Còn thiếu", "Missing"), "r"),
                columnHead(say("Điểm %", "Points"), "r pts"),
                columnHead(say("Nhịp đã có", "Achieved"), "r"),
                columnHead(say("năm cuối", "last year"), "r"),
                columnHead(say("cần có", "required"), "r"),
                columnHead(say("Nhịp", "Pace"), ""));
        return table(
                say("Bảng còn thiếu: ", "Table of what is missing: ") + words.districtsTitle(),
                "tbl rows side-table stack",
                head,
                figures.listed().stream().map(this::districtRow).toList());
    }

    private String parts() {
        return figures.isCount() ? say("Số lượng", "Number") : say("Tử số/mẫu số", "Part/all");
    }

    private NativeTableRow districtRow(DistrictGap gap) {
        Indicator chosen = figures.chosen();
        Figure figure = gap.figure();
        NativeTableRow row = new NativeTableRow();
        Anchor name = new Anchor(link.to("district/" + gap.district().code()), words.shortName(gap.district()));
        row.add(rowHead(name, "in-chart nm"));
        row.add(cell(new Span(words.value(chosen, gap.value())), "r in-chart vl"));
        Pace pace = gap.pace();
        if (pace == null) {
            NativeTableCell reason = cell(words.words().whyNot(figure).orElse("–"), "why");
            reason.getElement().setAttribute("colspan", "7");
            row.add(reason);
            row.addClassName("unranked");
            return row;
        }
        Long units = figure.gap2012Units();
        Component missing = units == null || units == 0
                ? dim(units == null ? "–" : "0")
                : new Span(bold(words.numbers().whole(units)), dim(" " + words.unit(chosen, gap.district(), units)));
        row.add(
                labelled(parts(), new Span(words.fraction(gap)), "r"),
                labelled(say("Còn thiếu", "Missing"), missing, "r"),
                labelled(
                        say("Điểm % còn thiếu", "Points missing"),
                        new Span(words.points(figure.gap2012Points())),
                        "r pts"),
                labelled(say("Nhịp đã có", "Achieved a year"), new Span(words.pace(chosen, pace.achieved())), "r"),
                labelled(
                        say("Nhịp năm cuối", "In the last year"),
                        new Span(words.pace(chosen, pace.achievedLast())),
                        "r"),
                labelled(say("Nhịp cần có", "Required a year"), new Span(words.pace(chosen, pace.required())), "r"),
                cell(judged(gap.verdict(), words.verdict(gap)), "vd"));
        return row;
    }

    // ---- Matrix ---------------------------------------------------------------------------------------------------

    /** District × indicator: people or units missing; the colour is the points missing. Who needs help first is on top. */
    NativeTable matrix() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(styled(say("Quận, huyện", "District"), "vh"), ""));
        figures.indicators().forEach(indicator -> head.add(indicatorHead(indicator)));
        head.add(columnHead(say("Chậm", "Late"), "sum"));
        return new LinkGrid(
                say("Bảng còn thiếu, quận, huyện × chỉ tiêu: ", "What is missing, district × indicator: ")
                        + words.matrixTitle(),
                "hm wide",
                head,
                figures.prioritiesShown().stream().map(this::matrixRow).toList());
    }

    private NativeTableHeaderCell indicatorHead(Indicator indicator) {
        Anchor anchor = new Anchor(toChoice.apply(indicator));
        anchor.add(new Span(indicator.letter()), styled(FigureWords.shortName(indicator, words.language()), "hm-name"));
        return columnHead(anchor, indicator.equals(figures.chosen()) ? "on" : "");
    }

    private NativeTableRow matrixRow(Priority priority) {
        Place district = priority.place();
        NativeTableRow row = new NativeTableRow();
        row.add(rowHead(new Anchor(link.to("district/" + district.code()), words.shortName(district)), ""));
        figures.indicators()
                .forEach(indicator -> row.add(
                        figures.of(indicator, district).map(this::matrixCell).orElseGet(() -> cell("–", "miss"))));
        row.add(cell(words.late(priority), "sum"));
        return row;
    }

    private NativeTableCell matrixCell(DistrictGap gap) {
        Indicator indicator = gap.figure().indicator();
        Anchor anchor = new Anchor(
                link.withDistricts(List.of(gap.district().code())).toIndicator(indicator.indicatorCode()),
                words.cell(gap));
        String what = words.spokenCell(gap);
        anchor.getElement()
                .setAttribute("aria-label", words.cell(gap) + " " + what)
                .setAttribute(
                        "title",
                        words.shortName(gap.district())
                                + " – "
                                + FigureWords.shortName(indicator, words.language())
                                + ": "
                                + words.value(indicator, gap.value())
                                + ", "
                                + what);
        return cell(anchor, GapFigures.distance(gap).cssClass());
    }
}
