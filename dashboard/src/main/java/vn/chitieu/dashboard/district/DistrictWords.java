package vn.chitieu.dashboard.district;

import static java.util.Objects.requireNonNull;

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
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.figure.PriorityWords;
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

    private String say(String vietnamese, String english, Object... values) {
        return words.say(vietnamese, english, values);
    }

    private String place() {
        return figures.place().shortName(language());
    }

    // ---- Head -----------------------------------------------------------------------------------------------------

    private PriorityWords priorityWords() {
        return new PriorityWords(figures.priorities(), words);
    }

    /** The finding of the page: what is late before what is met. */
    String headline() {
        int year = figures.year();
        Priority priority = figures.priority();
        if (!priority.hasReported()) {
            return withoutFigures();
        }
        if (priority.indicatorsJudged() == 0) {
            return figures.hasTargets()
                    ? say("%s: chưa chỉ tiêu nào năm %d xét được", "%s: nothing can be judged for %d", place(), year)
                    : say(
                            "%s: năm %d chưa đặt mức nào để xét đạt hay chậm",
                            "%s: no target is set for %d, so nothing is judged", place(), year);
        }
        if (priority.position() == null) {
            return say(
                    "%s mới xét được %d chỉ tiêu: chậm %d, đạt %d"
                            .formatted(place(), priority.indicatorsJudged(), priority.late(), priority.met()),
                    "Only %2$d indicators of %1$s can be judged: %3$d late, %4$d met"
                            .formatted(place(), priority.indicatorsJudged(), priority.late(), priority.met()));
        }
        if (priority.late() == 0) {
            return say(
                    "%s không chậm chỉ tiêu nào; đạt %d/%d"
                            .formatted(place(), priority.met(), priority.indicatorsJudged()),
                    "%s is late in nothing; %d of %d met"
                            .formatted(place(), priority.met(), priority.indicatorsJudged()));
        }
        String late = priorityWords().late(priority);
        String farthest = words.name(priority.reasons().getFirst());
        return say("%s %s, xa nhất: %s", "%s: %s, farthest: %s", place(), late, farthest);
    }

    private String withoutFigures() {
        int year = figures.year();
        if (figures.now().stream().anyMatch(figure -> figure.state() == State.refused)) {
            return say("%s: số liệu năm %d bị từ chối", "%s: the figures for %d were refused", place(), year);
        }
        boolean hasSent = figures.reporting(year)
                .filter(reporting -> reporting.status().equals("reported"))
                .isPresent();
        return hasSent
                ? say(
                        "%s đã gửi báo cáo năm %d nhưng không có số liệu",
                        "%s has reported for %d, but without figures", place(), year)
                : say("%s chưa báo cáo năm %d", "%s has not reported for %d", place(), year);
    }

    /** Where it stands among those who need help, and how its report came in. */
    String lede() {
        return position() + " " + reportSentence();
    }

    private String position() {
        Priority priority = figures.priority();
        if (priority.position() == null) {
            return say("Không xếp thứ tự cần giúp: ", "Not in the order of who needs help: ")
                    + priorityWords().whyApart(priority) + ".";
        }
        List<Place> level = figures.level();
        return say(
                        "Cần giúp thứ %d trong %d nơi",
                        "Place %d of %d in who needs help first", priority.position(), figures.positions())
                + (level.isEmpty() ? "" : say(", cùng ", ", with ") + words.names(level))
                + ".";
    }

    /** 4/23; a dash where it has no position. */
    String positionOf() {
        Integer position = figures.priority().position();
        return position == null ? "–" : position + "/" + figures.positions();
    }

    /** Why it stands there, or why it has no position. */
    String positionDetail() {
        Priority priority = figures.priority();
        return priority.position() == null
                ? priorityWords().whyApart(priority)
                : priorityWords().farthest(priority).orElseGet(() -> say("không chỉ tiêu nào chậm", "nothing is late"));
    }

    /** 2 tốt lên · 2 kém đi · 2 không đổi; empty where nothing compares with the year before. */
    Optional<String> changes() {
        return better().flatMap(better -> worseAndSame().map(others -> better + " · " + others));
    }

    /** The first of {@link #changes()}. */
    Optional<String> better() {
        int better = figures.priority().better();
        return hasChanges() ? Optional.of(say("%d tốt lên", "%d better", better)) : Optional.empty();
    }

    /** The others of {@link #changes()}. */
    Optional<String> worseAndSame() {
        Priority priority = figures.priority();
        return hasChanges()
                ? Optional.of(
                        say("%d kém đi · %d không đổi", "%d worse · %d unchanged", priority.worse(), priority.same()))
                : Optional.empty();
    }

    private boolean hasChanges() {
        Priority priority = figures.priority();
        return priority.better() + priority.worse() + priority.same() > 0;
    }

    /** Why what happened in the period is not among the changes that are judged; empty where it is. */
    Optional<String> otherLength() {
        return figures.isOtherLength()
                ? Optional.of(say(
                        "kỳ %d dài hơn nên không xét số phát sinh trong kỳ",
                        "the period of %d is longer, so what happened in it is not judged", figures.year()))
                : Optional.empty();
    }

    private String reportSentence() {
        int year = figures.year();
        Optional<Version> inForce = figures.inForce(year);
        if (inForce.isEmpty()) {
            return say("Chưa có báo cáo năm %d nào dùng được.", "No usable report for %d.", year);
        }
        Version version = inForce.get();
        LocalDate received = version.receivedOn();
        String day = received == null
                ? say("không rõ ngày nhận", "received on an unknown day")
                : say("nhận ngày ", "received on ") + words.numbers().day(received);
        String timeliness = figures.reporting(year)
                .flatMap(this::timeliness)
                .map(text -> (version.version() > 1 ? say("; bản đầu ", "; the first ") : ", ") + text)
                .orElse("");
        return say(
                "Báo cáo năm %d: bản %d, %s%s.",
                "Report for %d: version %d, %s%s.", year, version.version(), day, timeliness);
    }

    /** How early or late the first answer came; empty where no day was set. */
    Optional<String> timeliness(Reporting reporting) {
        return Optional.ofNullable(reporting.daysFromDue()).map(words::arrived);
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
        return say("%d đơn vị", "%d units", units.size()) + (kinds.isEmpty() ? "" : ": " + String.join(", ", kinds));
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
        if (!figures.priority().hasReported()) {
            return say("Chưa có số liệu năm %d để so với nơi khác", "No figures for %d to compare", figures.year());
        }
        List<Figure> ranked = figures.ranked();
        if (ranked.isEmpty()) {
            return say("Chưa có tỷ lệ nào xếp hạng được", "No rate can be ranked");
        }
        Figure worst = ranked.getLast();
        Figure best = ranked.getFirst();
        return Objects.equals(worst.rank(), best.rank())
                ? say("%s hạng %s ở %s", "%s is %s in %s", place(), rank(best), names(ranked))
                : say(
                        "%s hạng thấp nhất ở %s (%s), cao nhất ở %s (%s)"
                                .formatted(place(), level(worst), rank(worst), level(best), rank(best)),
                        "%s ranks lowest in %s (%s), highest in %s (%s)"
                                .formatted(place(), level(worst), rank(worst), level(best), rank(best)));
    }

    /** An indicator, with those that share its rank. */
    private String level(Figure figure) {
        return names(figures.ranked().stream()
                .filter(other -> Objects.equals(other.rank(), figure.rank()))
                .toList());
    }

    private String names(List<Figure> those) {
        return words.language()
                .joined(those.stream()
                        .map(figure -> words.name(figure.indicator()))
                        .toList());
    }

    String spineSubtitle() {
        return say(
                "%d chỉ tiêu, năm %d. Mỗi dòng: từ nơi kém nhất (trái) đến nơi tốt nhất (phải); vạch giữa là mức của thành phố. Số đếm so trên một đơn vị, vạch giữa là trung vị các nơi."
                        .formatted(figures.now().size(), figures.year()),
                "%d indicators, %d. Each row: from the worst district (left) to the best (right); the line is the city. Counts compare per ward-level unit, the line is the median of the districts."
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
        return changes()
                .map(changes -> say("So với năm %d, %s: ", "On %d, %s: ", figures.year() - 1, place()) + changes)
                .orElseGet(() -> say(
                        "Diễn biến %d chỉ tiêu của %s".formatted(figures.now().size(), place()),
                        "%d indicators of %s through the years"
                                .formatted(figures.now().size(), place())));
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
                .map(figure -> whyNot(figure).orElseGet(() -> words.value(figure))
                        + (figure.target() == null ? "" : " · " + say("chỉ tiêu ", "target ") + words.target(figure)))
                .orElse("");
    }

    // ---- Party members --------------------------------------------------------------------------------------------

    /** Share and number beside each other: one can rise while the other falls. */
    String partyTitle(Figure figure) {
        Optional<String> share = Optional.ofNullable(figure.changePoints()).map(words.numbers()::signedPoints);
        Optional<String> number = Optional.ofNullable(figure.changeCount()).map(words.numbers()::signedWhole);
        Optional<String> whyNot = whyNot(figure);
        if (whyNot.isPresent()) {
            return say("Đảng viên mới, năm %d: ", "New Party members, %d: ", figure.year()) + whyNot.get();
        }
        if (share.isEmpty() || number.isEmpty()) {
            return say(
                    "Đảng viên mới là đoàn viên ưu tú: %s năm %d",
                    "New Party members from the Union: %s in %d", words.value(figure), figure.year());
        }
        boolean isTwofold = share.get().charAt(0) != number.get().charAt(0);
        return say(
                        "Đảng viên mới: tỷ lệ %s điểm %%%s số kết nạp %s người so với năm %d"
                                .formatted(share.get(), isTwofold ? ", nhưng" : " và", number.get(), figure.year() - 1),
                        "New Party members: the share %s points, %s the number %s on %d"
                                .formatted(share.get(), isTwofold ? "but" : "and", number.get(), figure.year() - 1))
                + words.sameUnits(figure).map(units -> " (" + units + ")").orElse("");
    }

    /** Over a bar of admissions: how many, and how many more or fewer, over what. */
    List<String> partyTip(Figure figure) {
        List<String> lines = new ArrayList<>();
        Long numerator = figure.numerator();
        lines.add(words.name(figure.indicator()));
        lines.add(figure.year() + ": "
                + (numerator == null
                        ? whyNot(figure).orElse("–")
                        : words.numbers().whole(numerator) + " " + words.unit(figure.indicator())));
        words.changeOfNumber(figure)
                .map(change -> say("So với ", "On ") + (figure.year() - 1) + ": " + change)
                .ifPresent(lines::add);
        return List.copyOf(lines);
    }

    /** The number of admissions, with its change beneath: 120 and +21. */
    String partyLabel(Figure figure) {
        Long numerator = figure.numerator();
        Long change = figure.changeCount();
        return numerator == null
                ? ""
                : words.numbers().whole(numerator)
                        + (change == null ? "" : "\n" + words.numbers().signedWhole(change));
    }

    String partySubtitle() {
        return say(
                "Trái: đoàn viên ưu tú ÷ đảng viên mới, %; phải: số đoàn viên ưu tú được kết nạp; số dưới là tăng giảm, so cùng đơn vị với năm trước.",
                "Left: outstanding Union members ÷ new Party members, %; right: how many were admitted; beneath the change on the year before, the same units compared.");
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
                + words.missing(figure)
                        .map(left -> say(": còn thiếu " + left, ": " + left + " missing"))
                        .orElse("");
    }

    String needDetail(Figure figure) {
        return say(
                        "%s so với %s %s".formatted(words.value(figure), words.targetName(), words.target(figure)),
                        "%s against the %s of %s"
                                .formatted(words.value(figure), words.targetName(), words.target(figure)))
                + (figure.rank() == null ? "" : say("; hạng ", "; rank ") + rank(figure))
                + unreported(figure).map(units -> "; " + units).orElse("")
                + (figure.verdictTarget() == TargetVerdict.none
                        ? say("; không có số liệu 2006 nên tính là chậm", "; late for want of a figure for 2006")
                        : "");
    }

    /** Units of which nothing is known, which is not the same as lacking: 3 đơn vị chưa có số liệu. */
    Optional<String> unreported(Figure figure) {
        Integer units = figure.unitsUnreported();
        return units == null || units == 0 || figure.value() == null
                ? Optional.empty()
                : Optional.of(say("%d đơn vị chưa có số liệu", "%d units without a figure", units));
    }

    /** Why there is nothing to show; what was refused has a sign, so that nobody takes it for missing. */
    Optional<String> whyNot(Figure figure) {
        return words.whyNot(figure).map(why -> (figure.state() == State.refused ? "× " : "") + why);
    }

    // ---- Wards ----------------------------------------------------------------------------------------------------

    String wardsTitle() {
        Completeness complete = figures.completeness(figures.year());
        int units = units().size();
        if (complete.units() == 0) {
            return say(
                    "Năm %d không có số liệu của từng phường, xã, thị trấn",
                    "No figures by ward-level unit for %d", figures.year());
        }
        List<String> without = figures.wards().stream()
                .filter(ward -> ward.indicatorCode().equals("internet_units")
                        && ward.state() == WardFigure.State.reported
                        && Objects.requireNonNullElse(ward.numerator(), 1L) == 0)
                .map(WardFigure::name)
                .toList();
        if (without.isEmpty()) {
            return say("%d đơn vị của %s, năm %d", "The %d units of %s, %d", units, place(), figures.year());
        }
        String named = without.size() > NAMED_UNITS ? "" : ": " + String.join(", ", without);
        return say(
                "%d/%d đơn vị chưa có máy tính nối Internet%s",
                "%d of %d units have no Internet-connected computer%s", without.size(), units, named);
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
        String where = sheet == null ? "" : say("trang “%s”, ", "sheet “%s”, ", sheet);
        return where
                + (evidence.firstRow() == evidence.lastRow()
                        ? say("dòng %d", "row %d", evidence.firstRow())
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
                + (row == null ? "" : say("dòng %d", "row %d", row))
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
