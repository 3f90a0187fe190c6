package vn.chitieu.dashboard.compare;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.compare.CompareFigures.Pair;
import vn.chitieu.dashboard.compare.CompareFigures.Slope;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What a comparison says, in words. */
record CompareWords(CompareFigures figures, FigureWords words) {
    private static final int NAMED = 4;

    CompareWords(CompareFigures figures, Language language) {
        this(figures, new FigureWords(language, figures.isIllustrative()));
    }

    Language language() {
        return words.language();
    }

    private String say(String vietnamese, String english, Object... values) {
        return words.say(vietnamese, english, values);
    }

    static boolean isCount(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.count;
    }

    /** An indicator as an axis names it. */
    String measure(Indicator indicator) {
        return words.name(indicator)
                + (isCount(indicator)
                        ? say(", %s trên một đơn vị", ", %s per ward-level unit", words.unit(indicator))
                        : ", %");
    }

    // ---- Two indicators -------------------------------------------------------------------------------------------

    String scatterTitle() {
        List<Pair> pairs = figures.pairs();
        if (pairs.isEmpty()) {
            return say(
                    "Năm %d chưa nơi nào có đủ cả hai số liệu"
                            .formatted(figures.choice().year()),
                    "No district has both figures for %d"
                            .formatted(figures.choice().year()));
        }
        Double cityX = cityValue(figures.x());
        Double cityY = cityValue(figures.y());
        if (cityX == null || cityY == null) {
            return say(
                    "%s và %s ở %d quận, huyện"
                            .formatted(words.name(figures.x()), words.name(figures.y()), pairs.size()),
                    "%s and %s in %d districts"
                            .formatted(words.name(figures.x()), words.name(figures.y()), pairs.size()));
        }
        List<Pair> below = pairs.stream()
                .filter(pair -> isBelow(pair.x(), cityX) && isBelow(pair.y(), cityY))
                .toList();
        return say(
                "%s và %s: %d nơi dưới mức thành phố ở cả hai",
                "%s and %s: %d below the city in both", words.name(figures.x()), words.name(figures.y()), below.size());
    }

    /** Which of two numbers is less; whether that is good or bad is not said here. */
    private static boolean isBelow(Figure figure, double city) {
        Double value = figure.value();
        return value != null && value < city;
    }

    /** The city's rate of the year; null for a count, which is not held against it, and where too few have reported. */
    @Nullable
    Double cityValue(Indicator indicator) {
        return isCount(indicator)
                ? null
                : figures.city(indicator, figures.choice().year())
                        .filter(CityFigure::isSufficient)
                        .map(CityFigure::value)
                        .orElse(null);
    }

    String scatterSubtitle() {
        List<String> without = figures.places().stream()
                .filter(place ->
                        figures.pairs().stream().noneMatch(pair -> pair.place().equals(place)))
                .map(place -> place.shortName(language()))
                .toList();
        String missing = without.isEmpty()
                ? ""
                : say(" · không đủ số liệu: ", " · without both: ")
                        + (without.size() > NAMED
                                ? without.size() + say(" nơi", " districts")
                                : String.join(", ", without));
        return say(
                        "Mỗi điểm một quận, huyện, năm %d · %d/%d nơi có cả hai"
                                .formatted(
                                        figures.choice().year(),
                                        figures.pairs().size(),
                                        figures.places().size()),
                        "A dot a district, %d · %d of %d have both"
                                .formatted(
                                        figures.choice().year(),
                                        figures.pairs().size(),
                                        figures.places().size()))
                + missing
                + say(
                        ". Đi cùng nhau không có nghĩa là cái này gây ra cái kia.",
                        ". Going together does not mean that one causes the other.");
    }

    List<String> tip(Pair pair) {
        List<String> lines = new ArrayList<>();
        lines.add(pair.place().name(language()));
        lines.add(words.name(figures.x()) + ": " + words.full(pair.x()));
        lines.add(words.name(figures.y()) + ": " + words.full(pair.y()));
        return List.copyOf(lines);
    }

    // ---- Two years ------------------------------------------------------------------------------------------------

    String slopeTitle() {
        List<Slope> slopes = figures.slopes().stream().filter(Slope::isCounted).toList();
        int from = figures.choice().from();
        int to = figures.choice().year();
        if (from >= to || slopes.isEmpty()) {
            return say("%s: không có hai năm để so", "%s: no two years to compare", words.name(figures.of()));
        }
        return say(
                "%s, %d–%d: %d nơi giảm, %d nơi tăng",
                "%s, %d–%d: %d fell, %d rose",
                words.name(figures.of()),
                from,
                to,
                slopes.stream().filter(slope -> change(slope) < 0).count(),
                slopes.stream().filter(slope -> change(slope) > 0).count());
    }

    private static double change(Slope slope) {
        return Objects.requireNonNullElse(slope.change(), 0.0);
    }

    String slopeSubtitle() {
        List<String> parts = new ArrayList<>();
        parts.add(measure(figures.of()));
        parts.add(say(
                "%d/%d nơi có cả hai năm"
                        .formatted(figures.slopes().size(), figures.places().size()),
                "%d of %d have both years"
                        .formatted(figures.slopes().size(), figures.places().size())));
        parts.add(
                figures.isYearBefore() && !isCount(figures.of())
                        ? say("chỉ so phường, xã có cả hai năm", "over the ward-level units with both years")
                        : say("hiệu của hai giá trị, không xét tốt xấu", "plain differences of values, not judged"));
        figures.slopes().stream()
                .filter(slope -> slope.isCounted() && change(slope) != 0)
                .max(comparingDouble(slope -> Math.abs(change(slope))))
                .ifPresent(most -> parts.add(say("đổi nhiều nhất: ", "most changed: ")
                        + most.place().shortName(language()) + " (" + difference(most) + ")"));
        List<String> broken = figures.slopes().stream()
                .filter(Slope::isBroken)
                .map(slope -> slope.place().shortName(language()))
                .toList();
        if (!broken.isEmpty()) {
            parts.add(say("phường thay đổi, không nối: ", "wards changed, not joined: ") + String.join(", ", broken));
        }
        if (figures.unlikePeriods() && figures.of().measure() == Indicator.Measure.flow) {
            parts.add(say("hai kỳ dài ngắn khác nhau", "periods of unlike length"));
        }
        return String.join(" · ", parts);
    }

    /** +4,2 điểm %, or +0,31 for a count per unit. */
    String difference(Slope slope) {
        double change = change(slope);
        if (!isCount(figures.of())) {
            String units = figures.isYearBefore()
                    ? words.sameUnits(slope.to()).map(same -> ", " + same).orElse("")
                    : "";
            return words.numbers().signedPoints(100 * change) + say(" điểm %", " points") + units;
        }
        String amount = words.numbers().perUnit(Math.abs(change));
        return (change > 0 ? "+" : change < 0 ? "−" : "") + amount;
    }

    List<String> tip(Slope slope) {
        List<String> lines = new ArrayList<>();
        lines.add(slope.place().name(language()));
        lines.add(slope.from().year() + ": " + words.full(slope.from()));
        lines.add(slope.to().year() + ": " + words.full(slope.to()));
        lines.add(
                slope.isBroken()
                        ? say("Phường thay đổi: hai năm không so với nhau", "Wards changed: not compared")
                        : say("Chênh lệch: ", "Difference: ") + (slope.isCounted() ? difference(slope) : "–"));
        return List.copyOf(lines);
    }

    String endLabel(Place place, Figure figure) {
        return place.shortName(language()) + " " + words.compared(figure);
    }

    // ---- Side by side ---------------------------------------------------------------------------------------------

    /** In what the chosen districts differ most. */
    String sideTitle() {
        List<Place> chosen = figures.chosen();
        if (chosen.size() < 2) {
            return say(
                    "Chọn hai đến bốn quận, huyện để đặt cạnh nhau",
                    "Choose two to four districts to put side by side");
        }
        return figures.indicators().stream()
                .filter(indicator -> !isCount(indicator))
                .map(indicator -> new Spread(indicator, spread(indicator)))
                .filter(spread -> spread.points() > 0)
                .max(comparingDouble(Spread::points))
                .map(spread -> say(
                        "Chênh nhau nhiều nhất ở %s: %s điểm %%"
                                .formatted(
                                        words.name(spread.indicator()),
                                        words.numbers().points(spread.points())),
                        "They differ most in %s: by %s points"
                                .formatted(
                                        words.name(spread.indicator()),
                                        words.numbers().points(spread.points()))))
                .orElse(say("Chưa có tỷ lệ nào để so", "No rate to compare"));
    }

    private record Spread(Indicator indicator, double points) {}

    private double spread(Indicator indicator) {
        List<Double> values = figures.chosen().stream()
                .map(place -> figures.figure(place, indicator))
                .filter(Figure::isComparable)
                .map(Figure::value)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return values.size() < 2 ? 0 : 100 * (values.getLast() - values.getFirst());
    }

    String sideSubtitle() {
        return say(
                "%d chỉ tiêu, năm %d · giá trị, tử số/mẫu số và kết quả so với chỉ tiêu"
                        .formatted(figures.indicators().size(), figures.choice().year()),
                "%d indicators, %d · value, parts, and how it stands against the target"
                        .formatted(figures.indicators().size(), figures.choice().year()));
    }

    /** The city's rate; a dash for a count. */
    String city(Indicator indicator) {
        return Optional.ofNullable(cityValue(indicator))
                .map(words.numbers()::percent)
                .orElse("–");
    }

    /** How many of the indicators that can be judged are late in each chosen district, most first. */
    String headline() {
        int year = figures.choice().year();
        if (figures.chosen().isEmpty()) {
            return say("So sánh quận, huyện, chỉ tiêu và năm: %d", "Compare districts, indicators and years: %d", year);
        }
        List<Priority> judged = figures.chosen().stream()
                .flatMap(place -> figures.priority(place).stream())
                .filter(priority -> priority.indicatorsJudged() > 0)
                .sorted(comparingInt(Priority::late).reversed())
                .toList();
        if (judged.isEmpty()) {
            return say("Năm %d chưa xét được các nơi này", "Nothing can be judged of these districts in %d", year);
        }
        return say("Chỉ tiêu chậm: ", "Late indicators: ")
                + judged.stream()
                        .map(priority -> priority.place().shortName(language()) + " (" + priority.late() + "/"
                                + priority.indicatorsJudged() + ")")
                        .collect(joining(", "));
    }

    String lede() {
        return say(
                "Hai chỉ tiêu cùng lúc, hai năm cạnh nhau, hoặc hai đến bốn quận, huyện theo đủ 11 chỉ tiêu. Mọi lựa chọn nằm trong liên kết: gửi liên kết là gửi đúng hình đang xem.",
                "Two indicators at once, two years beside each other, or two to four districts over all 11 indicators. Every choice is in the link: who gets the link sees the same.");
    }
}
