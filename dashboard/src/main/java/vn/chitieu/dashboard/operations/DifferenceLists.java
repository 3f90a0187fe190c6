package vn.chitieu.dashboard.operations;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.Listing;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.difference.Difference;

/** The tables and sentences of what differs between two snapshots. */
record DifferenceLists(Compared compared, Compared.Of of, Contents contents, Link link) implements Speaker {
    /** Of a share, where one decimal of a percentage does not tell them apart. */
    private static final int DIGITS = 6;

    @Override
    public Language language() {
        return link.language();
    }

    private Numbers numbers() {
        return new Numbers(language());
    }

    String headline() {
        return compared.count() == 0
                ? say("Không con số công bố nào khác đi", "No published figure differs")
                : say(
                        "%s con số công bố khác đi",
                        "%s published figure{s} {differs|differ}", numbers().whole(compared.count()));
    }

    String lede() {
        return say(
                "Bản nạp lúc %s so với bản nạp lúc %s.",
                "The snapshot loaded at %s against the one loaded at %s.", built(of.after()), built(of.before()));
    }

    private String built(String id) {
        return Snapshots.builtAt(id).map(numbers()::moment).orElse(id);
    }

    Listing<Difference.Figure> figures() {
        return new Listing<>(
                say("Con số nào, và vì sao", "Which figures, and why"),
                say(
                        "Giá trị trước và sau; tệp, quy tắc, danh mục hay bản phần mềm nào làm nó khác đi",
                        "Value before and after; which file, rule, catalogue or program made it differ"),
                say("Con số khác đi", "Figures that differ"),
                new Columns<Difference.Figure>(language())
                        .add(Head.CODE, Difference.Figure::districtCode)
                        .html(say("Nơi", "Place"), "", figure -> new Span(place(figure.districtCode())))
                        .heads()
                        .add(Head.INDICATOR_CODE, Difference.Figure::indicatorCode)
                        .text(say("Chỉ tiêu", "Indicator"), "", figure -> indicator(figure.indicatorCode()))
                        .add(Head.YEAR, Difference.Figure::year)
                        .text(say("Năm", "Year"), "r", figure -> String.valueOf(figure.year()))
                        .add(say("Trước", "Before"), figure -> Share.orNumber(figure.before(), figure.isCount()))
                        .text(say("Trước", "Before"), "r", figure -> value(figure, figure.before()))
                        .add(say("Sau", "After"), figure -> Share.orNumber(figure.after(), figure.isCount()))
                        .text(say("Sau", "After"), "r", figure -> value(figure, figure.after()))
                        .leads(figure -> link.toLineage(
                                Optional.ofNullable(figure.districtCode()).orElse(Link.CITY),
                                figure.indicatorCode(),
                                figure.year()))
                        .add(say("Nguyên nhân", "Cause"), Difference.Figure::cause)
                        .add(say("Cụ thể", "Detail"), Difference.Figure::detail)
                        .text(say("Vì", "Because of"), "wraps", figure -> said(figure.because())),
                compared.figures());
    }

    Listing<Difference.Reading> readings() {
        return new Listing<>(
                say("Từ những số liệu này", "From these readings"),
                say(
                        "Số liệu đang dùng của từng đơn vị, trước và sau",
                        "The readings in force of each unit, before and after"),
                say("Số liệu khác đi", "Readings that differ"),
                new Columns<Difference.Reading>(language())
                        .add(Head.CODE, Difference.Reading::districtCode)
                        .html(
                                say("Quận, huyện", "District"),
                                "",
                                reading -> new Anchor(
                                        link.toDistrict(reading.districtCode()), place(reading.districtCode())))
                        .heads()
                        .add(Head.UNIT_CODE, Difference.Reading::wardCode)
                        .text(
                                say("Đơn vị", "Unit"),
                                "",
                                reading -> Optional.ofNullable(reading.ward()).orElse(say("dòng tổng", "total row")))
                        .add(Head.INDICATOR_CODE, Difference.Reading::indicatorCode)
                        .text(say("Chỉ tiêu", "Indicator"), "", reading -> indicator(reading.indicatorCode()))
                        .add(Head.YEAR, Difference.Reading::year)
                        .text(say("Năm", "Year"), "r", reading -> String.valueOf(reading.year()))
                        .add(say("Tử số trước", "Numerator before"), Difference.Reading::numeratorBefore)
                        .add(say("Mẫu số trước", "Denominator before"), Difference.Reading::denominatorBefore)
                        .add(say("Tỷ lệ nêu trước, %", "Stated before, %"), Difference.Reading::statedBefore)
                        .text(
                                say("Trước", "Before"),
                                "r",
                                reading -> parts(
                                        reading.numeratorBefore(), reading.denominatorBefore(), reading.statedBefore()))
                        .add(say("Tử số sau", "Numerator after"), Difference.Reading::numeratorAfter)
                        .add(say("Mẫu số sau", "Denominator after"), Difference.Reading::denominatorAfter)
                        .add(say("Tỷ lệ nêu sau, %", "Stated after, %"), Difference.Reading::statedAfter)
                        .text(
                                say("Sau", "After"),
                                "r",
                                reading -> parts(
                                        reading.numeratorAfter(), reading.denominatorAfter(), reading.statedAfter()))
                        .add(say("Tệp", "File"), Difference.Reading::file)
                        .html(say("Tệp", "File"), "file", reading -> Cells.code(reading.file()))
                        .add(say("Trang", "Sheet"), Difference.Reading::sheet)
                        .add(say("Dòng", "Row"), Difference.Reading::row)
                        .text(
                                say("Dòng", "Row"),
                                "r",
                                reading -> reading.row() == null ? "" : String.valueOf(reading.row()))
                        .add(say("Cột", "Columns"), Difference.Reading::cells)
                        .text(say("Cột", "Columns"), "", Difference.Reading::cells)
                        .add(say("Nguyên nhân", "Cause"), Difference.Reading::cause)
                        .text(say("Vì", "Because of"), "wraps", reading -> said(reading.because())),
                compared.readings());
    }

    private String said(Message message) {
        return say(message.vi(), message.en());
    }

    private String place(@Nullable String code) {
        return code == null
                ? say("Toàn thành phố", "Whole city")
                : contents.districts().stream()
                        .filter(district -> district.code().equals(code))
                        .findFirst()
                        .map(district -> say(district.shortNameVi(), district.shortNameEn()))
                        .orElse(code);
    }

    private String indicator(String code) {
        return contents.indicator(code)
                .map(indicator -> FigureWords.shortName(indicator, language()))
                .orElse(code);
    }

    /** With as many digits as it takes to tell before from after. */
    private String value(Difference.Figure figure, @Nullable Double value) {
        Double before = figure.before();
        Double after = figure.after();
        if (value == null || figure.isCount()) {
            return value == null ? "–" : numbers().whole(Math.round(value));
        }
        boolean isAlike = before != null
                && after != null
                && !before.equals(after)
                && numbers().percent(before).equals(numbers().percent(after));
        return isAlike
                ? numbers().exactPercent(BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP))
                : numbers().percent(value);
    }

    /** 15/21, 97, or 61,5%. */
    private String parts(@Nullable Long numerator, @Nullable Long denominator, @Nullable BigDecimal stated) {
        return numerator == null
                ? stated == null ? "–" : numbers().exact(stated) + "%"
                : numbers().whole(numerator)
                        + (denominator == null ? "" : "/" + numbers().whole(denominator));
    }
}
