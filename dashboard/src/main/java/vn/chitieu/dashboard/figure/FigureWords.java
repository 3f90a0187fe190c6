package vn.chitieu.dashboard.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * How a figure is said, wherever it stands.
 *
 * @param isIllustrative whether targets are ours, for want of official ones
 */
public record FigureWords(Language language, boolean isIllustrative) implements Speaker {
    private static final int NAMED = 5;

    public Numbers numbers() {
        return new Numbers(language);
    }

    /** As menus and cards name it. */
    public String name(Indicator indicator) {
        return shortName(indicator, language);
    }

    /** As menus and cards name it. */
    public static String shortName(Indicator indicator, Language language) {
        return language.say(indicator.shortNameVi(), indicator.shortNameEn());
    }

    /** As the letter names it. */
    public static String fullName(Indicator indicator, Language language) {
        return language.say(indicator.nameVi(), indicator.nameEn());
    }

    /** Word after the number: thanh niên, lớp. */
    public String unit(Indicator indicator) {
        return say(indicator.unitVi(), indicator.unitEn());
    }

    /** "Illustrative" as long as targets are. */
    public String targetName() {
        return isIllustrative ? say("chỉ tiêu minh họa", "illustrative target") : say("chỉ tiêu", "target");
    }

    public static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** 71,4%, or 97 for a count; a dash where there is none. */
    public String value(Figure figure) {
        Double value = figure.value();
        return value == null ? "–" : amount(figure.indicator(), value);
    }

    /** A value as its indicator is written: a percentage, or a whole number. */
    public String amount(Indicator indicator, double value) {
        return indicator.kind() == Indicator.Kind.count
                ? numbers().whole(Math.round(value))
                : numbers().percent(value);
    }

    /** How a value is worked out: 1.054.025 ÷ 1.838.611 = 57,3%; without parts to divide, the value with its unit. */
    public String calculation(
            Indicator indicator, @Nullable Long numerator, @Nullable Long denominator, @Nullable Double value) {
        String amount = value == null ? "–" : amount(indicator, value);
        return numerator == null || denominator == null
                ? amount + (indicator.kind() == Indicator.Kind.count ? " " + unit(indicator) : "")
                : numbers().whole(numerator) + " ÷ " + numbers().whole(denominator) + " = " + amount;
    }

    /** What compares between districts: 71,4%, or 4,62 per unit; a dash where there is none. */
    public String compared(Figure figure) {
        Double value = figure.compared();
        return value == null
                ? "–"
                : figure.isCount() ? numbers().perUnit(value) : numbers().percent(value);
    }

    /** 15/21; empty for a count and where there are no parts. */
    public Optional<String> fraction(Figure figure) {
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        return numerator == null || denominator == null
                ? Optional.empty()
                : Optional.of(numbers().whole(numerator) + "/" + numbers().whole(denominator));
    }

    public String target(Figure figure) {
        BigDecimal target = figure.target();
        return target == null ? "–" : target(figure.indicator(), target);
    }

    public String target(Indicator indicator, BigDecimal target) {
        return indicator.kind() == Indicator.Kind.count
                ? numbers().exact(target)
                : numbers().exactPercent(target);
    }

    /** Why there is nothing to show; empty where there is. */
    public Optional<String> whyNot(Figure figure) {
        return switch (figure.state()) {
            case missing -> Optional.of(say("chưa báo cáo", "not reported"));
            case refused -> Optional.of(say("bị từ chối", "refused"));
            case not_applicable -> Optional.of(say("không áp dụng", "does not apply"));
            case reported ->
                figure.value() == null ? Optional.of(say("0/0, không có tỷ lệ", "0/0, no rate")) : Optional.empty();
        };
    }

    /** The change on the year before with its sign: points of a rate, number of a count. */
    public Optional<String> change(Figure figure) {
        return figure.isCount()
                ? Optional.ofNullable(figure.changeCount()).map(numbers()::signedWhole)
                : Optional.ofNullable(figure.changePoints()).map(numbers()::signedPoints);
    }

    /** The same with the measure behind it, and over what where that is not the whole district: +21 đảng viên (cùng 7 phường). */
    public Optional<String> changeWithUnit(Figure figure) {
        return change(figure)
                .map(change -> change + " "
                        + (figure.isCount() ? unit(figure.indicator()) : say("điểm %", "points"))
                        + sameUnits(figure).map(units -> " (" + units + ")").orElse(""));
    }

    /** The change of the number of a figure, with its unit and over what: +21 đảng viên (cùng 7 phường). */
    public Optional<String> changeOfNumber(Figure figure) {
        return Optional.ofNullable(figure.changeCount())
                .map(change -> numbers().signedWhole(change) + " " + unit(figure.indicator())
                        + sameUnits(figure).map(units -> " (" + units + ")").orElse(""));
    }

    /** The change of the city on the year before, with its measure, and over what where not every district compares: +1,9 điểm % (cùng 22 nơi). */
    public Optional<String> change(Indicator indicator, CityFigure city, int districts) {
        return indicator.kind() == Indicator.Kind.count
                ? changeOfNumber(indicator, city, districts)
                : Optional.ofNullable(city.changePoints())
                        .map(points ->
                                numbers().signedPoints(points) + say(" điểm %", " points") + over(city, districts));
    }

    /** The change of the city's number: +374 thanh niên (cùng 23 nơi). */
    public Optional<String> changeOfNumber(Indicator indicator, CityFigure city, int districts) {
        return Optional.ofNullable(city.changeCount())
                .map(change -> numbers().signedWhole(change) + " " + unit(indicator) + over(city, districts));
    }

    private String over(CityFigure city, int districts) {
        return city.districtsCompared() == districts
                ? ""
                : say(" (cùng %d nơi)", " (the same %d district{s})", city.districtsCompared());
    }

    /** Over what two years are compared, where that is not the whole district: cùng 7 phường. */
    public Optional<String> sameUnits(Figure figure) {
        Integer units = figure.unitsCompared();
        return units == null || units >= figure.unitsExpected()
                ? Optional.empty()
                : Optional.of(
                        figure.place().kind() == Kind.rural
                                ? say("cùng %d xã, thị trấn", "the same %d commune{s}", units)
                                : say("cùng %d phường", "the same %d ward{s}", units));
    }

    /** What is missing to the target: 4 đơn vị, or 1,5 điểm %; empty where none is or nothing is known. */
    public Optional<String> missing(Figure figure) {
        Long units = figure.gapUnits();
        Double points = figure.gapPoints();
        if (figure.verdictTarget() == TargetVerdict.met) {
            return Optional.empty();
        }
        if (units != null && units > 0) {
            return Optional.of(numbers().whole(units) + " " + unit(figure.indicator()));
        }
        return points == null || points == 0
                ? Optional.empty()
                : Optional.of(numbers().points(points) + say(" điểm %", " points"));
    }

    /**
     * What a figure comes to against its target: Chỉ tiêu 60%: còn thiếu 2,7 điểm %, 49 đơn vị. Empty without a target, and where
     * nothing is known of the gap.
     *
     * @param worked how the gap in units is worked out, behind it; empty for nothing
     */
    public Optional<String> against(
            Indicator indicator,
            @Nullable BigDecimal target,
            TargetVerdict verdict,
            @Nullable Double points,
            @Nullable Long units,
            String worked) {
        if (target == null) {
            return Optional.empty();
        }
        String aim = capitalized(targetName()) + " " + target(indicator, target) + ": ";
        if (verdict == TargetVerdict.met) {
            return Optional.of(aim + say("đã đạt.", "met."));
        }
        List<String> gap = new ArrayList<>();
        if (points != null) {
            gap.add(numbers().points(points) + say(" điểm %", " points"));
        }
        if (units != null) {
            gap.add(numbers().whole(units) + " " + unit(indicator) + worked);
        }
        return gap.isEmpty()
                ? Optional.empty()
                : Optional.of(aim + say("còn thiếu ", "missing ") + String.join(", ", gap) + ".");
    }

    public String verdict(TargetVerdict verdict) {
        return switch (verdict) {
            case met -> say("Đạt", "Met");
            case on_track -> say("Theo kịp", "On track");
            case late -> say("Chậm", "Late");
            case none -> say("Không xét", "Not judged");
        };
    }

    public String verdict(ChangeVerdict verdict) {
        return switch (verdict) {
            case better -> say("Tốt lên", "Better");
            case same -> say("Không đổi", "Unchanged");
            case worse -> say("Kém đi", "Worse");
            case none -> say("Không xét", "Not judged");
        };
    }

    public String verdict(Pace.Verdict verdict) {
        return switch (verdict) {
            case MET -> say("Đã tới đích", "Reached");
            case ENOUGH -> say("Đủ nhịp", "On pace");
            case SLOWING -> say("Đang chậm lại", "Slowing");
            case SHORT -> say("Thiếu nhịp", "Too slow");
            case NONE -> say("Không xét", "Not judged");
        };
    }

    /** Quận 1, Quận 3 và 4 nơi khác: at most five by name, in the order given. */
    public String names(List<Place> places) {
        boolean isCut = places.size() > NAMED + 1;
        List<String> named = places.stream()
                .limit(isCut ? NAMED : places.size())
                .map(place -> place.shortName(language))
                .toList();
        int others = places.size() - NAMED;
        return isCut
                ? String.join(", ", named) + say(" và %d nơi khác", " and %d other{s}", others)
                : language.joined(named);
    }

    /** When a report came, in days from the last day in time: sớm 3 ngày, ngày cuối hạn, trễ 2 ngày. */
    public String arrived(int days) {
        if (days == 0) {
            return say("ngày cuối hạn", "on the last day");
        }
        return days < 0 ? say("sớm %d ngày", "%d day{s} early", -days) : say("trễ %d ngày", "%d day{s} late", days);
    }

    /** What a figure rests on. */
    public String basis(Figure figure) {
        Basis basis = figure.basis();
        if (basis == null) {
            return whyNot(figure).orElse("–");
        }
        return switch (basis) {
            case wards -> say("cộng đủ %d đơn vị", "sum of all %d unit{s}", figure.unitsExpected());
            case total -> say("dòng tổng của quận, huyện", "the district’s own total row");
            case partial ->
                say("cộng %d/%d đơn vị", "sum of %d of %d units", figure.unitsReporting(), figure.unitsExpected());
            case stated -> say("tỷ lệ tự nêu, không có tử số, mẫu số", "a stated percentage without its parts");
        };
    }

    /** A figure with its parts: 71,4% = 15/21 đơn vị; 97 thanh niên, 4,62 trên một đơn vị. */
    public String full(Figure figure) {
        Double compared = figure.compared();
        if (figure.isCount()) {
            return value(figure) + " " + unit(figure.indicator())
                    + (compared == null
                            ? ""
                            : say(
                                    ", %s trên một đơn vị".formatted(numbers().perUnit(compared)),
                                    ", %s per ward-level unit"
                                            .formatted(numbers().perUnit(compared))));
        }
        return value(figure)
                + fraction(figure)
                        .map(parts -> " = " + parts + " " + unit(figure.indicator()))
                        .orElse("");
    }

    /** The lines over a mark: the title first. */
    public List<String> tip(String title, Figure figure) {
        List<String> lines = new ArrayList<>();
        lines.add(title);
        Optional<String> whyNot = whyNot(figure);
        if (whyNot.isPresent()) {
            lines.add(figure.year() + ": " + whyNot.get());
            return List.copyOf(lines);
        }
        lines.add(figure.year() + ": " + full(figure));
        if (figure.basis() != Basis.wards) {
            lines.add(capitalized(basis(figure)));
        }
        targetLine(figure).ifPresent(lines::add);
        if (figure.isBreak()) {
            lines.add(say("Địa giới đổi: không so với năm trước", "Boundaries changed: not compared"));
        } else {
            changeWithUnit(figure)
                    .map(change -> say("So với ", "On ") + (figure.year() - 1) + ": " + change + previous(figure))
                    .ifPresent(lines::add);
        }
        return List.copyOf(lines);
    }

    private String previous(Figure figure) {
        Double previous = figure.previousValue();
        return previous == null || sameUnits(figure).isPresent()
                ? ""
                : " (" + amount(figure.indicator(), previous) + ")";
    }

    private Optional<String> targetLine(Figure figure) {
        @Nullable BigDecimal target = figure.target();
        if (target == null) {
            return Optional.empty();
        }
        String aim = capitalized(targetName()) + " " + target(figure) + ": ";
        return figure.verdictTarget() == TargetVerdict.met
                ? Optional.of(aim + say("đã đạt", "met"))
                : missing(figure).map(left -> aim + say("còn thiếu " + left, left + " missing"));
    }
}
