package vn.chitieu.dashboard.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cited;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * What the figures of an indicator say, in words; every sentence of its page is made here.
 *
 * @param link that its links are made from, without districts and kind
 */
record IndicatorWords(IndicatorFigures figures, Link link) implements Speaker {

    @Override
    public Language language() {
        return link.language();
    }

    /** To the page of a district in the year of the figures. */
    String toDistrict(String code) {
        return link.withYear(figures.year()).toDistrict(code);
    }

    /** To what a figure of the indicator is made of: see {@link Link#toLineage}. */
    String toLineage(String place, int year) {
        return link.toLineage(place, indicator().indicatorCode(), year);
    }

    /** The same for those who are looked at together. */
    String toLineage(CityFigure city) {
        return toLineage(together(), city.year());
    }

    /** Under which name links know those who are looked at. */
    String together() {
        Kind only = figures.only();
        return only == null ? Link.CITY : only.name();
    }

    private static final int LAST_TARGET_YEAR = 2012;
    private static final int HEADLINE_WORDS = 15;
    private static final int NAMED = 3;

    /** How a figure is said on every page. */
    FigureWords words() {
        return new FigureWords(
                language(),
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

    /** Word after the number: thanh niên, lớp. */
    String unit() {
        return words().unit(indicator());
    }

    /** What a rate counts, or a count. */
    String numerator() {
        return say(indicator().numeratorVi(), indicator().numeratorEn());
    }

    /** Of what a rate is; empty for a count. */
    String denominator() {
        String denominator =
                language().pick(indicator().denominatorVi(), indicator().denominatorEn());
        return denominator == null ? "" : denominator;
    }

    /** Who is looked at: Toàn thành phố, or a kind of district. */
    String everyone() {
        Kind only = figures.only();
        return only == null ? say("Toàn thành phố", "Whole city") : Place.kindName(only, language());
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
                        + Place.kindName(only, language())
                                .toLowerCase(language().locale())
                        + say("", " districts");
    }

    // ---- The page -------------------------------------------------------------------------------------------------

    /** The finding of the page: what is wrong before what is well, and as much of it as a headline holds. */
    String headline() {
        CityFigure city = figures.cityNow();
        Kind only = figures.only();
        String name = words().name(indicator())
                + (only == null
                        ? ""
                        : ", "
                                + Place.kindName(only, language())
                                        .toLowerCase(language().locale()));
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
            late(city)
                    .ifPresentOrElse(
                            late -> {
                                clauses.add(late);
                                farthest().ifPresent(clauses::add);
                            },
                            () -> worse(city).ifPresent(clauses::add));
            clauses.add(
                    clauses.isEmpty()
                            ? say("%s đạt, không nơi nào chậm", "%s met the target, nobody is late", theCity())
                            : say("%s đạt", "%s met the target", theCity()));
            return clauses;
        }
        Optional<String> missing = missing(city);
        if (missing.isEmpty()) {
            worse(city).ifPresent(clauses::add);
            clauses.add((figures.only() == null ? say("toàn thành phố ", "citywide ") : "")
                    + words().amount(indicator(), value)
                    + (isCount() ? " " + unit() : "")
                    + (figures.target(figures.year()).isEmpty() ? say(", chưa đặt chỉ tiêu", ", no target set") : ""));
            return clauses;
        }
        String verdict = city.verdictTarget() == TargetVerdict.none
                ? ""
                : words().verdict(city.verdictTarget()).toLowerCase(language().locale()) + ", ";
        clauses.add(verdict + say("còn thiếu " + missing.get(), missing.get() + " short"));
        farthest().ifPresent(clauses::add);
        late(city).ifPresent(clauses::add);
        worse(city).ifPresent(clauses::add);
        return clauses;
    }

    /** kỳ 2011 dài hơn nên không xét số phát sinh trong kỳ. */
    String otherLength() {
        return figures.isLonger()
                ? say(
                        "kỳ %d dài hơn nên không xét số phát sinh trong kỳ",
                        "the period of %d is longer, so what happened in it is not judged", figures.year())
                : say(
                        "kỳ %d dài khác nên không xét số phát sinh trong kỳ",
                        "the period of %d is of another length, so what happened in it is not judged", figures.year());
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

    private Optional<String> late(CityFigure city) {
        return some("%d nơi chậm", "%d late", city.districtsLate());
    }

    private Optional<String> worse(CityFigure city) {
        return some("%d nơi kém đi", "%d worse", city.districtsWorse());
    }

    /** So many; empty for none. */
    Optional<String> some(String vietnamese, String english, long count) {
        return count == 0 ? Optional.empty() : Optional.of(say(vietnamese, english, count));
    }

    /** Quận 3, Bình Tân và Thủ Đức; how many where they are more than three. */
    String who(List<Figure> those) {
        return those.size() > NAMED
                ? districts(those.size())
                : language()
                        .joined(those.stream()
                                .map(figure -> figure.place().shortName(language()))
                                .toList());
    }

    /** 1 district, 5 districts. */
    String districts(int count) {
        return say("%d nơi", "%d district{s}", count);
    }

    /** What the headline may speak of: the city's figure, and the gap of it. */
    List<Cited> cited() {
        CityFigure city = figures.cityNow();
        return Stream.concat(
                        missing(city).stream(),
                        Stream.ofNullable(city.value()).map(value -> words().amount(indicator(), value)))
                .map(said -> new Cited(said, toLineage(city)))
                .toList();
    }

    /** What the page is about, and what is aimed at. */
    String lede() {
        return say(indicator().definitionVi(), indicator().definitionEn()) + " " + targetSentence();
    }

    private String targetSentence() {
        Optional<YearTarget> now = figures.target(figures.year());
        Optional<YearTarget> last = figures.target(LAST_TARGET_YEAR).filter(target -> target.year() != figures.year());
        if (now.isEmpty()) {
            return say("Chưa đặt chỉ tiêu cho năm này.", "No target is set for this year.");
        }
        String each = isCount() ? say(" cho mỗi quận, huyện", " for each district") : "";
        String until = last.map(
                        target -> say(", %s đến hết năm %d", ", %s by the end of %d", aim(target), target.year()))
                .orElse("");
        return FigureWords.capitalized(words().targetName())
                + each
                + say(": %s năm %d%s.", ": %s in %d%s.", aim(now.get()), figures.year(), until);
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

    // ---- Tooltips -------------------------------------------------------------------------------------------------

    /** The lines over a district's figure: what it is, what it is made of, what is missing, how it moved. */
    List<String> tip(Figure figure) {
        List<String> lines = new ArrayList<>(words().tip(figure.place().name(language()), figure));
        figures.of(figure.place(), figure.year() - 1)
                .filter(before -> figure.changePoints() != null)
                .flatMap(before -> words().fraction(before).map(parts -> before.year() + ": " + parts + " " + unit()))
                .ifPresent(lines::add);
        return List.copyOf(lines);
    }

    /** The same in two lines, for where many stand beside each other. */
    List<String> shortTip(Figure figure) {
        return List.of(
                figure.place().name(language()),
                figure.year() + ": " + words().whyNot(figure).orElseGet(() -> words().full(figure)));
    }

    /** The lines over the city's figure. */
    List<String> tip(CityFigure city) {
        String parts = isCount()
                ? " " + unit()
                : fraction(city.numerator(), city.denominator())
                        .map(fraction -> " = " + fraction + " " + unit())
                        .orElse("");
        return List.of(everyone(), city.year() + ": " + cityText(city) + parts, reportedText(city));
    }

    /** The kind of district in front of what is said of it alone. */
    String within(String sentence) {
        Kind only = figures.only();
        return only == null ? sentence : Place.kindName(only, language()) + ": " + sentence;
    }

    /** 23/24 quận, huyện báo cáo. */
    String reportedText(CityFigure city) {
        return say(
                "%d/%d quận, huyện báo cáo",
                "%d of %d districts reported",
                city.districtsReporting(),
                figures.of(city.year()).size());
    }

    String cityLineLabel(double value) {
        return city() + " " + numbers().percent(value);
    }

    String targetLineLabel(BigDecimal target) {
        return say("Chỉ tiêu ", "Target ") + targetText(target);
    }
}
