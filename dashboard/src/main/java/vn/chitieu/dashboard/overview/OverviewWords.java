package vn.chitieu.dashboard.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.PriorityWords;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What the figures of a year say, in words: the head of the first page, and what its parts say alike. */
record OverviewWords(OverviewFigures figures, Language language) implements Speaker {
    /** Of indicators in one sentence. */
    static final int FIRST = 3;

    /** Of districts or files in one sentence. */
    static final int NAMED = 5;

    Numbers numbers() {
        return new Numbers(language);
    }

    /** How a figure is said, here as everywhere. */
    FigureWords figure() {
        return new FigureWords(language, figures.isIllustrative());
    }

    PriorityWords priority() {
        return new PriorityWords(figures.priorities(), figure());
    }

    String name(Indicator indicator) {
        return figure().name(indicator);
    }

    int year() {
        return figures.year();
    }

    CityWords of(Indicator indicator) {
        return new CityWords(figures, figure(), indicator);
    }

    // ---- The head of the page -------------------------------------------------------------------------------------

    String crumb() {
        Reporting reporting = figures.reporting();
        return say(
                "Tổng quan · năm %d · %d/%d quận, huyện đã báo cáo",
                "Overview · %d · %d of %d districts reported", year(), reporting.actual(), reporting.expected());
    }

    /** Who needs help first; where too few reported, or nothing can be judged, how many reported. */
    String headline() {
        Reporting reporting = figures.reporting();
        if (reporting.actual() == 0) {
            return say("Chưa nơi nào báo cáo năm %d", "No district has reported for %d", year());
        }
        if (!figures.isSufficient()) {
            return say(
                    "Mới %d/%d quận, huyện báo cáo năm %d, chưa đủ để nói về thành phố",
                    "Only %d of %d districts reported for %d, too few to speak of the city",
                    reporting.actual(),
                    reporting.expected(),
                    year());
        }
        return priority()
                .headline()
                .orElseGet(() -> say(
                                "Năm %d: %d/%d quận, huyện đã báo cáo, ",
                                "%d: %d of %d districts reported, ", year(), reporting.actual(), reporting.expected())
                        + (hasTarget()
                                ? say("chưa xét được thứ tự cần giúp", "too little to say who needs help first")
                                : say("chưa có chỉ tiêu để so", "no targets to compare with")));
    }

    private boolean hasTarget() {
        return figures.indicators().stream()
                .anyMatch(indicator -> figures.cityNow(indicator).target() != null);
    }

    String lede() {
        List<String> sentences = new ArrayList<>();
        cityStands().ifPresent(sentences::add);
        pace().ifPresent(sentences::add);
        if (figures.isIllustrative()) {
            sentences.add(say(
                    "Các mức chỉ tiêu là số minh họa của chúng tôi, chưa có số chính thức.",
                    "The targets are our illustration; no official figures were found."));
        }
        return String.join(" ", sentences);
    }

    private Optional<String> cityStands() {
        int met = figures.standing(TargetVerdict.met);
        int judged = met + figures.standing(TargetVerdict.on_track) + figures.standing(TargetVerdict.late);
        return judged == 0
                ? Optional.empty()
                : Optional.of(say(
                        "Thành phố đạt mức đề ra%s ở %d/%d chỉ tiêu.",
                        "The city meets the year’s%s target in %d of %d indicators.", illustrative(), met, judged));
    }

    /** Empty where no pace is judged, as in the first year. */
    private Optional<String> pace() {
        int reached = figures.pacing(Pace.Verdict.MET) + figures.pacing(Pace.Verdict.ENOUGH);
        int slowing = figures.pacing(Pace.Verdict.SLOWING);
        int judged = reached + slowing + figures.pacing(Pace.Verdict.SHORT);
        if (judged == 0) {
            return Optional.empty();
        }
        int first = figures.paces().stream().mapToInt(Pace::firstYear).min().orElse(year());
        return Optional.of(say(
                        "Nếu giữ mức tăng bình quân từ %d, %d/%d chỉ tiêu kịp đích cuối 2012",
                        "At the mean rise since %d, %d of %d indicators reach their target by the end of 2012",
                        first,
                        reached,
                        judged)
                + (slowing == 0
                        ? "."
                        : say(
                                "; %d chỉ tiêu nữa cũng kịp nhưng đang chậm lại.",
                                "; %d more would, but are slowing down.", slowing)));
    }

    /** Which files of the year are no submission, by name; empty where all are. */
    Optional<String> refusedFiles() {
        List<String> files = figures.reporting().refusedFiles();
        int others = files.size() - NAMED;
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(say("Tệp bị từ chối, không có trong số liệu: ", "Files refused, not in the figures: ")
                        + String.join(", ", files.subList(0, Math.min(NAMED, files.size())))
                        + (others <= 0 ? "" : say(" và %d tệp khác", " and %d other{s}", others))
                        + say("; lý do ở trang Chất lượng số liệu.", "; why, see Data quality."));
    }

    // ---- What several parts say -----------------------------------------------------------------------------------

    /** After the word for a target; empty where there are official ones. */
    String illustrative() {
        return figures.isIllustrative() ? say(" (minh họa)", " (illustrative)") : "";
    }

    /** Why a change carries no verdict; empty where every one does. */
    Optional<String> otherLength() {
        return figures.indicators().stream()
                        .noneMatch(indicator -> figures.cityNow(indicator).isOtherLength())
                ? Optional.empty()
                : Optional.of(say(
                        "Kỳ %d dài hơn nên không xét số phát sinh trong kỳ",
                        "The period of %d is longer, so changes of what happened in it are not judged", year()));
    }

    /** The indicators of which the city has most of something, at least one. */
    List<Indicator> most(ToIntFunction<CityFigure> count) {
        int most = figures.indicators().stream()
                .mapToInt(indicator -> count.applyAsInt(figures.cityNow(indicator)))
                .max()
                .orElse(0);
        return figures.indicators().stream()
                .filter(indicator -> most > 0 && count.applyAsInt(figures.cityNow(indicator)) == most)
                .toList();
    }

    /** Internet và Mô hình kinh tế; how many where they are more than a sentence takes. */
    String named(List<Indicator> indicators) {
        return indicators.size() > FIRST
                ? say("%d chỉ tiêu cùng", "%d indicators", indicators.size())
                : language.joined(indicators.stream().map(this::name).toList());
    }

    /** What stands in the place of a figure that is not there. */
    static String mark(Figure figure) {
        return switch (figure.state()) {
            case missing -> "–";
            case refused -> "×";
            case not_applicable, reported -> "0/0";
        };
    }
}
