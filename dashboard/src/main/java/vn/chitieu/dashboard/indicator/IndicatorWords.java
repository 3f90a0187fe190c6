package vn.chitieu.dashboard.indicator;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What the figures of an indicator say, in words; every sentence of its page is made here. */
record IndicatorWords(IndicatorFigures figures, Language language) {

    /** Below this denominator a rate is shown with its fraction, since one person more moves it a lot. */
    static final int SMALL_DENOMINATOR = 30;

    private static final int LAST_TARGET_YEAR = 2012;
    private static final int HEADLINE_WORDS = 15;
    private static final int NAMED = 3;

    /** How a figure is said on every page. */
    FigureWords words() {
        return new FigureWords(
                language,
                figures.target(figures.year()).map(YearTarget::isIllustrative).orElse(false));
    }

    Numbers numbers() {
        return words().numbers();
    }

    private Indicator indicator() {
        return figures.indicator();
    }

    private boolean isCount() {
        return figures.isCount();
    }

    private String say(String vietnamese, String english, Object... values) {
        return language.say(vietnamese, english, values);
    }

    /** Word after the number: thanh niên, lớp. */
    String unit() {
        return words().unit(indicator());
    }

    /** Who is looked at: Toàn thành phố, or a kind of district. */
    String everyone() {
        Kind only = figures.only();
        return only == null ? say("Toàn thành phố", "Whole city") : Place.kindName(only, language);
    }

    /** The same where there is little room. */
    String city() {
        return figures.only() == null ? say("Thành phố", "City") : everyone();
    }

    /** The same within a sentence. */
    private String theCity() {
        Kind only = figures.only();
        return only == null
                ? say("toàn thành phố", "the city")
                : say("", "the ")
                        + Place.kindName(only, language).toLowerCase(language.locale())
                        + say("", " districts");
    }

    // ---- The page -------------------------------------------------------------------------------------------------

    /** The finding of the page: what is wrong before what is well, and as much of it as a headline holds. */
    String headline() {
        CityFigure city = figures.cityNow();
        Kind only = figures.only();
        String name = words().name(indicator())
                + (only == null ? "" : ", " + Place.kindName(only, language).toLowerCase(language.locale()));
        if (city.districtsReporting() == 0) {
            return say(
                    "%s: chưa nơi nào có số liệu năm %d", "%s: no district has figures for %d", name, figures.year());
        }
        if (!city.isSufficient()) {
            return name + ": " + insufficient() + say(", chưa thể kết luận", ", too few to conclude");
        }
        Double value = city.value();
        if (value == null) {
            return name + ": " + say("mẫu số bằng 0 nên không có tỷ lệ", "nothing to divide by, so no rate");
        }
        String headline = "";
        for (String clause : clauses(city, value)) {
            String longer = headline.isEmpty() ? name + ": " + clause : headline + "; " + clause;
            if (headline.isEmpty() || longer.split("[\\s\u00a0]+").length <= HEADLINE_WORDS) {
                headline = longer;
            }
        }
        return headline;
    }

    /** mới 1/24 nơi báo cáo. */
    String insufficient() {
        return say(
                "mới %d/%d nơi báo cáo",
                "only %d of %d districts reported",
                figures.cityNow().districtsReporting(),
                figures.now().size());
    }

    /** What there is to say of the city, the most important first. */
    private List<String> clauses(CityFigure city, double value) {
        List<String> clauses = new ArrayList<>();
        if (city.verdictTarget() == TargetVerdict.met) {
            if (city.districtsLate() > 0) {
                clauses.add(late(city.districtsLate()));
                farthest().ifPresent(clauses::add);
            } else if (city.districtsWorse() > 0) {
                clauses.add(worse(city));
            }
            clauses.add(
                    clauses.isEmpty()
                            ? say("%s đạt, không nơi nào chậm", "%s met the target, nobody is late", theCity())
                            : say("%s đạt", "%s met the target", theCity()));
            return clauses;
        }
        Optional<String> missing = missing(city);
        if (missing.isEmpty()) {
            if (city.districtsWorse() > 0) {
                clauses.add(worse(city));
            }
            clauses.add((figures.only() == null ? say("toàn thành phố ", "citywide ") : "")
                    + words().amount(indicator(), value)
                    + (isCount() ? " " + unit() : "")
                    + (figures.target(figures.year()).isEmpty() ? say(", chưa đặt chỉ tiêu", ", no target set") : ""));
            return clauses;
        }
        String verdict = city.verdictTarget() == TargetVerdict.none
                ? ""
                : words().verdict(city.verdictTarget()).toLowerCase(language.locale()) + ", ";
        clauses.add(verdict + say("còn thiếu " + missing.get(), missing.get() + " short"));
        farthest().ifPresent(clauses::add);
        if (city.districtsLate() > 0) {
            clauses.add(late(city.districtsLate()));
        }
        if (city.districtsWorse() > 0) {
            clauses.add(worse(city));
        }
        return clauses;
    }

    /** kỳ 2011 dài hơn nên không xét số phát sinh trong kỳ. */
    String otherLength() {
        return say(
                        figures.isLonger()
                                ? "kỳ %d dài hơn nên không xét số phát sinh trong kỳ"
                                : "kỳ %d dài khác nên không xét số phát sinh trong kỳ",
                        figures.isLonger()
                                ? "the period of %d is longer, so what happened in it is not judged"
                                : "the period of %d is of another length, so what happened in it is not judged")
                .formatted(figures.year());
    }

    /** What the city lacks to its target: 1,6 điểm %, or 31 lớp; empty where that is not known. */
    Optional<String> missing(CityFigure city) {
        Double points = city.gapPoints();
        Long units = city.gapUnits();
        return isCount()
                ? Optional.ofNullable(units).map(number -> numbers().whole(number) + " " + unit())
                : Optional.ofNullable(points).map(number -> numbers().points(number) + say(" điểm\u00a0%", " points"));
    }

    /** The district farthest from the target, those that tie together. */
    private Optional<String> farthest() {
        List<Figure> late = figures.late();
        if (late.isEmpty()) {
            return Optional.empty();
        }
        double widest = figures.gap(late.getFirst());
        List<Figure> farthest =
                late.stream().filter(figure -> figures.gap(figure) == widest).toList();
        return Optional.of(
                farthest.size() > NAMED
                        ? say("%d nơi cùng xa nhất", "%d districts equally far", farthest.size())
                        : say("xa nhất: ", "farthest: ") + who(farthest));
    }

    private String late(int count) {
        return say("%d nơi chậm", "%d late", count);
    }

    private String worse(CityFigure city) {
        return say("%d nơi kém đi", "%d worse", city.districtsWorse());
    }

    /** Quận 3, Bình Tân và Thủ Đức; how many where they are more than three. */
    String who(List<Figure> those) {
        return those.size() > NAMED
                ? districts(those.size())
                : language.joined(those.stream()
                        .map(figure -> figure.place().shortName(language))
                        .toList());
    }

    private String districts(int count) {
        return say("%d nơi".formatted(count), count == 1 ? "1 district" : count + " districts");
    }

    /** "Illustrative" as long as a target is. */
    String targetName() {
        return words().targetName();
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
        String until = last.map(
                        target -> say(", %s đến hết năm %d", ", %s by the end of %d", aim(target), target.year()))
                .orElse("");
        return Optional.of(FigureWords.capitalized(targetName())
                + each
                + say(": %s năm %d%s.", ": %s in %d%s.", aim(now.get()), figures.year(), until));
    }

    private String aim(YearTarget target) {
        return isCount() ? numbers().exact(target.target()) + " " + unit() : targetText(target.target());
    }

    /** lớp trên một đơn vị; empty for a rate. */
    String perUnit() {
        return isCount() ? say("%s trên một đơn vị", "%s per unit", unit()) : "";
    }

    // ---- Figures --------------------------------------------------------------------------------------------------

    /** A target as it is written: 57,5% or 312. */
    String targetText(BigDecimal target) {
        return words().target(indicator(), target);
    }

    /** A value as a chart labels it: 53,7%, or 2,4 for a count per unit. */
    String comparedText(double value) {
        return isCount() ? numbers().perUnit(value) : numbers().percent(value);
    }

    /** The same where the head says %: 53,7; a dash where there is none. */
    String shortCompared(@Nullable Double value) {
        return value == null
                ? "–"
                : isCount() ? numbers().perUnit(value) : numbers().percentNumber(value);
    }

    /** What is compared between districts: %, or Lớp trên một phường, xã, thị trấn. */
    String measure() {
        return isCount()
                ? FigureWords.capitalized(unit()) + say(" trên một phường, xã, thị trấn", " per ward-level unit")
                : "%";
    }

    String cityText(CityFigure city) {
        Double value = city.value();
        return value == null ? "–" : words().amount(indicator(), value);
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
                Optional.of(say("%d/%d đơn vị", "%d/%d units", figure.unitsReporting(), figure.unitsExpected()));
            case stated -> Optional.of(say("tự nêu", "stated"));
        };
    }

    // ---- Tooltips -------------------------------------------------------------------------------------------------

    /** The lines over a district's figure: what it is, what it is made of, what is missing, how it moved. */
    List<String> tip(Figure figure) {
        List<String> lines = new ArrayList<>(words().tip(figure.place().name(language), figure));
        figures.of(figure.place(), figure.year() - 1)
                .filter(before -> figure.changePoints() != null)
                .flatMap(before -> words().fraction(before).map(parts -> before.year() + ": " + parts + " " + unit()))
                .ifPresent(lines::add);
        return List.copyOf(lines);
    }

    /** The same in two lines, for where many stand beside each other. */
    List<String> shortTip(Figure figure) {
        return List.of(
                figure.place().name(language),
                figure.year() + ": " + words().whyNot(figure).orElseGet(() -> words().full(figure)));
    }

    /** The lines over the city's figure. */
    List<String> tip(CityFigure city) {
        List<String> lines = new ArrayList<>();
        lines.add(everyone());
        lines.add(city.year() + ": " + cityText(city)
                + (isCount()
                        ? " " + unit()
                        : fraction(city.numerator(), city.denominator())
                                .map(parts -> " = " + parts + " " + unit())
                                .orElse("")));
        lines.add(reportedText(city));
        return List.copyOf(lines);
    }

    /** The kind of district in front of what is said of it alone. */
    String within(String sentence) {
        Kind only = figures.only();
        return only == null ? sentence : Place.kindName(only, language) + ": " + sentence;
    }

    /** 23/24 quận, huyện báo cáo. */
    String reportedText(CityFigure city) {
        return say(
                "%d/%d quận, huyện báo cáo",
                "%d of %d districts reported",
                city.districtsReporting(),
                figures.of(city.year()).size());
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
        return city() + " " + numbers().percent(value);
    }

    String targetLineLabel(BigDecimal target) {
        return say("Chỉ tiêu ", "Target ") + targetText(target);
    }

    /** A name with its last value, for the end of a line: Củ Chi 49,7%. */
    String endLabel(String name, String value, int lastYear) {
        boolean isLatest = lastYear == figures.years().getLast();
        return name + " " + value + (isLatest ? "" : " (" + lastYear + ")");
    }
}
