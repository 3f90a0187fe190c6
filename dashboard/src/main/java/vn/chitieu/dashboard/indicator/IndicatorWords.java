package vn.chitieu.dashboard.indicator;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What the figures of an indicator say, in words; every sentence of its page is made here. */
record IndicatorWords(IndicatorFigures figures, Language language) {

    /** Below this denominator a rate is shown with its fraction, since one person more moves it a lot. */
    static final int SMALL_DENOMINATOR = 30;

    private static final int LAST_TARGET_YEAR = 2012;

    Numbers numbers() {
        return new Numbers(language);
    }

    private Indicator indicator() {
        return figures.indicator();
    }

    private boolean isCount() {
        return figures.isCount();
    }

    private String say(String vietnamese, String english) {
        return language.say(vietnamese, english);
    }

    /** Word after the number: thanh niên, lớp. */
    String unit() {
        return say(indicator().unitVi(), indicator().unitEn());
    }

    // ---- The page -------------------------------------------------------------------------------------------------

    /** The finding of the page. */
    String headline() {
        CityFigure city = figures.cityNow();
        Double value = city.value();
        String name = Contents.shortName(indicator(), language);
        if (value == null) {
            return say(
                    "%s: chưa nơi nào có số liệu năm %d".formatted(name, figures.year()),
                    "%s: no district has figures for %d".formatted(name, figures.year()));
        }
        return name + ": "
                + Stream.of(Optional.of(cityClause(city, value)), metClause(city), changeClause())
                        .flatMap(Optional::stream)
                        .collect(joining("; "));
    }

    private String cityClause(CityFigure city, double value) {
        String figure = isCount()
                ? say(
                        "toàn thành phố %s %s năm %d"
                                .formatted(numbers().whole(Math.round(value)), unit(), figures.year()),
                        "%s %s citywide in %d".formatted(numbers().whole(Math.round(value)), unit(), figures.year()))
                : say("toàn thành phố " + numbers().percent(value), numbers().percent(value) + " citywide");
        BigDecimal target = city.target();
        if (target == null) {
            return figure;
        }
        String aim = targetText(target);
        Long gapUnits = city.gapUnits();
        Double gapPoints = city.gapPoints();
        if (isCount()) {
            return gapUnits == null || gapUnits == 0
                    ? figure
                            + say(
                                    ", đạt tổng %s %s".formatted(targetName(), aim),
                                    ", reaching the %ss’ sum of %s".formatted(targetName(), aim))
                    : figure
                            + say(
                                    ", còn thiếu %s so với tổng %s %s"
                                            .formatted(numbers().whole(gapUnits), targetName(), aim),
                                    ", %s short of the %ss’ sum of %s"
                                            .formatted(numbers().whole(gapUnits), targetName(), aim));
        }
        return gapPoints == null || gapPoints == 0
                ? figure
                        + say(
                                ", đã đạt %s %s".formatted(targetName(), aim),
                                ", reaching the %s of %s".formatted(targetName(), aim))
                : figure
                        + say(
                                ", còn thiếu %s điểm\u00a0%% so với %s %s"
                                        .formatted(numbers().points(gapPoints), targetName(), aim),
                                ", %s points short of the %s of %s"
                                        .formatted(numbers().points(gapPoints), targetName(), aim));
    }

    private Optional<String> metClause(CityFigure city) {
        if (city.target() == null) {
            return Optional.empty();
        }
        int met = figures.judged(TargetVerdict.met);
        return Optional.of(
                met == 0
                        ? say("chưa nơi nào đạt", "no district has met it")
                        : say(
                                "%d nơi đã đạt".formatted(met),
                                districts(met) + (met == 1 ? " has met it" : " have met it")));
    }

    private Optional<String> changeClause() {
        int worse = figures.changed(ChangeVerdict.worse);
        int compared = worse + figures.changed(ChangeVerdict.better) + figures.changed(ChangeVerdict.same);
        if (compared == 0) {
            return Optional.empty();
        }
        boolean lowerIsBetter = indicator().direction() == Indicator.Direction.lower;
        return Optional.of(
                worse == 0
                        ? lowerIsBetter
                                ? say("không nơi nào tăng", "none rose")
                                : say("không nơi nào giảm", "none fell")
                        : lowerIsBetter
                                ? say("%d nơi tăng".formatted(worse), worse + " rose")
                                : say("%d nơi giảm".formatted(worse), worse + " fell"));
    }

    private String districts(int count) {
        return say("%d nơi".formatted(count), count == 1 ? "1 district" : count + " districts");
    }

    /** "Illustrative" as long as a target is. */
    String targetName() {
        boolean isIllustrative =
                figures.target(figures.year()).map(YearTarget::isIllustrative).orElse(false);
        return isIllustrative ? say("chỉ tiêu minh họa", "illustrative target") : say("chỉ tiêu", "target");
    }

    /** What the page is about, and what is aimed at. */
    String lede() {
        List<String> sentences = new ArrayList<>();
        sentences.add(say(indicator().definitionVi(), indicator().definitionEn()));
        targetSentence().ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private Optional<String> targetSentence() {
        Optional<YearTarget> now = figures.target(figures.year());
        Optional<YearTarget> last = figures.target(LAST_TARGET_YEAR).filter(target -> target.year() != figures.year());
        if (now.isEmpty()) {
            return Optional.of(say("Chưa đặt chỉ tiêu cho năm này.", "No target is set for this year."));
        }
        String each = isCount() ? say(" cho mỗi quận, huyện", " for each district") : "";
        String until = last.map(target -> say(
                        ", %s đến hết năm %d".formatted(aim(target), target.year()),
                        ", %s by the end of %d".formatted(aim(target), target.year())))
                .orElse("");
        return Optional.of(capitalized(targetName())
                + each
                + say(
                        ": %s năm %d%s.".formatted(aim(now.get()), figures.year(), until),
                        ": %s in %d%s.".formatted(aim(now.get()), figures.year(), until)));
    }

    private String aim(YearTarget target) {
        return isCount() ? numbers().exact(target.target()) + " " + unit() : targetText(target.target());
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    // ---- Figures --------------------------------------------------------------------------------------------------

    /** A target as it is written: 57,5% or 312. */
    String targetText(BigDecimal target) {
        return isCount() ? numbers().exact(target) : numbers().exactPercent(target);
    }

    /** A value as a chart labels it: 53,7%, or 2,4 for a count per unit. */
    String comparedText(double value) {
        return isCount() ? numbers().perUnit(value) : numbers().percent(value);
    }

    String cityText(CityFigure city) {
        Double value = city.value();
        return value == null
                ? "–"
                : isCount() ? numbers().whole(Math.round(value)) : numbers().percent(value);
    }

    /** 85.684/123.888; a count alone where there is no denominator; empty where there is neither. */
    Optional<String> fraction(@Nullable Long numerator, @Nullable Long denominator) {
        if (numerator == null) {
            return Optional.empty();
        }
        return Optional.of(
                denominator == null
                        ? numbers().whole(numerator)
                        : numbers().whole(numerator) + "/" + numbers().whole(denominator));
    }

    Optional<String> fraction(Figure figure) {
        return fraction(figure.numerator(), figure.denominator());
    }

    static boolean isSmall(Figure figure) {
        Long denominator = figure.denominator();
        return denominator != null && denominator < SMALL_DENOMINATOR;
    }

    /** Why a district has no bar; empty where it has one. */
    Optional<String> whyNoFigure(Figure figure) {
        return switch (figure.state()) {
            case missing -> Optional.of(say("chưa báo cáo", "not reported"));
            case refused -> Optional.of(say("số liệu bị từ chối", "figures refused"));
            case not_applicable -> Optional.of(say("không áp dụng", "does not apply"));
            case reported ->
                figures.compared(figure) == null
                        ? Optional.of(say("0/0, không có tỷ lệ", "0/0, no rate"))
                        : Optional.empty();
        };
    }

    /** What a figure rests on, where that is not every ward-level unit. */
    Optional<String> basisNote(Figure figure) {
        Basis basis = figure.basis();
        if (basis == null) {
            return Optional.empty();
        }
        return switch (basis) {
            case wards -> Optional.empty();
            case total -> Optional.of(say("dòng tổng", "total row"));
            case partial ->
                Optional.of(say(
                        "%d/%d đơn vị".formatted(figure.unitsReporting(), figure.unitsExpected()),
                        "%d/%d units".formatted(figure.unitsReporting(), figure.unitsExpected())));
            case stated -> Optional.of(say("tự nêu", "stated"));
        };
    }

    /** The change on the year before with its sign: points of a rate, number of a count. */
    Optional<String> changeText(Figure figure) {
        Double points = figure.changePoints();
        Long count = figure.changeCount();
        if (isCount()) {
            return Optional.ofNullable(count).map(numbers()::signedWhole);
        }
        return Optional.ofNullable(points).map(numbers()::signedPoints);
    }

    // ---- Tooltips -------------------------------------------------------------------------------------------------

    /** The lines over a district's figure: what it is, what it is made of, what is missing, how it moved. */
    List<String> tip(Figure figure) {
        List<String> lines = new ArrayList<>();
        lines.add(figure.place().name(language));
        Optional<String> whyNot = whyNoFigure(figure);
        if (whyNot.isPresent()) {
            lines.add(figure.year() + ": " + whyNot.get());
            return List.copyOf(lines);
        }
        lines.add(figure.year() + ": " + valueWithParts(figure));
        basisLine(figure).ifPresent(lines::add);
        targetLine(figure).ifPresent(lines::add);
        changeLine(figure).ifPresent(lines::add);
        return List.copyOf(lines);
    }

    /** The same in two lines, for where many stand beside each other. */
    List<String> shortTip(Figure figure) {
        return List.of(
                figure.place().name(language),
                figure.year() + ": " + whyNoFigure(figure).orElseGet(() -> valueWithParts(figure)));
    }

    private String valueWithParts(Figure figure) {
        double compared = requireNonNull(figures.compared(figure));
        if (isCount()) {
            int units = figure.basis() == Basis.partial ? figure.unitsReporting() : figure.unitsExpected();
            return say(
                    "%s %s, %s trên một đơn vị (%d đơn vị)"
                            .formatted(
                                    numbers().whole(Objects.requireNonNullElse(figure.numerator(), 0L)),
                                    unit(),
                                    numbers().perUnit(compared),
                                    units),
                    "%s %s, %s per ward-level unit (%d units)"
                            .formatted(
                                    numbers().whole(Objects.requireNonNullElse(figure.numerator(), 0L)),
                                    unit(),
                                    numbers().perUnit(compared),
                                    units));
        }
        return numbers().percent(compared)
                + fraction(figure).map(parts -> " = " + parts + " " + unit()).orElse("");
    }

    private Optional<String> basisLine(Figure figure) {
        Basis basis = figure.basis();
        if (basis == null) {
            return Optional.empty();
        }
        return switch (basis) {
            case wards -> Optional.empty();
            case total -> Optional.of(say("Theo dòng tổng của quận, huyện", "From the district’s own total row"));
            case partial ->
                Optional.of(say(
                        "Mới có %d/%d phường, xã, thị trấn".formatted(figure.unitsReporting(), figure.unitsExpected()),
                        "From %d of %d ward-level units".formatted(figure.unitsReporting(), figure.unitsExpected())));
            case stated ->
                Optional.of(say(
                        "Tỷ lệ tự nêu, không có tử số, mẫu số; không cộng vào thành phố",
                        "A stated percentage without its parts; not in the city’s sum"));
        };
    }

    private Optional<String> targetLine(Figure figure) {
        BigDecimal target = figure.target();
        if (target == null) {
            return Optional.empty();
        }
        String aim = capitalized(targetName()) + " " + targetText(target) + ": ";
        if (figure.verdictTarget() == TargetVerdict.met) {
            return Optional.of(aim + say("đã đạt", "met"));
        }
        Long gapUnits = figure.gapUnits();
        if (gapUnits != null) {
            return Optional.of(aim
                    + (gapUnits == 0
                            ? say("không còn thiếu", "nothing missing")
                            : say(
                                    "còn thiếu %s %s".formatted(numbers().whole(gapUnits), unit()),
                                    "%s %s missing".formatted(numbers().whole(gapUnits), unit()))));
        }
        return Optional.ofNullable(figure.gapPoints())
                .map(points -> aim
                        + say(
                                "còn thiếu %s điểm %%".formatted(numbers().points(points)),
                                "%s points missing".formatted(numbers().points(points))));
    }

    private Optional<String> changeLine(Figure figure) {
        if (figure.isBreak()) {
            return Optional.of(say(
                    "Địa giới đổi sau năm %d: không so với năm trước".formatted(figure.year() - 1),
                    "Boundaries changed after %d: not compared with it".formatted(figure.year() - 1)));
        }
        return changeText(figure).map(change -> {
            String before = figures.of(figure.place(), figure.year() - 1)
                    .flatMap(previous -> isCount()
                            ? fraction(previous)
                            : Optional.ofNullable(previous.value())
                                    .map(value -> numbers().percent(value)
                                            + fraction(previous)
                                                    .map(parts -> " = " + parts)
                                                    .orElse("")))
                    .map(text -> " (" + text + ")")
                    .orElse("");
            return say(
                    "So với %d: %s%s%s".formatted(figure.year() - 1, change, isCount() ? "" : " điểm %", before),
                    "On %d: %s%s%s".formatted(figure.year() - 1, change, isCount() ? "" : " points", before));
        });
    }

    /** The lines over the city's figure. */
    List<String> tip(CityFigure city) {
        List<String> lines = new ArrayList<>();
        lines.add(say("Toàn thành phố", "Whole city"));
        lines.add(city.year() + ": " + cityText(city)
                + (isCount()
                        ? " " + unit()
                        : fraction(city.numerator(), city.denominator())
                                .map(parts -> " = " + parts + " " + unit())
                                .orElse("")));
        lines.add(reportedText(city));
        return List.copyOf(lines);
    }

    // ---- Ranked bars ----------------------------------------------------------------------------------------------

    /** The kind of district in front of what is said of it alone. */
    String within(String sentence) {
        Kind only = figures.only();
        return only == null ? sentence : Place.kindName(only, language) + ": " + sentence;
    }

    String rankingTitle() {
        return within(rankingFinding());
    }

    private String rankingFinding() {
        List<Figure> comparable = figures.comparable();
        if (comparable.isEmpty()) {
            return say(
                    "Năm %d chưa có nơi nào đủ số liệu để so sánh".formatted(figures.year()),
                    "No district has enough figures to compare in %d".formatted(figures.year()));
        }
        double best = requireNonNull(figures.compared(comparable.getFirst()));
        List<Figure> leaders = comparable.stream()
                .filter(figure -> isCount()
                        ? requireNonNull(figures.compared(figure)) == best
                        : Objects.equals(figure.rank(), comparable.getFirst().rank()))
                .toList();
        String who = leaders.size() > 3
                ? districts(leaders.size())
                : leaders.stream()
                        .map(figure -> figure.place().shortName(language))
                        .collect(joining(say(" và ", " and ")));
        if (isCount()) {
            return say(
                    "%s cao nhất tính trên một phường, xã, thị trấn: %s %s"
                            .formatted(who, numbers().perUnit(best), unit()),
                    "%s %s highest per ward-level unit: %s %s"
                            .formatted(
                                    who,
                                    leaders.size() == 1 ? "is" : "are",
                                    numbers().perUnit(best),
                                    unit()));
        }
        String leading = leaders.size() == 1
                ? say(
                        "%s dẫn đầu với %s".formatted(who, numbers().percent(best)),
                        "%s leads with %s".formatted(who, numbers().percent(best)))
                : say(
                        "%s cùng dẫn đầu với %s".formatted(who, numbers().percent(best)),
                        "%s lead with %s".formatted(who, numbers().percent(best)));
        Double cityValue = figures.cityNow().value();
        if (cityValue == null) {
            return leading;
        }
        int below = (int) comparable.stream()
                .filter(figure -> requireNonNull(figure.value()) < cityValue)
                .count();
        return leading
                + say(
                        "; %d nơi dưới mức chung của thành phố".formatted(below),
                        "; %s below the city as a whole".formatted(districts(below)));
    }

    String rankingSubtitle() {
        String measure = isCount()
                ? say(
                        "%s ÷ số phường, xã, thị trấn; số đếm so trên một đơn vị, không xếp hạng"
                                .formatted(capitalized(indicator().numeratorVi())),
                        "%s ÷ ward-level units; counts compare by unit and are not ranked"
                                .formatted(capitalized(indicator().numeratorEn())))
                : say(
                        "%s ÷ %s, %%"
                                .formatted(
                                        capitalized(indicator().numeratorVi()),
                                        indicator().denominatorVi()),
                        "%s ÷ %s, %%"
                                .formatted(
                                        capitalized(indicator().numeratorEn()),
                                        indicator().denominatorEn()));
        return measure
                + say(", năm %d · ".formatted(figures.year()), ", %d · ".formatted(figures.year()))
                + reportedText(figures.cityNow());
    }

    /** 23/24 quận, huyện báo cáo. */
    String reportedText(CityFigure city) {
        int all = figures.of(city.year()).size();
        long reporting = figures.only() == null
                ? city.districtsReporting()
                : figures.of(city.year()).stream()
                        .filter(figure -> figure.state() == State.reported)
                        .count();
        return say(
                "%d/%d quận, huyện báo cáo".formatted(reporting, all),
                "%d of %d districts reported".formatted(reporting, all));
    }

    /** Those that did not report, by what became of their figures: "thiếu Nhà Bè". */
    Optional<String> notReported() {
        String text = Stream.of(State.missing, State.refused, State.not_applicable)
                .flatMap(state -> notReported(state).stream())
                .collect(joining("; "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Optional<String> notReported(State state) {
        List<Figure> those = figures.in(state);
        if (those.isEmpty()) {
            return Optional.empty();
        }
        String names = those.size() > 4
                ? districts(those.size())
                : those.stream()
                        .map(figure -> figure.place().shortName(language))
                        .collect(joining(", "));
        return Optional.of(
                switch (state) {
                    case missing -> say("thiếu ", "missing: ") + names;
                    case refused -> say("bị từ chối: ", "refused: ") + names;
                    case not_applicable -> say("không áp dụng: ", "does not apply: ") + names;
                    case reported -> names;
                });
    }

    String cityLineLabel(double value) {
        return say("Thành phố ", "City ") + numbers().percent(value);
    }

    String targetLineLabel(BigDecimal target) {
        return say("Chỉ tiêu ", "Target ") + targetText(target);
    }

    // ---- Trend ----------------------------------------------------------------------------------------------------

    String trendTitle() {
        List<CityFigure> known =
                figures.city().stream().filter(city -> city.value() != null).toList();
        if (known.isEmpty()) {
            return say("Chưa năm nào có số liệu", "No year has figures yet");
        }
        CityFigure first = known.getFirst();
        CityFigure last = known.getLast();
        if (first.equals(last)) {
            return say(
                    "Chỉ năm %d có số liệu: %s".formatted(first.year(), cityText(first)),
                    "Only %d has figures: %s".formatted(first.year(), cityText(first)));
        }
        int direction = cityText(first).equals(cityText(last))
                ? 0
                : Double.compare(requireNonNull(last.value()), requireNonNull(first.value()));
        String verb = direction == 0
                ? say("giữ ở", "unchanged at")
                : direction > 0 ? say("lên", "up to") : say("xuống", "down to");
        String unit = isCount() ? " " + unit() : "";
        return say(
                "Từ %s%s năm %d %s %s%s năm %d"
                        .formatted(cityText(first), unit, first.year(), verb, cityText(last), unit, last.year()),
                "From %s%s in %d %s %s%s in %d"
                        .formatted(cityText(first), unit, first.year(), verb, cityText(last), unit, last.year()));
    }

    String trendSubtitle(int axisStart) {
        List<Integer> years = figures.years();
        String span = years.getFirst() + "–" + years.getLast();
        String measure = isCount()
                ? say(
                        "%s, %s · trên: toàn thành phố; dưới: từng nơi, trên một đơn vị"
                                .formatted(capitalized(unit()), span),
                        "%s, %s · above: whole city; below: districts, per ward-level unit"
                                .formatted(capitalized(unit()), span))
                : "%, " + span;
        String start = axisStart > 0
                ? say(" · trục bắt đầu từ %d%%".formatted(axisStart), " · axis starts at %d%%".formatted(axisStart))
                : "";
        return measure + start + say(" · chỗ ngắt: không có số liệu", " · gap: no figures");
    }

    /** A name with its last value, for the end of a line: Củ Chi 49,7%. */
    String endLabel(String name, String value, int lastYear) {
        boolean isLatest = lastYear == figures.years().getLast();
        return name + " " + value + (isLatest ? "" : " (" + lastYear + ")");
    }
}
