package vn.chitieu.dashboard.district;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chitieu.dashboard.district.DistrictFigures.Completeness;
import vn.chitieu.dashboard.district.DistrictFigures.Evidence;
import vn.chitieu.dashboard.district.DistrictFigures.Refusal;
import vn.chitieu.dashboard.district.DistrictFigures.Reporting;
import vn.chitieu.dashboard.district.DistrictFigures.Version;
import vn.chitieu.dashboard.district.DistrictFigures.WardFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What the figures of a district say, in words; every sentence of its page is made here. */
record DistrictWords(DistrictFigures figures, FigureWords words) {
    private static final int NAMED_UNITS = 6;

    DistrictWords(DistrictFigures figures, Language language) {
        this(figures, new FigureWords(language, figures.isIllustrative()));
    }

    Language language() {
        return words.language();
    }

    private String say(String vietnamese, String english) {
        return words.say(vietnamese, english);
    }

    private String place() {
        return figures.place().shortName(language());
    }

    // ---- Head -----------------------------------------------------------------------------------------------------

    /** The finding of the page. */
    String headline() {
        int year = figures.year();
        if (!figures.hasFigures()) {
            boolean isRefused = figures.now().stream().anyMatch(figure -> figure.state() == State.refused);
            return isRefused
                    ? say(
                            "%s: số liệu năm %d bị từ chối".formatted(place(), year),
                            "%s: the figures for %d were refused".formatted(place(), year))
                    : say(
                            "%s chưa báo cáo năm %d".formatted(place(), year),
                            "%s has not reported for %d".formatted(place(), year));
        }
        int met = figures.judged(TargetVerdict.met).size();
        String reached = say(
                "%s đạt %d/%d %s năm %d".formatted(place(), met, figures.now().size(), words.targetName(), year),
                "%s met %d of %d %ss in %d"
                        .formatted(place(), met, figures.now().size(), words.targetName(), year));
        return figures.needs().stream()
                .findFirst()
                .map(worst -> reached
                        + say(
                                "; cần giúp nhất về %s: còn thiếu %s"
                                        .formatted(words.name(worst.indicator()), missing(worst)),
                                "; needs help most with %s: %s missing"
                                        .formatted(words.name(worst.indicator()), missing(worst))))
                .orElse(reached);
    }

    private String missing(Figure figure) {
        return words.missing(figure).orElse("0");
    }

    /** How it stands against the pace, the city and the calendar. */
    String lede() {
        List<String> sentences = new ArrayList<>();
        int onTrack = figures.judged(TargetVerdict.on_track).size();
        int late = figures.judged(TargetVerdict.late).size();
        if (onTrack + late > 0) {
            sentences.add(say(
                    "Theo kịp tiến độ đến 2012 ở %d chỉ tiêu, chậm ở %d.".formatted(onTrack, late),
                    "On the way to 2012 in %d, late in %d.".formatted(onTrack, late)));
        }
        List<Figure> rates = figures.againstCity();
        if (!rates.isEmpty()) {
            long behind = rates.stream().filter(DistrictFigures::isBehindCity).count();
            sentences.add(say(
                    "So với toàn thành phố, %s kém hơn ở %d/%d tỷ lệ.".formatted(place(), behind, rates.size()),
                    "Against the city as a whole, %s is behind in %d of %d rates."
                            .formatted(place(), behind, rates.size())));
        }
        sentences.add(reportSentence());
        return String.join(" ", sentences);
    }

    private String reportSentence() {
        int year = figures.year();
        Optional<Version> inForce = figures.inForce(year);
        if (inForce.isEmpty()) {
            return say(
                    "Chưa có báo cáo năm %d nào dùng được.".formatted(year),
                    "No usable report for %d.".formatted(year));
        }
        Version version = inForce.get();
        LocalDate received = version.receivedOn();
        String day = received == null
                ? say("không rõ ngày nhận", "received on an unknown day")
                : say("nhận ngày ", "received on ") + words.numbers().day(received);
        String timeliness = figures.reporting(year)
                .flatMap(this::timeliness)
                .map(text -> ", " + text)
                .orElse("");
        return say(
                "Báo cáo năm %d: bản %d, %s%s.".formatted(year, version.version(), day, timeliness),
                "Report for %d: version %d, %s%s.".formatted(year, version.version(), day, timeliness));
    }

    /** Whether the first answer came in time; empty where no day was set. */
    Optional<String> timeliness(Reporting reporting) {
        Boolean onTime = reporting.onTime();
        Integer late = reporting.daysLate();
        if (onTime == null) {
            return Optional.empty();
        }
        if (onTime) {
            return Optional.of(say("trong hạn", "in time"));
        }
        int days = Objects.requireNonNullElse(late, 0);
        return Optional.of(say("trễ %d ngày".formatted(days), days == 1 ? "1 day late" : days + " days late"));
    }

    /** 21 đơn vị: 20 xã, 1 thị trấn. */
    String unitsLine() {
        List<WardFigure> units = units();
        long wards = units.stream().filter(unit -> unit.kind().equals("ward")).count();
        long communes =
                units.stream().filter(unit -> unit.kind().equals("commune")).count();
        long townships =
                units.stream().filter(unit -> unit.kind().equals("township")).count();
        List<String> kinds = new ArrayList<>();
        if (wards > 0) {
            kinds.add(wards + say(" phường", wards == 1 ? " ward" : " wards"));
        }
        if (communes > 0) {
            kinds.add(communes + say(" xã", communes == 1 ? " commune" : " communes"));
        }
        if (townships > 0) {
            kinds.add(townships + say(" thị trấn", townships == 1 ? " township" : " townships"));
        }
        return say("%d đơn vị".formatted(units.size()), "%d units".formatted(units.size()))
                + (kinds.isEmpty() ? "" : ": " + String.join(", ", kinds));
    }

    private List<WardFigure> units() {
        String first = figures.indicators().getFirst().indicatorCode();
        return figures.wards().stream()
                .filter(ward -> ward.indicatorCode().equals(first))
                .toList();
    }

    /** Says that its wards changed, where they did. */
    Optional<String> breakNote() {
        return figures.breakYear()
                .map(year -> say(
                        "Phường của %s thay đổi giữa năm %d và %d, nên hai năm đó không so với nhau và đường biểu diễn ngắt ở đó."
                                .formatted(place(), year - 1, year),
                        "The wards of %s changed between %d and %d, so the two years are not compared and lines break there."
                                .formatted(place(), year - 1, year)));
    }

    // ---- Spine ----------------------------------------------------------------------------------------------------

    String spineTitle() {
        if (!figures.hasFigures()) {
            return say(
                    "Chưa có số liệu năm %d để so với nơi khác".formatted(figures.year()),
                    "No figures for %d to compare".formatted(figures.year()));
        }
        List<Figure> rates = figures.againstCity();
        if (rates.isEmpty()) {
            return say("Chưa có tỷ lệ nào so được với thành phố", "No rate compares with the city");
        }
        String ahead = names(rates.stream()
                .filter(figure -> !DistrictFigures.isBehindCity(figure) && isAmong(figure, true))
                .toList());
        String behind = names(rates.stream()
                .filter(figure -> DistrictFigures.isBehindCity(figure) && isAmong(figure, false))
                .toList());
        if (ahead.isEmpty() && behind.isEmpty()) {
            return say(
                    "%s ở nhóm giữa về mọi tỷ lệ".formatted(place()),
                    "%s is mid-field in every rate".formatted(place()));
        }
        if (ahead.isEmpty()) {
            return say(
                    "%s nằm trong nhóm cuối về %s".formatted(place(), behind),
                    "%s is among the last in %s".formatted(place(), behind));
        }
        String first = say(
                "%s nằm trong nhóm đầu về %s".formatted(place(), ahead),
                "%s is among the first in %s".formatted(place(), ahead));
        return behind.isEmpty()
                ? first
                : first + say("; trong nhóm cuối về " + behind, "; among the last in " + behind);
    }

    /** Among the first or the last quarter of those ranked. */
    private boolean isAmong(Figure figure, boolean first) {
        Integer rank = figure.rank();
        int ranked = figures.ranked(figure.indicator());
        return rank != null && (first ? rank <= ranked / 4 : rank > ranked - ranked / 4);
    }

    private String names(List<Figure> those) {
        String joined = those.stream()
                .limit(3)
                .map(figure -> words.name(figure.indicator()))
                .collect(joining(", "));
        return those.size() > 3
                ? joined
                        + say(" và %d mục khác".formatted(those.size() - 3), " and %d more".formatted(those.size() - 3))
                : joined;
    }

    String spineSubtitle() {
        return say(
                "%d chỉ tiêu, năm %d. Mỗi dòng: từ nơi kém nhất (trái) đến nơi tốt nhất (phải); vạch giữa là mức của thành phố. Số đếm so trên một đơn vị, vạch giữa là nơi đứng giữa."
                        .formatted(figures.now().size(), figures.year()),
                "%d indicators, %d. Each row: from the worst district (left) to the best (right); the line is the city. Counts compare per ward-level unit, the line is the middle district."
                        .formatted(figures.now().size(), figures.year()));
    }

    /** Its place among those ranked; a dash for counts and where it is not ranked. */
    String rank(Figure figure) {
        Integer rank = figure.rank();
        return rank == null ? "–" : rank + "/" + figures.ranked(figure.indicator());
    }

    String targetHead() {
        return FigureWords.capitalized(words.targetName());
    }

    String targetTip(Figure figure) {
        return targetHead() + " " + words.target(figure);
    }

    List<String> tip(Figure figure) {
        List<String> lines = new ArrayList<>(words.tip(words.name(figure.indicator()), figure));
        if (figure.rank() != null) {
            lines.add(say("Hạng ", "Rank ") + rank(figure));
        }
        return List.copyOf(lines);
    }

    // ---- Trends ---------------------------------------------------------------------------------------------------

    String trendTitle() {
        List<Figure> compared = figures.now().stream()
                .filter(figure -> words.change(figure).isPresent() && !figure.isBreak())
                .toList();
        int before = figures.year() - 1;
        if (compared.isEmpty()) {
            return say(
                    "Diễn biến %d chỉ tiêu của %s".formatted(figures.now().size(), place()),
                    "%d indicators of %s through the years"
                            .formatted(figures.now().size(), place()));
        }
        long rose = compared.stream()
                .filter(figure -> words.change(figure).orElse("").startsWith("+"))
                .count();
        long fell = compared.stream()
                .filter(figure -> words.change(figure).orElse("").startsWith("−"))
                .count();
        return say(
                "So với năm %d, %s tăng ở %d/%d chỉ tiêu, giảm ở %d"
                        .formatted(before, place(), rose, compared.size(), fell),
                "On %d, %s rose in %d of %d indicators and fell in %d"
                        .formatted(before, place(), rose, compared.size(), fell));
    }

    String trendSubtitle() {
        List<Integer> years = figures.years();
        return say(
                        "%d–%d · mỗi ô một thang riêng, bắt đầu từ 0 · chỗ ngắt: không có số liệu"
                                .formatted(years.getFirst(), years.getLast()),
                        "%d–%d · each panel has its own scale from zero · gap: no figures"
                                .formatted(years.getFirst(), years.getLast()))
                + (figures.breakYear().isPresent()
                        ? say(
                                " · ngắt ở %d: phường thay đổi"
                                        .formatted(figures.breakYear().get()),
                                " · break at %d: wards changed"
                                        .formatted(figures.breakYear().get()))
                        : "");
    }

    /** Over a panel: the last value and the year's target. */
    String panelLine(Indicator indicator) {
        return figures.of(indicator).stream()
                .filter(figure -> figure.year() == figures.year())
                .findFirst()
                .map(figure -> words.whyNot(figure).orElseGet(() -> words.value(figure))
                        + (figure.target() == null ? "" : " · " + say("chỉ tiêu ", "target ") + words.target(figure)))
                .orElse("");
    }

    // ---- Party members --------------------------------------------------------------------------------------------

    /** Share and number beside each other: one can rise while the other falls. */
    String partyTitle(Figure figure) {
        Optional<String> share = Optional.ofNullable(figure.changePoints()).map(words.numbers()::signedPoints);
        Optional<String> number = Optional.ofNullable(figure.changeCount()).map(words.numbers()::signedWhole);
        Optional<String> whyNot = words.whyNot(figure);
        if (whyNot.isPresent()) {
            return say("Đảng viên mới, năm %d: ", "New Party members, %d: ").formatted(figure.year()) + whyNot.get();
        }
        if (share.isEmpty() || number.isEmpty()) {
            return say(
                    "Đảng viên mới là đoàn viên ưu tú: %s năm %d".formatted(words.value(figure), figure.year()),
                    "New Party members from the Union: %s in %d".formatted(words.value(figure), figure.year()));
        }
        boolean isTwofold = share.get().charAt(0) != number.get().charAt(0);
        return say(
                "Đảng viên mới: tỷ lệ %s điểm %%%s số kết nạp %s người so với năm %d"
                        .formatted(share.get(), isTwofold ? ", nhưng" : " và", number.get(), figure.year() - 1),
                "New Party members: the share %s points, %s the number %s on %d"
                        .formatted(share.get(), isTwofold ? "but" : "and", number.get(), figure.year() - 1));
    }

    String partySubtitle() {
        return say(
                "Trái: đoàn viên ưu tú ÷ đảng viên mới, %; phải: số đoàn viên ưu tú được kết nạp. Công văn hỏi cả hai và mức tăng giảm của từng số.",
                "Left: outstanding Union members ÷ new Party members, %; right: how many were admitted. The letter asks for both, and for the change of each.");
    }

    // ---- Strengths and needs --------------------------------------------------------------------------------------

    String strength(Figure figure) {
        return words.name(figure.indicator()) + " " + words.value(figure)
                + (figure.rank() == null ? "" : say(", hạng ", ", rank ") + rank(figure));
    }

    String strengthDetail(Figure figure) {
        return words.fraction(figure)
                        .map(parts -> parts + " " + words.unit(figure.indicator()) + "; ")
                        .orElse("")
                + words.targetName() + " " + words.target(figure);
    }

    String need(Figure figure) {
        return words.name(figure.indicator())
                + say(": còn thiếu " + missing(figure), ": " + missing(figure) + " missing");
    }

    String needDetail(Figure figure) {
        return say(
                        "%s so với %s %s".formatted(words.value(figure), words.targetName(), words.target(figure)),
                        "%s against the %s of %s"
                                .formatted(words.value(figure), words.targetName(), words.target(figure)))
                + (figure.rank() == null ? "" : say("; hạng ", "; rank ") + rank(figure));
    }

    // ---- Wards ----------------------------------------------------------------------------------------------------

    String wardsTitle() {
        Completeness complete = figures.completeness(figures.year());
        int units = units().size();
        if (complete.units() == 0) {
            return say(
                    "Năm %d không có số liệu của từng phường, xã, thị trấn".formatted(figures.year()),
                    "No figures by ward-level unit for %d".formatted(figures.year()));
        }
        List<String> without = figures.wards().stream()
                .filter(ward -> ward.indicatorCode().equals("internet_units")
                        && ward.state() == WardFigure.State.reported
                        && Objects.requireNonNullElse(ward.numerator(), 1L) == 0)
                .map(WardFigure::name)
                .toList();
        if (without.isEmpty()) {
            return say(
                    "%d đơn vị của %s, năm %d".formatted(units, place(), figures.year()),
                    "The %d units of %s, %d".formatted(units, place(), figures.year()));
        }
        String named = without.size() > NAMED_UNITS ? "" : ": " + String.join(", ", without);
        return say(
                "%d/%d đơn vị chưa có máy tính nối Internet%s".formatted(without.size(), units, named),
                "%d of %d units have no Internet-connected computer%s".formatted(without.size(), units, named));
    }

    String wardsSubtitle() {
        return say(
                "%s, năm %d · mỗi ô: giá trị và tử số/mẫu số · cộng cả cột bằng con số của quận, huyện"
                        .formatted(unitsLine(), figures.year()),
                "%s, %d · each cell: value and parts · a column adds up to the district’s figure"
                        .formatted(unitsLine(), figures.year()));
    }

    String reportsSubtitle() {
        return say(
                "Mỗi năm và mỗi bản; nhận, từ chối và để trống cộng lại bằng số liệu trong tệp",
                "Each year and version; accepted, refused and empty add up to the readings in the file");
    }

    // ---- Evidence -------------------------------------------------------------------------------------------------

    /** dòng 23–43, 21 dòng. */
    String rows(Evidence evidence) {
        String sheet = evidence.sheet();
        String where = sheet == null ? "" : say("trang “%s”, ", "sheet “%s”, ").formatted(sheet);
        return where
                + (evidence.firstRow() == evidence.lastRow()
                        ? say("dòng %d".formatted(evidence.firstRow()), "row %d".formatted(evidence.firstRow()))
                        : say(
                                "dòng %d–%d (%d dòng có số liệu)"
                                        .formatted(evidence.firstRow(), evidence.lastRow(), evidence.readings()),
                                "rows %d–%d (%d with figures)"
                                        .formatted(evidence.firstRow(), evidence.lastRow(), evidence.readings())));
    }

    String refusal(Refusal refusal) {
        String sheet = refusal.sheet();
        Integer row = refusal.rowNumber();
        String column = refusal.columnName();
        return (sheet == null ? "" : sheet + ", ")
                + (row == null ? "" : say("dòng %d", "row %d").formatted(row))
                + (column == null ? "" : ", " + say("cột ", "column ") + column)
                + ": "
                + say(refusal.messageVi(), refusal.messageEn());
    }

    /** 229/231, for the card of reports. */
    String completeness(int year) {
        Completeness complete = figures.completeness(year);
        return words.numbers().whole(complete.units()) + "/" + words.numbers().whole(complete.expected());
    }

    String cityValue(Figure figure) {
        Double city = figure.cityValue();
        return figure.isCount() || city == null ? "–" : words.numbers().percent(requireNonNull(city));
    }
}
