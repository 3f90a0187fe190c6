package vn.chitieu.dashboard.card;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Revision;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;

/**
 * What later versions of a report made of its readings.
 *
 * @param name what they are of, in the name of its file
 * @param isOfMany whether they are of more indicators than one
 */
public record RevisionList(FigureWords words, Link link, String name, List<Revision> revisions, boolean isOfMany)
        implements Speaker {
    /** On a page; the file has all. */
    private static final int MOST = 24;

    @Override
    public Language language() {
        return words.language();
    }

    public Listing<Revision> listing() {
        return new Listing<>(
                        say("%d số liệu đã được đính chính", "%d reading{s} {was|were} corrected", revisions.size()),
                        say(
                                        "Bản sau so với bản trước nó; con số của nơi này và của thành phố trước và sau lần sửa",
                                        "Each version against the one before; the figure of the district and of the city before and after")
                                + (revisions.size() > MOST
                                        ? say(
                                                " · %d dòng đầu, tệp tải về có đủ",
                                                " · the first %d, the file has all", MOST)
                                        : ""),
                        name + " " + say("đính chính", "corrections"),
                        new Columns<Revision>(language())
                                .add(say("Bản", "Version"), Revision::version)
                                .text(say("Bản", "Version"), "", revision -> String.valueOf(revision.version()))
                                .heads()
                                .add(say("Nhận ngày", "Received on"), Revision::receivedOn)
                                .text(
                                        say("Nhận ngày", "Received"),
                                        "nowrap",
                                        revision -> revision.receivedOn() == null
                                                ? "–"
                                                : words.numbers().day(revision.receivedOn()))
                                .add(
                                        Head.INDICATOR_CODE,
                                        revision -> revision.indicator().indicatorCode())
                                .text(say("Chỉ tiêu", "Indicator"), "", revision -> words.name(revision.indicator()))
                                .only(isOfMany)
                                .add(say("Đơn vị", "Unit"), Revision::unit)
                                .text(
                                        say("Đơn vị", "Unit"),
                                        "",
                                        revision -> Optional.ofNullable(revision.unit())
                                                .orElse(say("Dòng tổng của nơi đó", "The district’s own total")))
                                .said(say("Việc sửa", "Change"), "", this::change)
                                .add(say("Tử số trước", "Numerator before"), Revision::previousNumerator)
                                .add(say("Mẫu số trước", "Denominator before"), Revision::previousDenominator)
                                .text(
                                        say("Trước", "Before"),
                                        "r",
                                        revision ->
                                                fraction(revision.previousNumerator(), revision.previousDenominator()))
                                .add(say("Tử số sau", "Numerator after"), Revision::numerator)
                                .add(say("Mẫu số sau", "Denominator after"), Revision::denominator)
                                .text(
                                        say("Sau", "After"),
                                        "r",
                                        revision -> fraction(revision.numerator(), revision.denominator()))
                                .add(say("Nơi này trước", "District before"), Revision::previousValue)
                                .add(say("Nơi này sau", "District after"), Revision::value)
                                .text(
                                        say("Nơi này", "District"),
                                        "r",
                                        revision -> moved(revision, revision.previousValue(), revision.value()))
                                .leads(revision -> link.toLineage(
                                        revision.districtCode(),
                                        revision.indicator().indicatorCode(),
                                        revision.year()))
                                .add(say("Thành phố trước", "City before"), Revision::previousCityValue)
                                .add(say("Thành phố sau", "City after"), Revision::cityValue)
                                .text(
                                        say("Thành phố", "City"),
                                        "r",
                                        revision -> moved(revision, revision.previousCityValue(), revision.cityValue()))
                                .add(say("Tệp", "File"), Revision::file)
                                .html(say("Tệp", "File"), "file", revision -> Cells.code(revision.file()))
                                .add(say("Dòng", "Row"), Revision::row)
                                .text(
                                        say("Dòng", "Row"),
                                        "r",
                                        revision -> revision.row() == null ? "" : String.valueOf(revision.row())),
                        revisions)
                .atMost(MOST);
    }

    private String change(Revision revision) {
        return switch (revision.change()) {
            case "changed" -> say("sửa số", "changed");
            case "withdrawn" -> say("rút lại", "withdrawn");
            default ->
                revision.previousRule() == null
                        ? say("bổ sung", "added")
                        : say("nay được nhận (trước bị từ chối)", "accepted now (refused before)");
        };
    }

    private String fraction(@Nullable Long numerator, @Nullable Long denominator) {
        return numerator == null
                ? "–"
                : words.numbers().whole(numerator)
                        + (denominator == null ? "" : "/" + words.numbers().whole(denominator));
    }

    private String moved(Revision revision, @Nullable Double before, @Nullable Double after) {
        return amount(revision, before) + " → " + amount(revision, after);
    }

    private String amount(Revision revision, @Nullable Double value) {
        return value == null ? "–" : words.amount(revision.indicator(), value);
    }
}
