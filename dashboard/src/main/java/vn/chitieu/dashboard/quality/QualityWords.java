package vn.chitieu.dashboard.quality;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.quality.QualityFigures.PlaceCount;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What the page of data quality says, worded from its figures. */
record QualityWords(QualityFigures figures, Contents contents, Language language) {
    private String say(String vietnamese, String english, Object... values) {
        return language.say(vietnamese, english, values);
    }

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
                    "Nothing was refused for %d; %d warnings", figures.year(), figures.warnings());
        }
        List<PlaceCount> places = figures.byPlace();
        int most = places.isEmpty() ? 0 : places.getFirst().refusals();
        String where = most == 0 ? "" : say(", nhiều nhất: ", ", most in ") + most(places, most) + " (" + most + ")";
        return say(
                        "%s giá trị năm %d bị từ chối",
                        "%s values for %d were refused", numbers().whole(figures.refusals()), figures.year())
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
        String place = figures.district() == null
                ? say("mọi quận, huyện", "all districts")
                : figures.district().shortName(language);
        return figures.rule() == null ? place : place + " · " + rule(figures.rule());
    }

    String remarksTitle() {
        int all = Remark.times(figures.chosen());
        return all == 0
                ? say("Không có gì để sửa", "Nothing to correct")
                : say(
                        "%s chỗ cần xem: %s",
                        "%s places to look at: %s", numbers().whole(all), filter());
    }

    String remarksSubtitle(int most) {
        int all = figures.chosen().size();
        String shown = all > most
                ? say(" · hiện %d dòng đầu, bản tải về có đủ", " · the first %d are shown, the download has all", most)
                : "";
        String summed = figures.chosen().stream().anyMatch(remark -> remark.times() > 1)
                ? say(
                        " · quá 1.000 chỗ cùng quy tắc trong một tệp thì phần còn lại chỉ ghi số lượng",
                        " · of more than 1,000 of one rule in a file the rest is only counted")
                : "";
        return say(
                        "Tệp, trang tính, dòng, cột và chữ đã ghi; tải về để gửi lại cho quận, huyện sửa",
                        "File, sheet, row, column and what was written; take it to send to the district for correction")
                + shown
                + summed;
    }

    String doubtsTitle() {
        int all = figures.chosenDoubts().size();
        return all == 0
                ? say("Không số liệu nào lệch xa các nơi cùng loại", "No figure is far from its kind")
                : say(
                        "%s số liệu lệch xa các nơi cùng loại",
                        "%s figures are far from their kind", numbers().whole(all));
    }

    String doubtsSubtitle() {
        return say(
                "So với trung vị của các nơi cùng loại (nội thành, vùng ven, ngoại thành), theo độ lệch tuyệt đối trung vị; chỉ nêu khi lệch từ 10 điểm %, hoặc số đếm trên gấp đôi hay dưới một nửa",
                "Against the median of its kind (inner city, edge, rural) by the median absolute deviation; named from 10 points on, or a count above double or below half");
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

    /** A rule by its code, which SQL knows it by. */
    String rule(String code) {
        return code.replace('_', ' ');
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

    String trendTitle() {
        return figures.periods().stream()
                .filter(period -> period.readings() > 0)
                .max(java.util.Comparator.comparingDouble(PeriodCount::refusedShare))
                .map(worst -> say(
                        "Bị từ chối nhiều nhất ở kỳ %d: %s số đã đọc",
                        "Most was refused in %d: %s of the readings",
                        worst.year(),
                        numbers().percent(worst.refusedShare())))
                .orElse(say("Chưa đọc tệp nào", "No file was read"));
    }

    String trendSubtitle() {
        return say(
                "Giá trị bị từ chối trên số giá trị đã đọc, theo kỳ, %", "Refused values of those read, by period, %");
    }

    String placesTitle() {
        return say(
                "%d quận, huyện có chỗ cần xem",
                "%d districts have something to look at", figures.byPlace().size());
    }

    String rulesTitle() {
        return say("%d quy tắc đã gặp", "%d rules were met", figures.rules().size());
    }

    String filesTitle() {
        return figures.refusedFiles().isEmpty()
                ? say("Không tệp nào bị từ chối", "No file was refused")
                : say(
                        "%d tệp bị từ chối",
                        "%d files were refused", figures.refusedFiles().size());
    }

    String runsTitle() {
        return say("Các lần nạp gần đây", "Recent loads");
    }

    /** In the city's time. */
    String moment(LocalDateTime utc) {
        return numbers().moment(utc.toInstant(ZoneOffset.UTC));
    }
}
