package vn.chitieu.dashboard.lineage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.Listing;
import vn.chitieu.dashboard.card.RevisionList;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;

/** The tables of what a figure is made of. */
record LineageLists(Explainer explainer, Figure figure, Lineage lineage) implements Speaker {

    @Override
    public Language language() {
        return explainer.language();
    }

    private FigureWords words() {
        return explainer.words(figure.year());
    }

    private Numbers numbers() {
        return words().numbers();
    }

    List<Explanation.Part> parts() {
        if (!explainer.keepsCells()) {
            return List.of();
        }
        Explanation.Part cells = new Explanation.Part("tu-nhung-o", readings());
        return lineage.revisions().isEmpty()
                ? List.of(cells)
                : List.of(
                        cells,
                        new Explanation.Part(
                                "dinh-chinh",
                                new RevisionList(
                                                words(),
                                                explainer.link(),
                                                figure.place().shortName(language()) + " "
                                                        + words().name(figure.indicator()) + " " + figure.year(),
                                                lineage.revisions(),
                                                false)
                                        .listing()));
    }

    /** Quận 1, tập hợp thanh niên 2011: ô. */
    private String name(String what) {
        return figure.place().shortName(language()) + " " + words().name(figure.indicator()) + " " + figure.year() + " "
                + what;
    }

    /** Each reading with its place in the file, and what became of it. */
    Listing<Reading> readings() {
        int counted = Math.toIntExact(lineage.readings().stream()
                .filter(reading -> reading.became().equals("counted"))
                .count());
        return new Listing<>(
                counted == 0
                        ? say("Chưa ô nào làm nên con số này", "No cell makes up this figure")
                        : say("%d dòng làm nên con số này", "%d row{s} {makes|make} up this figure", counted),
                say(
                        "Dòng được cộng đứng trước; dòng để so hay bị từ chối đứng sau, không cộng vào",
                        "What is counted comes first; what is compared or refused comes after it, and is not added"),
                name(say("từ những ô", "cells")),
                new Columns<Reading>(language())
                        .add(say("Đơn vị", "Unit"), Reading::unit)
                        .html(say("Đơn vị", "Unit"), "", reading -> new Span(unit(reading.unit(), reading.times())))
                        .heads()
                        .add(say("Được dùng", "Use"), Reading::became)
                        .html(say("Được dùng", "Use"), "nowrap", this::use)
                        .add(say("Tử số", "Numerator"), Reading::numerator)
                        .text(say("Tử số", "Numerator"), "r", reading -> number(reading.numerator()))
                        .add(say("Mẫu số", "Denominator"), Reading::denominator)
                        .text(say("Mẫu số", "Denominator"), "r", reading -> number(reading.denominator()))
                        .add(say("Tỷ lệ nêu, %", "Stated, %"), Reading::stated)
                        .text(
                                say("Tỷ lệ nêu", "Stated"),
                                "r",
                                reading -> reading.stated() == null
                                        ? ""
                                        : numbers().exact(reading.stated()) + "%")
                        .only(lineage.readings().stream().anyMatch(reading -> reading.stated() != null))
                        .add(say("Tệp", "File"), Reading::file)
                        .add(say("Trang", "Sheet"), Reading::sheet)
                        .add(say("Dòng", "Row"), Reading::row)
                        .add(say("Cột", "Columns"), Reading::cells)
                        .html(say("Ô", "Cell"), "wraps", this::cell)
                        .add(say("Chữ trong tệp", "As written"), Reading::raw)
                        .add(say("Lý do", "Reason"), Reading::reason)
                        .add(say("Ghi chú của nơi báo cáo", "Their remark"), Reading::note)
                        .text(say("Ghi chú", "Remark"), "long", LineageLists::remark)
                        .only(lineage.readings().stream()
                                .anyMatch(reading -> !remark(reading).isEmpty())),
                lineage.readings());
    }

    /** Why it was refused, and what stands there where the reason does not say; else the remark beside the figure. */
    private static String remark(Reading reading) {
        String raw = reading.raw();
        String reason = reading.reason();
        boolean isSaid = raw == null || (reason != null && reason.contains(raw));
        return Stream.of(isSaid ? null : "“" + raw + "”", reason, reading.note())
                .filter(said -> said != null && !said.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Biểu 1, dòng 24: C, D; leads to the cells as they stand in the file. */
    private Component cell(Reading reading) {
        Integer row = reading.row();
        String sheet = reading.sheet();
        if (row == null) {
            return new Span(sheet == null ? "" : sheet);
        }
        return new Anchor(
                explainer
                        .link()
                        .plain()
                        .withYear(figure.year())
                        .toCell(
                                reading.file(),
                                sheet,
                                row,
                                reading.cells(),
                                Map.of(
                                        Link.DISTRICT,
                                        figure.place().code(),
                                        Link.INDICATOR,
                                        figure.indicator().indicatorCode())),
                (sheet == null ? "" : sheet + ", ") + say("dòng %d: ", "row %d: ", row) + reading.cells());
    }

    private String unit(@Nullable String unit, int times) {
        return times > 1
                ? say("và %s số liệu nữa", "and %s more readings", numbers().whole(times))
                : unit == null ? say("Dòng tổng của nơi đó", "The district’s own total") : unit;
    }

    private Component use(Reading reading) {
        return switch (reading.became()) {
            case "counted" -> Cells.verdict(TargetVerdict.met, say("cộng vào", "counted"));
            case "refused" -> Cells.verdict(TargetVerdict.late, say("bị từ chối", "refused"));
            default -> Cells.dim(say("để so", "compared"));
        };
    }

    private String number(@Nullable Long number) {
        return number == null ? "–" : numbers().whole(number);
    }
}
