package vn.chitieu.dashboard.original;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.Listing;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;

/** The table of what the lake keeps of some cells. */
record KeptList(List<Kept> rows, Contents contents, Language language) implements Speaker {

    /** @param cells in short, for the name of the file */
    Listing<Kept> listing(String cells) {
        return new Listing<>(
                rows.isEmpty()
                        ? say("Kho dữ liệu không lấy số nào từ đây", "The lake took no figure from here")
                        : say("Kho dữ liệu đã hiểu là", "What the lake made of it"),
                say("Từ những ô đang hỏi, hoặc cả dòng", "Of the cells in question, or the whole row"),
                say("Ô", "Cell") + " " + cells,
                new Columns<Kept>(language)
                        .add(Head.UNIT, Kept::unit)
                        .text(say("Đơn vị", "Unit"), "", row -> unit(row.unit()))
                        .heads()
                        .add(Head.INDICATOR_CODE, Kept::indicatorCode)
                        .text(say("Chỉ tiêu", "Indicator"), "", row -> indicator(row.indicatorCode()))
                        .add(say("Việc làm", "Outcome"), row -> outcome(row.outcome()))
                        .html(say("Việc làm", "Outcome"), "nowrap", this::verdict)
                        .add(say("Tử số", "Numerator"), Kept::numerator)
                        .text(say("Tử số", "Numerator"), "r", row -> number(row.numerator()))
                        .add(say("Mẫu số", "Denominator"), Kept::denominator)
                        .text(say("Mẫu số", "Denominator"), "r", row -> number(row.denominator()))
                        .add(say("Tỷ lệ nêu, %", "Stated, %"), Kept::stated)
                        .text(
                                say("Tỷ lệ nêu", "Stated"),
                                "r",
                                row -> row.stated() == null ? "" : numbers().exact(row.stated()) + "%")
                        .said(say("Cột", "Columns"), "", Kept::columns)
                        .add(say("Chữ trong tệp", "As written"), Kept::raw)
                        .html(say("Chữ trong tệp", "As written"), "raw", row -> written(row.raw()))
                        .said(say("Lý do", "Reason"), "long", this::reason),
                rows);
    }

    private Numbers numbers() {
        return new Numbers(language);
    }

    private String number(@Nullable Long number) {
        return number == null ? "–" : numbers().whole(number);
    }

    private String unit(@Nullable String unit) {
        return unit == null ? say("Dòng tổng của nơi đó", "The district’s own total") : unit;
    }

    private String indicator(@Nullable String code) {
        return code == null
                ? "–"
                : contents.indicator(code)
                        .map(indicator -> FigureWords.shortName(indicator, language))
                        .orElse(code);
    }

    private String outcome(Kept.Outcome outcome) {
        return switch (outcome) {
            case accepted -> say("được nhận", "accepted");
            case refused -> say("bị từ chối", "refused");
            case doubted -> say("được nhắc", "doubted");
        };
    }

    private Component verdict(Kept row) {
        String word = outcome(row.outcome());
        return switch (row.outcome()) {
            case accepted -> Cells.verdict(TargetVerdict.met, word);
            case refused -> Cells.verdict(TargetVerdict.late, word);
            case doubted -> Cells.dim(word);
        };
    }

    private static Component written(@Nullable String raw) {
        return raw == null ? new Span("") : Cells.code(raw);
    }

    private String reason(Kept row) {
        return row.reasonVi() == null
                ? ""
                : say(row.reasonVi(), Objects.requireNonNullElse(row.reasonEn(), row.reasonVi()));
    }
}
