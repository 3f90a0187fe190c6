package vn.chitieu.dashboard.district;

import static java.util.stream.Collectors.joining;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;
import static vn.chitieu.dashboard.snapshot.FigureSelect.INDICATOR;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Query;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.FigureColumns;
import vn.chitieu.dashboard.district.DistrictFigures.Completeness;
import vn.chitieu.dashboard.district.DistrictFigures.Reporting;
import vn.chitieu.dashboard.district.DistrictFigures.Version;
import vn.chitieu.dashboard.district.DistrictFigures.WardFigure;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.figure.PriorityWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What the figures of a district say, in words; every sentence of its page is made here. */
record DistrictWords(DistrictFigures figures, FigureWords words) implements Speaker {
    DistrictWords(DistrictFigures figures, Language language) {
        this(figures, new FigureWords(language, figures.isIllustrative()));
    }

    @Override
    public Language language() {
        return words.language();
    }

    String place() {
        return figures.place().shortName(language());
    }

    /** Củ Chi 2006-2011, in the names of files. */
    String placeAndYears() {
        return figures.place().name(language()) + " " + figures.years().getFirst() + "-"
                + figures.years().getLast();
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
                    "%s mới xét được %d chỉ tiêu: chậm %d, đạt %d",
                    "Only %2$d indicator{s} of %1$s can be judged: %3$d late, %4$d met",
                    place(),
                    priority.indicatorsJudged(),
                    priority.late(),
                    priority.met());
        }
        if (priority.late() == 0) {
            return say(
                    "%s không chậm chỉ tiêu nào; đạt %d/%d",
                    "%s is late in nothing; %d of %d met", place(), priority.met(), priority.indicatorsJudged());
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
        return better().map(better -> better + " · " + worseAndSame());
    }

    /** The first of {@link #changes()}. */
    Optional<String> better() {
        Priority priority = figures.priority();
        return Optional.of(say("%d tốt lên", "%d better", priority.better()))
                .filter(better -> priority.better() + priority.worse() + priority.same() > 0);
    }

    /** The others of {@link #changes()}. */
    String worseAndSame() {
        Priority priority = figures.priority();
        return say("%d kém đi · %d không đổi", "%d worse · %d unchanged", priority.worse(), priority.same());
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
                .flatMap(this::arrived)
                .map(text -> (version.version() > 1 ? say("; bản đầu ", "; the first ") : ", ") + text)
                .orElse("");
        return say(
                "Báo cáo năm %d: bản %d, %s%s.",
                "Report for %d: version %d, %s%s.", year, version.version(), day, timeliness);
    }

    private Optional<String> arrived(Reporting reporting) {
        return Optional.ofNullable(reporting.daysFromDue()).map(words::arrived);
    }

    /** How early or late the first answer came; empty where no day was set. */
    Optional<Component> timeliness(Reporting reporting) {
        boolean isOnTime = Boolean.TRUE.equals(reporting.onTime());
        return arrived(reporting).map(text -> Cells.verdict(isOnTime ? TargetVerdict.met : TargetVerdict.late, text));
    }

    /** 21 đơn vị: 20 xã, 1 thị trấn. */
    String unitsLine() {
        String kinds = Stream.of(
                        units("ward", "%d phường", "%d ward{s}"),
                        units("commune", "%d xã", "%d commune{s}"),
                        units("township", "%d thị trấn", "%d township{s}"))
                .flatMap(Optional::stream)
                .collect(joining(", "));
        return say("%d đơn vị", "%d unit{s}", units().size()) + (kinds.isEmpty() ? "" : ": " + kinds);
    }

    private Optional<String> units(String kind, String vietnamese, String english) {
        long number = units().stream().filter(unit -> unit.kind().equals(kind)).count();
        return number == 0 ? Optional.empty() : Optional.of(say(vietnamese, english, number));
    }

    List<WardFigure> units() {
        String first = figures.indicators().getFirst().indicatorCode();
        return figures.wards().stream()
                .filter(ward -> ward.indicatorCode().equals(first))
                .toList();
    }

    /** Says that its wards changed, where they did. */
    Optional<String> breakNote() {
        return figures.breakYear()
                .map(year -> say(
                        "Phường của %s thay đổi giữa năm %d và %d, nên hai năm đó không so với nhau và đường biểu diễn ngắt ở đó.",
                        "The wards of %s changed between %d and %d, so the two years are not compared and lines break there.",
                        place(),
                        year - 1,
                        year));
    }

    /** Its place among those ranked; a dash for counts and where it is not ranked. */
    String rank(Figure figure) {
        Integer rank = figure.rank();
        return rank == null ? "–" : rank + "/" + figures.ranked(figure.indicator());
    }

    String targetHead() {
        return FigureWords.capitalized(words.targetName());
    }

    List<String> tip(Figure figure) {
        List<String> lines = new ArrayList<>(words.tip(words.name(figure.indicator()), figure));
        if (figure.rank() != null) {
            lines.add(say("Hạng ", "Rank ") + rank(figure));
        }
        return List.copyOf(lines);
    }

    // ---- What cards share -----------------------------------------------------------------------------------------

    /** What every table of figures hands over. */
    Columns<Figure> figureColumns() {
        return FigureColumns.of(language()).add(Head.CITY_VALUE, row -> Share.orNumber(row.cityValue(), row.isCount()));
    }

    /** The district's figures from the marts, in the order of the page. */
    Query select(List<Head> heads, Condition which) {
        return new FigureSelect(language())
                .districts(
                        heads, FIGURE.DISTRICT_CODE.eq(figures.place().code()).and(which))
                .orderBy(INDICATOR.POSITION, FIGURE.YEAR);
    }

    Anchor toIndicator(Indicator indicator, Link link) {
        Anchor anchor = new Anchor(link.toIndicator(indicator.indicatorCode()), words.name(indicator));
        anchor.addClassName("plain");
        return anchor;
    }

    /** A verdict as a shape and a word; a ring where nothing is judged, for a dashed box means that nothing was reported. */
    Span judged(TargetVerdict verdict, String word) {
        return Cells.verdict(verdict == TargetVerdict.none ? "ring" : verdict.name(), word);
    }

    /** The change on the year before; a dash where there is none. */
    Component change(Figure figure) {
        return words.change(figure)
                .map(change -> overWhat(Cells.change(change, figure.verdictChange()), figure))
                .orElseGet(() -> Cells.dim("–"));
    }

    /** A change, and over what where that is not the whole district. */
    Component overWhat(Component change, Figure figure) {
        Div both = new Div(change);
        words.sameUnits(figure).ifPresent(units -> both.add(new Div(Cells.small(units))));
        return both;
    }

    /** The year before, with its parts: 68,3% (8.731/12.786). */
    String previous(Figure figure) {
        return figures.of(figure.indicator().indicatorCode(), figure.year() - 1)
                .map(before -> words.value(before)
                        + words.fraction(before)
                                .map(parts -> " (" + parts + ")")
                                .orElse(""))
                .orElse("–");
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
                        "%s so với %s %s",
                        "%s against the %s of %s", words.value(figure), words.targetName(), words.target(figure))
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
                : Optional.of(say("%d đơn vị chưa có số liệu", "%d unit{s} without a figure", units));
    }

    /** Why there is nothing to show; what was refused has a sign, so that nobody takes it for missing. */
    Optional<String> whyNot(Figure figure) {
        return words.whyNot(figure).map(why -> (figure.state() == State.refused ? "× " : "") + why);
    }

    /** 229/231, for the card of reports. */
    String completeness(int year) {
        Completeness complete = figures.completeness(year);
        return words.numbers().whole(complete.units()) + "/" + words.numbers().whole(complete.expected());
    }
}
