package vn.chitieu.dashboard.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.reporting.Answer.Status;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** What the page of reporting says, worded from its figures. */
record ReportingWords(ReportingFigures figures, Contents contents, Language language) implements Speaker {
    private static final int NAMED = 4;
    private static final int SHORT = 40;

    Numbers numbers() {
        return new Numbers(language);
    }

    private int districts() {
        return figures.places().size();
    }

    int reported() {
        return figures.rate().map(PeriodRate::actual).orElse(0);
    }

    int onTime() {
        return figures.rate()
                .flatMap(rate -> Optional.ofNullable(rate.actualOnTime()))
                .orElse(0);
    }

    int late() {
        return figures.late().size();
    }

    /** The last day on which a report is in time. */
    private Optional<String> lastDay() {
        return Optional.ofNullable(figures.dueBefore()).map(day -> numbers().day(day.minusDays(1)));
    }

    /** A few names, and how many there are besides. */
    String names(List<Place> places) {
        return new FigureWords(language, false).names(places);
    }

    String crumb() {
        return figures.dueBefore() == null
                ? say(
                        "Tình hình báo cáo · kỳ %d, công văn không đặt hạn",
                        "Reporting · period %d, no day set by the letter", figures.year())
                : say(
                        "Tình hình báo cáo · công văn 1201/ĐTN, nhận trước ngày %s",
                        "Reporting · letter 1201/ĐTN, to come before %s",
                        numbers().day(figures.dueBefore()));
    }

    /** What is wrong with most reports, before what is right. */
    String headline() {
        return Stream.of(
                        new Fault(figures.silent().size(), this::silent),
                        new Fault(figures.wordlessReports(), this::wordless),
                        new Fault(late(), this::lateness))
                .filter(fault -> fault.districts() > 0)
                .max(Comparator.comparingInt(Fault::districts))
                .map(fault -> fault.said().get())
                .orElseGet(() -> figures.dueBefore() == null
                        ? say(
                                "Cả %d nơi đã nộp báo cáo năm %d",
                                "All %d districts have reported for %d", districts(), figures.year())
                        : say(
                                "Cả %d nơi đã nộp báo cáo năm %d trong hạn",
                                "All %d districts reported for %d in time", districts(), figures.year()));
    }

    /** What is wrong with the reports of some districts, and how it is said where it comes first. */
    private record Fault(int districts, Supplier<String> said) {}

    private String silent() {
        return reported() == 0
                ? say("Chưa nơi nào nộp báo cáo năm %d", "Nobody has reported for %d", figures.year())
                : say(
                        "%d/%d nơi chưa nộp báo cáo năm %d: %s",
                        "%d of %d districts without a report for %d: %s",
                        figures.silent().size(),
                        districts(),
                        figures.year(),
                        figures.silent().size() > 1
                                ? say("mới có %d", "%d have", reported())
                                : names(figures.silent()));
    }

    private String wordless() {
        return say(
                "%d/%d báo cáo thiếu phần đánh giá bằng lời",
                "%d of %d reports without words", figures.wordlessReports(), reported());
    }

    private String lateness() {
        return say(
                "%d/%d báo cáo năm %d đến trễ",
                "%d of %d reports for %d came late", late(), reported(), figures.year());
    }

    /** Who is meant: who sent no report, who no words, who was late. */
    String lede() {
        List<String> sentences = new ArrayList<>();
        if (!figures.silent().isEmpty() && reported() > 0) {
            sentences.add(say("Chưa nộp: %s.", "Not reported: %s.", names(figures.silent())));
        }
        if (!figures.wordless().isEmpty()) {
            String kinds = language.joined(figures.wordlessKinds().stream()
                    .map(kind -> Place.kindName(kind, language).toLowerCase(language.locale()))
                    .toList());
            sentences.add(say(
                    "Không gửi phần đánh giá bằng lời%s: %s.",
                    "No words%s: %s.",
                    kinds.isEmpty() ? "" : say(" (mọi nơi %s)", " (all %s districts)", kinds),
                    language.joined(figures.wordless().stream()
                            .map(place -> place.shortName(language))
                            .toList())));
        }
        if (late() > 0) {
            sentences.add(say(
                    "Trễ: %s.",
                    "Late: %s.",
                    String.join(", ", figures.late().stream().map(this::lateBy).toList())));
        }
        if (!figures.hasWords()) {
            sentences.add(say(
                    "Kỳ này không yêu cầu phần đánh giá bằng lời, nên chỉ xét phần số liệu.",
                    "This period asked for no words, so only figures count."));
        }
        return String.join(" ", sentences);
    }

    /** Cần Giờ 35 ngày. */
    private String lateBy(Arrival arrival) {
        Integer days = arrival.daysFromDue();
        return arrival.place().shortName(language) + (days == null ? "" : say(" %d ngày", " %d day{s}", days));
    }

    // ---- Key figures ----------------------------------------------------------------------------------------------

    String reportedOf() {
        return reported() + "/" + districts();
    }

    String silentNames() {
        return figures.silent().isEmpty()
                ? say("đủ tất cả các nơi", "every district")
                : say("thiếu ", "missing: ") + names(figures.silent());
    }

    String onTimeOf() {
        return figures.dueBefore() == null ? "–" : onTime() + "/" + districts();
    }

    String onTimeDetail() {
        return lastDay()
                .map(day -> say("hạn cuối %s; %d nơi trễ", "last day %s; %d late", day, late()))
                .orElse(say("công văn không đặt hạn", "the letter sets no day"));
    }

    int answered() {
        return figures.count(answer -> answer.status() == Status.answered);
    }

    int asked() {
        return figures.count(Answer::isAsked);
    }

    String answeredShare() {
        return asked() == 0 ? "–" : numbers().percent((double) answered() / asked());
    }

    String answeredDetail() {
        return say(
                "%s/%s mục phải trả lời",
                "%s of %s points asked", numbers().whole(answered()), numbers().whole(asked()));
    }

    String statedCount() {
        return numbers().whole(figures.count(Answer::isOnlyStated));
    }

    /** 12/23; a dash where no words were asked for. */
    String wordlessOf() {
        return figures.hasWords() ? figures.wordlessReports() + "/" + reported() : "–";
    }

    String refusedCount() {
        return numbers().whole(figures.refusedValues());
    }

    // ---- The matrix -----------------------------------------------------------------------------------------------

    String matrixTitle() {
        List<Place> emptiest = figures.byFullness().reversed().stream()
                .filter(place -> figures.count(place, Status.not_answered) > 0)
                .limit(3)
                .toList();
        int empty = figures.count(answer -> answer.status() == Status.not_answered);
        if (empty == 0) {
            return say("Không mục nào bị bỏ trống", "No point was left unanswered");
        }
        int theirs = emptiest.stream()
                .mapToInt(place -> figures.count(place, Status.not_answered))
                .sum();
        return say(
                "%s/%s ô bỏ trống nằm ở %s",
                "%s of %s empty cells are in %s",
                numbers().whole(theirs),
                numbers().whole(empty),
                names(emptiest));
    }

    String matrixSubtitle() {
        return say(
                "%d quận, huyện × %d mục của công văn, năm %d · chọn một ô để đọc câu trả lời và nguồn",
                "%d districts × %d points of the letter, %d · choose a cell to read the answer and its source",
                districts(),
                figures.points().size(),
                figures.year());
    }

    /** The name of a point where there is little room: an indicator's short name, the beginning of the rest. */
    String label(OutlineItem point) {
        if (point.indicatorCode() != null) {
            return contents.indicator(point.indicatorCode())
                    .map((Indicator indicator) -> FigureWords.shortName(indicator, language))
                    .orElse(whole(point));
        }
        String whole = whole(point);
        if (whole.length() <= SHORT) {
            return whole;
        }
        int end = whole.lastIndexOf(' ', SHORT);
        return whole.substring(0, end < 1 ? SHORT : end).replaceAll("[,;:(]+$", "") + "…";
    }

    String whole(OutlineItem item) {
        return language.say(item.labelVi(), item.labelEn());
    }

    String status(Answer answer) {
        return switch (answer.status()) {
            case answered -> say("đủ", "answered");
            case partly ->
                answer.isOnlyStated()
                        ? say("chỉ nêu phần trăm", "only a percentage")
                        : say(
                                "một phần: %d/%d đơn vị",
                                "partly: %d of %d units", answer.unitsReporting(), answer.unitsExpected());
            case not_answered -> say("bỏ trống", "not answered");
            case not_applicable -> say("không áp dụng", "does not apply");
            case not_collected -> say("kỳ này không yêu cầu", "not asked for in this period");
        };
    }

    /** sớm 3 ngày, ngày cuối hạn, trễ 2 ngày; empty where no day was set or none is known. */
    Optional<String> timeliness(Arrival arrival) {
        return Optional.ofNullable(arrival.daysFromDue()).map(days -> new FigureWords(language, false).arrived(days));
    }

    String received(Arrival arrival) {
        if (!arrival.isReported()) {
            return "–";
        }
        return arrival.firstReceivedOn() == null
                ? say("không rõ ngày", "day unknown")
                : numbers().day(arrival.firstReceivedOn());
    }

    Optional<String> correction(Arrival arrival) {
        return arrival.versions() > 1
                ? Optional.of(
                        arrival.latestReceivedOn() == null
                                ? say("bản %d", "version %d", arrival.versions())
                                : say(
                                        "bản %d, %s",
                                        "version %d, %s",
                                        arrival.versions(),
                                        numbers().day(arrival.latestReceivedOn())))
                : Optional.empty();
    }

    String dueLabel() {
        return lastDay().map(day -> say("Hạn cuối ", "Last day ") + day).orElse("");
    }

    /** The union's own name of a district's committee: Quận Đoàn 4, Huyện Đoàn Củ Chi. */
    private String committee(Place place) {
        String name = place.nameVi();
        return name.startsWith("Huyện ")
                ? "Huyện Đoàn " + name.substring("Huyện ".length())
                : name.startsWith("Quận ") ? "Quận Đoàn " + name.substring("Quận ".length()) : name;
    }

    /** What could be sent to a district that has something missing. */
    String reminder(Place place) {
        Arrival arrival = figures.arrival(place);
        if (!arrival.isReported()) {
            return say(
                    "Kính gửi %s: chúng tôi chưa nhận được báo cáo năm %d theo công văn 1201/ĐTN%s. Mong các đồng chí sớm gửi.",
                    "To %s: your report for %d under letter 1201/ĐTN has not reached us%s. Please send it soon.",
                    language == Language.VI ? committee(place) : place.name(language),
                    figures.year(),
                    figures.dueBefore() == null
                            ? ""
                            : say(
                                    " (nhận trước ngày %s)",
                                    " (due before %s)", numbers().day(figures.dueBefore())));
        }
        return say(
                "Kính gửi %s: báo cáo năm %d đã nhận còn thiếu: %s. Mong các đồng chí bổ sung.",
                "To %s: your report for %d still lacks: %s. Please complete it.",
                language == Language.VI ? committee(place) : place.name(language),
                figures.year(),
                points(figures.missing(place)));
    }

    /** A few points by name; many by their place in the letter, which the district has before it. */
    private String points(List<OutlineItem> points) {
        return points.size() <= NAMED
                ? points.stream()
                        .map(point -> point.itemCode() + " " + label(point))
                        .collect(Collectors.joining("; "))
                : say("các mục ", "points ")
                        + points.stream().map(OutlineItem::itemCode).collect(Collectors.joining(", "));
    }

    String codes(Place place, Status status) {
        return figures.missing(place).stream()
                .filter(point -> figures.answer(place, point).status() == status)
                .map(OutlineItem::itemCode)
                .collect(Collectors.joining(", "));
    }
}
