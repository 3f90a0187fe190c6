package vn.chitieu.dashboard.district;

import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.html.Cells.rowHead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieu.dashboard.district.DistrictFigures.Completeness;
import vn.chitieu.dashboard.district.DistrictFigures.RefusedFile;
import vn.chitieu.dashboard.district.DistrictFigures.Reporting;
import vn.chitieu.dashboard.district.DistrictFigures.Version;
import vn.chitieu.dashboard.district.DistrictFigures.WardFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.warehouse.catalogue.Indicator;

/** The tables of a district's page, with every figure printed. */
record DistrictTables(DistrictFigures figures, DistrictWords words, Link link) {

    private String say(String vietnamese, String english, Object... values) {
        return words.words().say(vietnamese, english, values);
    }

    private FigureWords said() {
        return words.words();
    }

    private Anchor indicator(Indicator indicator) {
        Anchor anchor = new Anchor(link.toIndicator(indicator.indicatorCode()), said().name(indicator));
        anchor.addClassName("plain");
        return anchor;
    }

    // ---- Spine ----------------------------------------------------------------------------------------------------

    /** Stands over the spine, whose column it leaves free. */
    NativeTable besideSpine() {
        return indicators("tbl spine-table", true);
    }

    /** On its own: with the figure of the year before. */
    NativeTable indicators() {
        return indicators("tbl", false);
    }

    private NativeTable indicators(String classes, boolean hasSpine) {
        int before = figures.year() - 1;
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Mục", "Item"), "lt"));
        head.add(columnHead(say("Nội dung", "Indicator"), "nm"));
        head.add(columnHead(figures.place().shortName(words.language()), "r vl"));
        head.add(columnHead(say("Tử/mẫu số", "Parts"), "r fr"));
        head.add(columnHead(say("Thành phố", "City"), "r ct"));
        head.add(columnHead(say("Chỉ tiêu", "Target"), "r tg"));
        head.add(columnHead(say("Hạng", "Rank"), "r rk"));
        if (hasSpine) {
            NativeTableCell gap = cell("", "sp");
            gap.getElement().setAttribute("aria-hidden", "true");
            head.add(gap);
        } else {
            head.add(columnHead(say("Năm %d", "In %d", before), "r"));
        }
        head.add(columnHead(say("So với %d", "On %d", before), "r ch"));
        head.add(columnHead(say("Còn thiếu", "Gap"), "gp"));
        List<NativeTableRow> rows = figures.now().stream()
                .map(figure -> indicatorRow(figure, hasSpine))
                .toList();
        return Cells.table(
                say("Các chỉ tiêu của ", "The indicators of ") + figures.place().name(words.language()),
                classes,
                head,
                rows);
    }

    private NativeTableRow indicatorRow(Figure figure, boolean hasSpine) {
        NativeTableRow row = new NativeTableRow();
        row.add(cell(figure.indicator().letter(), "lt dim"));
        Span name = new Span(indicator(figure.indicator()), DistrictExplanation.of(figure, figures, words));
        name.addClassName("name-why");
        row.add(rowHead(name, "nm"));
        Optional<String> whyNot = words.whyNot(figure);
        row.add(
                whyNot.isPresent()
                        ? cell(hasSpine ? "–" : whyNot.get(), hasSpine ? "r vl dim" : "r vl no-value")
                        : cell(Cells.bold(said().value(figure)), "r vl"));
        row.add(cell(said().fraction(figure).orElse(figure.isCount() ? "" : "–"), "r fr dim"));
        row.add(cell(words.cityValue(figure), "r ct"));
        row.add(cell(said().target(figure), "r tg"));
        row.add(cell(words.rank(figure), "r rk"));
        if (hasSpine) {
            NativeTableCell gap = cell("", "sp");
            gap.getElement().setAttribute("aria-hidden", "true");
            row.add(gap);
        } else {
            row.add(cell(
                    figures.of(figure.indicator().indicatorCode(), figure.year() - 1)
                            .map(previous -> said().value(previous)
                                    + said().fraction(previous)
                                            .map(parts -> " (" + parts + ")")
                                            .orElse(""))
                            .orElse("–"),
                    "r dim"));
        }
        row.add(cell(change(figure), "r ch"));
        row.add(cell(gap(figure), "gp"));
        return row;
    }

    Component change(Figure figure) {
        return said().change(figure)
                .<Component>map(change -> overWhat(Cells.change(change, figure.verdictChange()), figure))
                .orElseGet(() -> dim("–"));
    }

    /** A change, and over what where that is not the whole district. */
    private Component overWhat(Component change, Figure figure) {
        Div both = new Div(change);
        said().sameUnits(figure).ifPresent(units -> both.add(new Div(Cells.small(units))));
        return both;
    }

    private Component gap(Figure figure) {
        TargetVerdict verdict = figure.verdictTarget();
        if (verdict == TargetVerdict.met) {
            return Cells.verdict(verdict, say("Đạt", "Met"));
        }
        Optional<String> missing = said().missing(figure);
        if (missing.isEmpty()) {
            return figure.state() == Figure.State.refused
                    ? dim(words.whyNot(figure).orElse("–"))
                    : dim("–");
        }
        Span mark = Cells.verdict(verdict, say("còn " + missing.get(), missing.get()));
        if (verdict != TargetVerdict.none) {
            mark.add(Cells.spoken(", " + said().verdict(verdict)));
        }
        words.unreported(figure).ifPresent(units -> mark.add(Cells.spoken("; " + units)));
        return mark;
    }

    // ---- Trends ---------------------------------------------------------------------------------------------------

    NativeTable trends() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Chỉ tiêu", "Indicator"), ""));
        figures.years().forEach(year -> head.add(columnHead(String.valueOf(year), "r")));
        List<NativeTableRow> rows = figures.indicators().stream()
                .map(indicator -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(rowHead(indicator(indicator), ""));
                    figures.of(indicator).forEach(figure -> row.add(valueCell(figure)));
                    return row;
                })
                .toList();
        return Cells.table(say("Bảng: ", "Table: ") + words.trendTitle(), "tbl rows heat sticky", head, rows);
    }

    private NativeTableCell valueCell(Figure figure) {
        Optional<String> whyNot = words.whyNot(figure);
        if (whyNot.isPresent()) {
            NativeTableCell cell = cell(dim(whyNot.get()), "r miss");
            return cell;
        }
        Div value = new Div(new Span(said().value(figure)));
        value.addClassName("vf");
        said().fraction(figure).ifPresent(parts -> value.add(dim(parts)));
        return cell(value, "r");
    }

    // ---- Party members --------------------------------------------------------------------------------------------

    NativeTable party(Indicator indicator) {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Năm", "Year"), ""));
        head.add(columnHead(say("Tỷ lệ", "Share"), "r"));
        head.add(columnHead(say("Thay đổi, điểm %", "Change, points"), "r"));
        head.add(columnHead(say("Kết nạp", "Admitted"), "r"));
        head.add(columnHead(say("Thay đổi, người", "Change, people"), "r"));
        head.add(columnHead(say("Đảng viên mới", "New members"), "r"));
        List<NativeTableRow> rows = new ArrayList<>();
        figures.of(indicator).forEach(figure -> {
            NativeTableRow row = new NativeTableRow();
            row.add(rowHead(new Span(String.valueOf(figure.year())), ""));
            Long numerator = figure.numerator();
            Long denominator = figure.denominator();
            Double points = figure.changePoints();
            Long count = figure.changeCount();
            row.add(cell(
                    words.whyNot(figure).orElseGet(() -> said().value(figure)),
                    words.whyNot(figure).isPresent() ? "r no-value" : "r"));
            row.add(cell(
                    points == null
                            ? dim("–")
                            : overWhat(
                                    Cells.change(said().numbers().signedPoints(points), figure.verdictChange()),
                                    figure),
                    "r"));
            row.add(cell(numerator == null ? "–" : said().numbers().whole(numerator), "r"));
            row.add(cell(
                    count == null
                            ? dim("–")
                            : overWhat(
                                    Cells.change(said().numbers().signedWhole(count), Figure.ChangeVerdict.none),
                                    figure),
                    "r"));
            row.add(cell(denominator == null ? "–" : said().numbers().whole(denominator), "r dim"));
            rows.add(row);
        });
        return Cells.table(
                say("Đảng viên mới theo năm: tỷ lệ và số người", "New Party members by year: share and number"),
                "tbl rows",
                head,
                rows);
    }

    // ---- Wards ----------------------------------------------------------------------------------------------------

    NativeTable wards() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Đơn vị", "Unit"), ""));
        figures.indicators().forEach(indicator -> {
            boolean isUnitRate = indicator.kind() == Indicator.Kind.unit_rate;
            head.add(columnHead(said().name(indicator), isUnitRate ? "c" : "r"));
        });
        Map<String, Map<String, WardFigure>> byWard = new LinkedHashMap<>();
        figures.wards()
                .forEach(ward -> byWard.computeIfAbsent(ward.wardCode(), code -> new LinkedHashMap<>())
                        .put(ward.indicatorCode(), ward));
        List<NativeTableRow> rows = byWard.values().stream()
                .map(ward -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(rowHead(new Span(ward.values().iterator().next().name()), ""));
                    figures.indicators().forEach(indicator -> {
                        WardFigure figure = ward.get(indicator.indicatorCode());
                        row.add(figure == null ? cell("", "") : wardCell(indicator, figure));
                    });
                    return row;
                })
                .toList();
        return Cells.table(words.wardsTitle(), "tbl wards sticky", head, rows);
    }

    private NativeTableCell wardCell(Indicator indicator, WardFigure figure) {
        boolean isUnitRate = indicator.kind() == Indicator.Kind.unit_rate;
        String align = isUnitRate ? "c" : "r";
        return switch (figure.state()) {
            case missing -> cell(dim(say("chưa có", "none")), align + " miss");
            case not_applicable -> cell(dim(say("không áp dụng", "n/a")), align);
            case refused -> {
                Span mark = new Span(say("từ chối", "refused"));
                mark.addClassName("refused");
                figures.refusal(figure).ifPresent(refusal -> {
                    mark.getElement().setAttribute("title", words.refusal(refusal));
                    mark.add(Cells.spoken(": " + words.refusal(refusal)));
                });
                yield cell(mark, align);
            }
            case stated -> {
                Double value = figure.value();
                yield cell(
                        new Div(
                                new Span(value == null ? "–" : said().numbers().percent(value)),
                                dim(say("tự nêu", "stated"))),
                        align);
            }
            case reported -> isUnitRate ? unitCell(figure) : cell(wardValue(indicator, figure), align);
        };
    }

    /** A unit has it or not: a full disc or an empty ring, and a word for those who hear the page. */
    private NativeTableCell unitCell(WardFigure figure) {
        Long numerator = figure.numerator();
        boolean has = numerator != null && numerator > 0;
        Span mark = new Span();
        mark.addClassName(has ? "yes" : "no");
        String word = has ? say("Có", "Yes") : say("Chưa", "No");
        mark.getElement().setAttribute("title", word);
        Span both = new Span(mark, Cells.spoken(word));
        return cell(both, "c");
    }

    private Component wardValue(Indicator indicator, WardFigure figure) {
        Double value = figure.value();
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        Div both = new Div(new Span(value == null ? "–" : said().amount(indicator, value)));
        both.addClassName("vf");
        if (numerator != null && denominator != null) {
            both.add(dim(
                    said().numbers().whole(numerator) + "/" + said().numbers().whole(denominator)));
        }
        return both;
    }

    // ---- Reports --------------------------------------------------------------------------------------------------

    NativeTable reports() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Năm", "Year"), ""));
        head.add(columnHead(say("Bản", "Version"), ""));
        head.add(columnHead(say("Nhận ngày", "Received"), ""));
        head.add(columnHead(say("Đúng hạn", "In time"), ""));
        head.add(columnHead(say("Số liệu", "Readings"), "r"));
        head.add(columnHead(say("Nhận", "Accepted"), "r"));
        head.add(columnHead(say("Từ chối", "Refused"), "r"));
        head.add(columnHead(say("Để trống", "Empty"), "r"));
        head.add(columnHead(say("Chỉ tiêu có số", "Indicators"), "r"));
        head.add(columnHead(say("Câu trả lời của đơn vị", "Answers of units"), "r"));
        head.add(columnHead(say("Tệp", "File"), ""));
        List<NativeTableRow> rows = new ArrayList<>();
        for (int year : figures.years().reversed()) {
            List<Version> versions = figures.versions().stream()
                    .filter(version -> version.year() == year)
                    .toList();
            versions.forEach(version -> rows.add(versionRow(version)));
            List<RefusedFile> refused = figures.refusedFiles().stream()
                    .filter(file -> file.year() == year)
                    .toList();
            refused.forEach(file -> rows.add(refusedRow(file)));
            if (versions.isEmpty() && refused.isEmpty()) {
                rows.add(missingRow(year));
            }
        }
        return Cells.table(
                say("Báo cáo đã nhận, theo năm và bản", "Reports received, by year and version"), "tbl", head, rows);
    }

    private NativeTableRow versionRow(Version version) {
        int year = version.year();
        boolean isInForce = figures.inForce(year).filter(version::equals).isPresent();
        NativeTableRow row = new NativeTableRow();
        row.add(rowHead(new Span(String.valueOf(year)), ""));
        Span number = new Span(new Span(String.valueOf(version.version())));
        number.addClassName("nowrap");
        if (isInForce) {
            number.add(Cells.verdict(TargetVerdict.met, say("đang dùng", "in force")));
        }
        row.add(cell(number, ""));
        LocalDate received = version.receivedOn();
        row.add(cell(
                received == null ? say("không rõ", "unknown") : said().numbers().day(received), "nowrap"));
        row.add(cell(timeliness(version), "nowrap"));
        row.add(cell(said().numbers().whole(version.readings()), "r"));
        row.add(cell(said().numbers().whole(version.accepted()), "r"));
        row.add(cell(said().numbers().whole(version.refused()), version.refused() > 0 ? "r down" : "r"));
        row.add(cell(said().numbers().whole(version.missing()), "r"));
        Completeness complete = figures.completeness(year);
        row.add(cell(isInForce ? complete.indicators() + "/" + complete.allIndicators() : "", "r"));
        row.add(cell(isInForce ? words.completeness(year) : "", "r"));
        HtmlContainer file = new HtmlContainer("code");
        file.setText(version.file());
        row.add(cell(file, "file"));
        return row;
    }

    /** The first answer counts; later ones correct it. */
    private Component timeliness(Version version) {
        if (version.version() > 1) {
            return dim(say("bản sửa", "correction"));
        }
        Optional<Reporting> reporting = figures.reporting(version.year());
        Optional<String> text = reporting.flatMap(words::timeliness);
        if (text.isEmpty()) {
            return dim(
                    reporting.filter(known -> known.dueBefore() != null).isPresent()
                            ? "–"
                            : say("không đặt hạn", "no due day"));
        }
        boolean onTime = reporting.map(Reporting::onTime).orElse(false);
        return Cells.verdict(onTime ? TargetVerdict.met : TargetVerdict.late, text.get());
    }

    private NativeTableRow refusedRow(RefusedFile file) {
        NativeTableRow row = new NativeTableRow();
        row.add(rowHead(new Span(String.valueOf(file.year())), ""));
        String message = words.language().pick(file.messageVi(), file.messageEn());
        NativeTableCell why =
                cell(say("tệp bị từ chối: ", "file refused: ") + (message == null ? "–" : message), "why wrap");
        why.getElement().setAttribute("colspan", "9");
        row.add(why);
        HtmlContainer code = new HtmlContainer("code");
        code.setText(file.file());
        row.add(cell(code, "file"));
        return row;
    }

    private NativeTableRow missingRow(int year) {
        NativeTableRow row = new NativeTableRow();
        row.add(rowHead(new Span(String.valueOf(year)), ""));
        NativeTableCell why = cell(say("chưa nhận báo cáo", "no report received"), "why");
        why.getElement().setAttribute("colspan", "10");
        row.add(why);
        return row;
    }
}
