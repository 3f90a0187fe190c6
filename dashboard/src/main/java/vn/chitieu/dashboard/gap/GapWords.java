package vn.chitieu.dashboard.gap;

import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.noCondition;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.PriorityWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What is missing to 2012, in words: the head of the page, and what its cards say alike. */
record GapWords(GapFigures figures, FigureWords words) implements Speaker {
    private static final int NAMED_SILENT = 4;

    @Override
    public Language language() {
        return words.language();
    }

    Numbers numbers() {
        return words.numbers();
    }

    private int year() {
        return figures.year();
    }

    // ---- The page -------------------------------------------------------------------------------------------------

    String here() {
        int all = figures.priorities().size();
        List<Place> silent = figures.notReported();
        String missing = silent.isEmpty() || silent.size() == all
                ? ""
                : say("; thiếu ", "; missing ")
                        + shortNames(silent.stream().limit(NAMED_SILENT))
                        + (silent.size() > NAMED_SILENT ? "…" : "");
        return say(
                        "Còn thiếu đến 2012 · nhìn từ năm %d · %d/%d quận, huyện đã báo cáo",
                        "Gap to 2012 · seen from %d · %d of %d districts reported", year(), all - silent.size(), all)
                + missing;
    }

    private String shortNames(Stream<Place> districts) {
        return districts.map(district -> district.shortName(language())).collect(joining(", "));
    }

    private long indicators(Pace.Verdict verdict) {
        return figures.city().stream().filter(pace -> pace.verdict() == verdict).count();
    }

    /** At how many indicators the city is too slow. */
    String headline() {
        Optional<String> nothing = nothingOfTheCity();
        if (nothing.isPresent()) {
            return nothing.get();
        }
        long judged = figures.city().size() - indicators(Pace.Verdict.NONE);
        long behind = indicators(Pace.Verdict.SHORT) + indicators(Pace.Verdict.SLOWING);
        if (judged == 0) {
            return isFirstYear(figures.city().stream().map(CityPace::pace))
                    ? say(
                            "Năm %d là năm đầu, chưa có nhịp để xét",
                            "%d is the first year: there is no pace yet", year())
                    : say("Chưa chỉ tiêu nào đủ cơ sở để xét nhịp", "No indicator rests on enough to judge its pace");
        }
        if (behind > 0) {
            return say(
                    "%d/%d chỉ tiêu chưa đủ nhịp để kịp đích cuối 2012",
                    "%d of %d indicators too slow to reach the target by the end of 2012", behind, judged);
        }
        return noneTooSlow(judged, indicators(Pace.Verdict.MET), say("chỉ tiêu", "indicators"));
    }

    /** What is said of all that are judged, where each is fast enough or there. */
    String noneTooSlow(long judged, long met, String what) {
        return met == judged
                ? say(
                        "%1$d/%1$d %2$s xét được đã tới đích 2012",
                        "%1$d of %1$d %2$s judged have reached the target of 2012", judged, what)
                : say(
                        "%1$d/%1$d %2$s đủ nhịp hoặc đã tới đích 2012",
                        "%1$d of %1$d %2$s on pace for the target of 2012 or there", judged, what);
    }

    /** The columns of a pace and its verdict. */
    <R> Columns<R> pace(
            Columns<R> columns,
            Function<R, Indicator> indicator,
            Function<R, @Nullable Pace> of,
            Function<R, Component> verdict) {
        pace(columns, Head.ACHIEVED, say("Nhịp đã có", "Achieved"), indicator, of, Pace::achieved);
        pace(columns, Head.ACHIEVED_LAST, say("năm cuối", "last year"), indicator, of, Pace::achievedLast);
        pace(columns, Head.REQUIRED, say("cần có", "required"), indicator, of, Pace::required);
        return columns.add(Head.PACE_VERDICT, row -> Pace.of(of.apply(row), Pace::verdictName))
                .html(say("Nhịp", "Pace"), "vd", verdict);
    }

    private <R> void pace(
            Columns<R> columns,
            Head head,
            String title,
            Function<R, Indicator> indicator,
            Function<R, @Nullable Pace> of,
            Function<Pace, @Nullable Double> which) {
        columns.add(head, row -> Pace.of(of.apply(row), which))
                .text(title, "r", row -> pace(indicator.apply(row), of.apply(row), which))
                .phone(head.in(language()));
    }

    static boolean isFirstYear(Stream<@Nullable Pace> paces) {
        return paces.allMatch(pace -> pace == null || pace.achieved() == null);
    }

    /** Why nothing can be said of the whole city; empty where something can. */
    Optional<String> nothingOfTheCity() {
        if (figures.reported() == 0) {
            return Optional.of(nobodyReported());
        }
        if (figures.city().stream().noneMatch(pace -> pace.figure().isSufficient())) {
            return Optional.of(say(
                    "Mới %d/%d nơi báo cáo, chưa đủ để nói về toàn thành phố",
                    "Only %d of %d districts reported: too few to speak of the city",
                    figures.reported(),
                    figures.priorities().size()));
        }
        return figures.city().stream().allMatch(pace -> pace.figure().target2012() == null)
                ? Optional.of(say("Chưa có mức đề ra đến 2012 để so", "No targets for 2012 to compare with"))
                : Optional.empty();
    }

    String nobodyReported() {
        return say("Chưa nơi nào báo cáo năm %d", "No district has reported for %d", year());
    }

    String lede() {
        List<String> sentences = new ArrayList<>();
        PriorityWords priority = new PriorityWords(figures.priorities(), words);
        if (!priority.ranked().isEmpty()) {
            sentences.add(priority.headline().orElseThrow() + ".");
        }
        sentences.add(say(
                "Từ cuối năm %d còn %s; nhịp không phải dự báo.",
                "From the end of %d, %s to go; a pace is not a forecast.", year(), yearsLeft()));
        if (words.isIllustrative()) {
            sentences.add(
                    say("Chỉ tiêu 2012 là số minh họa của chúng tôi.", "The targets for 2012 are our illustration."));
        }
        return String.join(" ", sentences);
    }

    /** 2 năm. */
    String yearsLeft() {
        return say("%d năm", "%d year{s}", figures.yearsLeft());
    }

    /** Who has not reported, where nobody has. */
    Optional<String> nobody() {
        return figures.reported() == 0
                ? Optional.of(say("Chưa báo cáo năm %d: ", "Not reported for %d: ", year())
                        + shortNames(figures.notReported().stream())
                        + ".")
                : Optional.empty();
    }

    /** At the end of what a card is of: the kind of district that is shown, where that is not all. */
    String kindShown() {
        return figures.kind() == null ? "" : " · " + Place.kindName(figures.kind(), language());
    }

    // ---- Figures --------------------------------------------------------------------------------------------------

    /** Ward-level units by what they are called in a district of this kind: xã in a rural one, phường in the city. */
    String unit(DistrictGap gap, long number) {
        Indicator indicator = gap.figure().indicator();
        if (indicator.kind() != Indicator.Kind.unit_rate) {
            return words.unit(indicator);
        }
        return gap.district().kind() == Kind.rural
                ? say("xã", number == 1 ? "commune" : "communes")
                : say("phường", number == 1 ? "ward" : "wards");
    }

    String value(Indicator indicator, @Nullable Double value) {
        return value == null ? "–" : words.amount(indicator, value);
    }

    String target(Indicator indicator, @Nullable BigDecimal target) {
        return target == null ? "–" : words.target(indicator, target);
    }

    /** A pace: points a year, or a number a year; a dash where there is none. */
    String pace(Indicator indicator, @Nullable Pace of, Function<Pace, @Nullable Double> which) {
        Double pace = Pace.of(of, which);
        if (pace == null) {
            return "–";
        }
        if (indicator.kind() == Indicator.Kind.count) {
            return numbers().exact(BigDecimal.valueOf(pace).setScale(1, RoundingMode.HALF_UP));
        }
        return (pace < 0 ? "−" : "") + points(Math.abs(pace));
    }

    /** Points that are missing; 0 where none is. */
    String points(@Nullable Double points) {
        return points == null ? "–" : points == 0 ? "0" : numbers().points(points);
    }

    String pointsWithMeasure(@Nullable Double points) {
        return points(points) + (points == null || points == 0 ? "" : say(" điểm %", " points"));
    }

    /** What a district misses: 4 xã, else in points; a dash where neither is known. */
    String missing(DistrictGap gap) {
        Long units = gap.figure().gap2012Units();
        return units == null
                ? pointsWithMeasure(gap.figure().gap2012Points())
                : numbers().whole(units) + " " + unit(gap, units);
    }

    /** Ward-level units of which nothing is known, which are not among those that lack: 9 đơn vị. */
    Optional<String> unreported(@Nullable Integer units) {
        return Optional.ofNullable(units)
                .filter(number -> number > 0)
                .map(number -> say("%d đơn vị", "%d unit{s}", number));
    }

    String verdict(CityPace pace) {
        return verdict(pace.pace(), pace.verdict());
    }

    /** The verdict on its pace, or why it has none. */
    String verdict(DistrictGap gap) {
        return gap.verdict() == Pace.Verdict.NONE && !gap.figure().isComparable()
                ? basisNote(gap.figure())
                : verdict(gap.pace(), gap.verdict());
    }

    private String verdict(@Nullable Pace pace, Pace.Verdict verdict) {
        if (verdict != Pace.Verdict.NONE || pace == null) {
            return words.verdict(verdict);
        }
        return pace.target2012() == null
                ? say("Chưa có mức 2012", "No target of 2012")
                : pace.achieved() == null ? say("Chưa có nhịp", "No pace yet") : words.verdict(verdict);
    }

    /** A verdict with its shape; none has none, since a dashed box says that nothing was reported. */
    Component judged(Pace.Verdict verdict, String word) {
        return verdict == Pace.Verdict.NONE
                ? Cells.dim(word)
                : Cells.verdict(
                        switch (verdict) {
                            case MET -> TargetVerdict.met;
                            case ENOUGH -> TargetVerdict.on_track;
                            case SLOWING, SHORT -> TargetVerdict.late;
                            case NONE -> TargetVerdict.none;
                        },
                        word);
    }

    /** What a figure that carries no verdict rests on. */
    String basisNote(Figure figure) {
        if (figure.basis() == Figure.Basis.stated) {
            return say("tỷ lệ tự nêu", "stated");
        }
        return figure.basis() == Figure.Basis.partial
                ? say("mới có %d/%d đơn vị", "%d of %d units", figure.unitsReporting(), figure.unitsExpected())
                : say("không so được", "not comparable");
    }

    /** Districts of the kind that is shown, in this year. */
    SelectConditionStep<Record> select(List<Head> heads, Condition which) {
        Condition ofKind = figures.kind() == null
                ? noCondition()
                : DISTRICT.KIND.eq(figures.kind().name());
        return new FigureSelect(language())
                .districts(heads, FIGURE.YEAR.eq(year()).and(which).and(ofKind));
    }
}
