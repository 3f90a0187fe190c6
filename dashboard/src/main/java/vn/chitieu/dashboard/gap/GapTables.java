package vn.chitieu.dashboard.gap;

import static vn.chitieu.dashboard.table.Cells.cell;
import static vn.chitieu.dashboard.table.Cells.columnHead;
import static vn.chitieu.dashboard.table.Cells.element;
import static vn.chitieu.dashboard.table.Cells.labelled;
import static vn.chitieu.dashboard.table.Cells.rowHead;
import static vn.chitieu.dashboard.table.Cells.styled;
import static vn.chitieu.dashboard.table.Cells.table;
import static vn.chitieu.dashboard.table.Cells.verdict;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.dashboard.shell.Link;
import vn.chitieu.dashboard.table.LinkGrid;
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
                columnHead(say("Các nơi cần thêm", "Districts need"), "r"),
                columnHead(say("Nhịp mỗi năm", "Pace a year"), "bar"),
                columnHead(say("Đã có", "Achieved"), "r"),
                columnHead(say("Cần có", "Required"), "r"),
                columnHead(say("Đánh giá", "Verdict"), ""),
                columnHead(say("Nơi đạt", "Met by"), "r"));
        double rateScale = figures.city().stream()
                .filter(pace -> !pace.isCount())
                .flatMapToDouble(pace -> Stream.of(pace.achieved(), pace.required())
                        .filter(Objects::nonNull)
                        .mapToDouble(Math::abs))
                .max()
                .orElse(1);
        return table(
                say("Nhịp cần có và đã có: ", "Required and achieved pace: ") + words.paceTitle(),
                "tbl pacet",
                head,
                figures.paces().stream().map(pace -> paceRow(pace, rateScale)).toList());
    }

    private NativeTableRow paceRow(CityPace pace, double rateScale) {
        Indicator indicator = pace.indicator();
        NativeTableRow row = new NativeTableRow();
        if (indicator.equals(figures.chosen())) {
            row.addClassName("sel");
        }
        Anchor name = new Anchor(toChoice.apply(indicator), words.shortName(indicator));
        row.add(cell(indicator.letter(), "dim lt"), rowHead(name, "nm"));
        if (pace.value() == null) {
            NativeTableCell why =
                    cell(say("chưa có số liệu năm %d", "no figures for %d").formatted(figures.year()), "why");
            why.getElement().setAttribute("colspan", "9");
            row.add(why);
            return row;
        }
        Long units = pace.unitsMissing();
        Span need = new Span();
        if (units == null || units == 0) {
            need.add(styled(units == null ? "–" : "0", "dim"));
        } else {
            HtmlContainer number = element("b", "");
            number.setText(words.numbers().whole(units));
            need.add(number, styled(" " + words.unit(indicator), "dim"));
        }
        double scale = pace.isCount()
                ? Math.max(1, Math.max(abs(pace.achieved()), abs(pace.required())))
                : Math.max(0.1, rateScale);
        row.add(
                labelled(
                        say("Năm %d", "In %d").formatted(figures.year()),
                        new Span(words.value(indicator, pace.value())),
                        "r"),
                labelled(
                        say("Chỉ tiêu 2012", "Target 2012"), new Span(words.target(indicator, pace.target2012())), "r"),
                labelled(say("Còn thiếu", "Missing"), new Span(words.missing(pace)), "r"),
                labelled(say("Các nơi cần thêm", "Districts need"), need, "r"),
                cell(bullet(pace.achieved(), pace.required(), scale, indicator), "bar"),
                labelled(say("Nhịp đã có", "Achieved a year"), new Span(words.pace(indicator, pace.achieved())), "r"),
                labelled(say("Nhịp cần có", "Required a year"), new Span(words.pace(indicator, pace.required())), "r"),
                cell(judged(pace.isEnough(), pace.isMet()), "vd"),
                labelled(
                        say("Nơi đạt", "Met by"), new Span(pace.districtsMet() + "/" + pace.districtsCompared()), "r"));
        return row;
    }

    private static double abs(@Nullable Double number) {
        return number == null ? 0 : Math.abs(number);
    }

    private Component judged(@Nullable Boolean isEnough, boolean isMet) {
        String verdict = isMet ? "met" : isEnough == null ? "none" : isEnough ? "on_track" : "late";
        return verdict(verdict, words.enough(isEnough, isMet));
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
                columnHead(figures.isCount() ? say("Số lượng", "Number") : say("Đạt/tổng", "Part/all"), "r"),
                columnHead(say("Còn thiếu", "Missing"), "r"),
                columnHead(say("Điểm %", "Points"), "r pts"),
                columnHead(say("Nhịp đã có", "Achieved"), "r"),
                columnHead(say("cần có", "required"), "r"),
                columnHead(say("Đánh giá", "Verdict"), ""));
        return table(
                say("Bảng còn thiếu: ", "Table of what is missing: ") + words.districtsTitle(),
                "tbl rows side-table stack",
                head,
                figures.listed().stream().map(this::districtRow).toList());
    }

    private NativeTableRow districtRow(DistrictGap gap) {
        Indicator chosen = figures.chosen();
        NativeTableRow row = new NativeTableRow();
        Anchor name = new Anchor(link.to("district/" + gap.district().code()), words.shortName(gap.district()));
        row.add(rowHead(name, "in-chart nm"));
        row.add(cell(new Span(words.value(chosen, gap.value())), "r in-chart vl"));
        Optional<String> why = words.whyNoFigure(gap);
        if (why.isPresent()) {
            NativeTableCell reason = cell(why.get(), "why");
            reason.getElement().setAttribute("colspan", "6");
            row.add(reason);
            row.addClassName("unranked");
            return row;
        }
        Long units = gap.gapUnits();
        Component missing;
        if (units == null || units == 0) {
            missing = styled(units == null ? "–" : "0", "dim");
        } else {
            HtmlContainer number = element("b", "");
            number.setText(words.numbers().whole(units));
            missing = new Span(number, styled(" " + words.unit(chosen, gap.district(), units), "dim"));
        }
        Double points = gap.gapPoints();
        row.add(
                labelled(
                        figures.isCount() ? say("Số lượng", "Number") : say("Đạt/tổng", "Part/all"),
                        new Span(words.fraction(gap)),
                        "r"),
                labelled(say("Còn thiếu", "Missing"), missing, "r"),
                labelled(
                        say("Điểm % còn thiếu", "Points missing"),
                        new Span(
                                points == null
                                        ? "–"
                                        : points == 0 ? "0" : words.numbers().points(points)),
                        "r pts"),
                labelled(say("Nhịp đã có", "Achieved a year"), new Span(words.pace(chosen, gap.achieved())), "r"),
                labelled(say("Nhịp cần có", "Required a year"), new Span(words.pace(chosen, gap.required())), "r"),
                cell(
                        gap.isComparable()
                                ? judged(gap.isEnough(), gap.isMet())
                                : verdict("none", words.basisNote(gap)),
                        "vd"));
        return row;
    }

    // ---- Matrix ---------------------------------------------------------------------------------------------------

    /** District × indicator: people or units missing; the colour is the points missing. */
    NativeTable matrix() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(styled(say("Quận, huyện", "District"), "vh"), ""));
        figures.indicators().forEach(indicator -> head.add(indicatorHead(indicator)));
        head.add(columnHead(say("Đơn vị", "Units"), "sum"));
        List<NativeTableRow> rows = new ArrayList<>();
        figures.byUnitsMissing().forEach(district -> rows.add(matrixRow(district)));
        return new LinkGrid(
                say("Bảng còn thiếu, quận, huyện × chỉ tiêu: ", "What is missing, district × indicator: ")
                        + words.matrixTitle(),
                "hm wide",
                head,
                rows);
    }

    private NativeTableHeaderCell indicatorHead(Indicator indicator) {
        Anchor anchor = new Anchor(toChoice.apply(indicator));
        anchor.add(new Span(indicator.letter()), styled(words.shortName(indicator), "hm-name"));
        return columnHead(anchor, indicator.equals(figures.chosen()) ? "on" : "");
    }

    private NativeTableRow matrixRow(Place district) {
        NativeTableRow row = new NativeTableRow();
        row.add(rowHead(new Anchor(link.to("district/" + district.code()), words.shortName(district)), ""));
        figures.indicators()
                .forEach(indicator -> row.add(figures.of(indicator, district)
                        .map(gap -> matrixCell(indicator, gap))
                        .orElseGet(() -> cell("–", "miss"))));
        row.add(cell(figures.unitsMissing(district).map(words.numbers()::whole).orElse("–"), "sum"));
        return row;
    }

    private NativeTableCell matrixCell(Indicator indicator, DistrictGap gap) {
        Anchor anchor = new Anchor(
                link.withDistricts(List.of(gap.district().code())).toIndicator(indicator.indicatorCode()),
                words.cell(gap));
        String what = words.whyNoFigure(gap)
                .orElse(
                        gap.isMet()
                                ? say("đã đạt", "met")
                                : words.unitsMissing(indicator, gap)
                                        .map(units -> say("còn ", "missing: ") + units)
                                        .orElse(words.basisNote(gap)));
        anchor.getElement()
                .setAttribute("aria-label", words.cell(gap) + " " + what)
                .setAttribute(
                        "title",
                        words.shortName(gap.district())
                                + " – "
                                + Contents.shortName(indicator, words.language())
                                + ": "
                                + words.value(indicator, gap.value())
                                + ", "
                                + what);
        return cell(anchor, colour(indicator, gap));
    }

    /** The class of app.css of a cell: five steps of points missing; what carries none says why. */
    private static String colour(Indicator indicator, DistrictGap gap) {
        if (gap.value() == null) {
            return switch (gap.state()) {
                case missing -> "miss";
                case refused -> "refused";
                case not_applicable, reported -> "na";
            };
        }
        if (gap.isMet()) {
            return "done";
        }
        if (!gap.isComparable()) {
            return "open";
        }
        return GapFigures.missing(indicator, gap)
                .map(missing ->
                        "q" + (missing <= 5 ? 1 : missing <= 10 ? 2 : missing <= 20 ? 3 : missing <= 30 ? 4 : 5))
                .orElse("open");
    }
}
