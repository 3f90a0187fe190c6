package vn.chitieu.dashboard.quality;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.quality.QualityFigures.PlaceCount;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.build.Rule;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What the page of data quality says, worded from its figures. */
record QualityWords(QualityFigures figures, Contents contents, Language language) implements Speaker {
    Numbers numbers() {
        return new Numbers(language);
    }

    String headline() {
        if (figures.period().filter(period -> period.files() > 0).isEmpty()) {
            return say("Chưa có báo cáo năm %d nào để xem", "There is no report for %d to look at", figures.year());
        }
        if (figures.refusals() == 0 && figures.refusedFiles().isEmpty()) {
            return say(
                    "Năm %d không có giá trị nào bị từ chối; %d lời nhắc",
                    "Nothing was refused for %d; %d warning{s}", figures.year(), figures.warnings());
        }
        List<PlaceCount> places = figures.byPlace();
        int most = places.isEmpty() ? 0 : places.getFirst().refusals();
        String where = most == 0 ? "" : say(", nhiều nhất: ", ", most in ") + most(places, most) + " (" + most + ")";
        return say(
                        "%s giá trị năm %d bị từ chối",
                        "%s value{s} for %d refused", numbers().whole(figures.refusals()), figures.year())
                + where;
    }

    /** Two by name; more only as a number, for a headline is short. */
    private String most(List<PlaceCount> places, int refusals) {
        List<Place> those = places.stream()
                .filter(found -> found.refusals() == refusals)
                .map(PlaceCount::place)
                .toList();
        return those.size() > 2
                ? say("%d nơi", "%d districts", those.size())
                : new FigureWords(language, false).names(those);
    }

    String lede() {
        return say(
                "Giá trị bị từ chối không được tính và không thay bằng bản cũ; lời nhắc vẫn được tính. Số liệu lệch xa là điều nên xem lại, chưa phải là sai.",
                "A refused value does not count, nor does an earlier one in its place; one that is doubted does. A figure far from the others is something to look at, not an error.");
    }

    String filter() {
        String place = Optional.ofNullable(figures.district())
                .or(() -> figures.place(Visitor.current().district()))
                .map((Place chosen) -> chosen.shortName(language))
                .orElseGet(() -> say("mọi quận, huyện", "all districts"));
        return figures.rule() == null ? place : place + " · " + rule(figures.rule());
    }

    /** Says what is doubted, in full. */
    String doubt(Doubt doubt) {
        boolean isCount = contents.indicator(doubt.indicatorCode())
                .map(indicator -> indicator.kind() == Indicator.Kind.count)
                .orElse(false);
        String measured = isCount ? numbers().perUnit(doubt.measured()) : points(doubt, doubt.measured());
        String median = isCount ? numbers().perUnit(doubt.median()) : points(doubt, doubt.median());
        return switch (doubt.kind()) {
            case level ->
                say("%s, trung vị %s của %d nơi", "%s, the median of %3$d is %2$s", measured, median, doubt.figures());
            case change ->
                say(
                        "đổi %s so với năm trước, trung vị %s của %d nơi",
                        "changed by %s, the median of %3$d is %2$s", measured, median, doubt.figures());
        };
    }

    private String points(Doubt doubt, double number) {
        return doubt.kind() == Doubt.Kind.change
                ? numbers().signedPoints(number) + say(" điểm %", " points")
                : numbers().percent(number / 100);
    }

    String kind(Doubt doubt) {
        return switch (doubt.kind()) {
            case level ->
                doubt.score() > 0 ? say("cao khác thường", "unusually high") : say("thấp khác thường", "unusually low");
            case change -> doubt.score() > 0 ? say("tăng vọt", "rose sharply") : say("tụt mạnh", "fell sharply");
        };
    }

    String indicator(@Nullable String code) {
        return code == null
                ? "–"
                : contents.indicator(code)
                        .map(indicator -> FigureWords.shortName(indicator, language))
                        .orElse(code);
    }

    String place(@Nullable String code) {
        return figures.place(code)
                .map((Place place) -> place.shortName(language))
                .orElse(code == null ? "–" : code);
    }

    String message(Remark remark) {
        return language.say(remark.messageVi(), remark.messageEn());
    }

    /** A rule by its name; of another release by its code. */
    String rule(String code) {
        return Rule.of(code).map(rule -> say(rule.nameVi(), rule.nameEn())).orElse(code);
    }

    /** Trang 1 · dòng 12 · cột C. */
    String position(Remark remark) {
        StringBuilder text = new StringBuilder();
        if (remark.sheet() != null) {
            text.append(remark.sheet());
        }
        if (remark.rowNumber() != null) {
            text.append(text.isEmpty() ? "" : " · ")
                    .append(say("dòng ", "row "))
                    .append(remark.rowNumber());
        }
        if (remark.columnName() != null) {
            text.append(text.isEmpty() ? "" : " · ")
                    .append(say("cột ", "column "))
                    .append(remark.columnName());
        }
        return text.isEmpty() ? say("cả tệp", "the whole file") : text.toString();
    }

    /** When it began, in the city's time. */
    String moment(LoadRun run) {
        return numbers().moment(run.startedAt().toInstant(ZoneOffset.UTC));
    }
}
