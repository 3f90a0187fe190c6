package vn.chitieu.dashboard.compare;

import static java.util.Comparator.comparingDouble;
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

    private String say(String vietnamese, String english) {
        return words.say(vietnamese, english);
    }

    static boolean isCount(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.count;
    }

    /** An indicator as an axis names it. */
    String measure(Indicator indicator) {
        return words.name(indicator)
                + (isCount(indicator)
                        ? say(
                                ", %s trên một đơn vị".formatted(words.unit(indicator)),
                                ", %s per ward-level unit".formatted(words.unit(indicator)))
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
        List<Pair> behind = pairs.stream()
                .filter(pair -> isBehind(pair.x(), cityX) && isBehind(pair.y(), cityY))
                .toList();
        long ahead = pairs.stream()
                .filter(pair -> !isBehind(pair.x(), cityX) && !isBehind(pair.y(), cityY))
                .count();
        String names = behind.isEmpty() || behind.size() > NAMED
                ? ""
                : ": "
                        + behind.stream()
                                .map(pair -> pair.place().shortName(language()))
                                .collect(joining(", "));
        return say(
                "%s và %s: %d nơi bằng hoặc hơn thành phố ở cả hai, %d nơi kém ở cả hai%s"
                        .formatted(words.name(figures.x()), words.name(figures.y()), ahead, behind.size(), names),
                "%s and %s: %d level with or ahead of the city in both, %d behind in both%s"
                        .formatted(words.name(figures.x()), words.name(figures.y()), ahead, behind.size(), names));
    }

    private static boolean isBehind(Figure figure, double city) {
        Double value = figure.value();
        return value != null && (figure.lowerIsBetter() ? value > city : value < city);
    }

    /** The city's rate of the year; null for a count, which is not held against the city. */
    @Nullable
    Double cityValue(Indicator indicator) {
        return isCount(indicator)
                ? null
                : figures.city(indicator, figures.choice().year())
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
        List<Slope> slopes =
                figures.slopes().stream().filter(slope -> !slope.isBroken()).toList();
        int from = figures.choice().from();
        int to = figures.choice().year();
        if (from >= to || slopes.isEmpty()) {
            return say(
                    "%s: không có hai năm để so".formatted(words.name(figures.of())),
                    "%s: no two years to compare".formatted(words.name(figures.of())));
        }
        long rose = slopes.stream().filter(slope -> slope.change() > 0).count();
        long fell = slopes.stream().filter(slope -> slope.change() < 0).count();
        Slope most = slopes.stream().max(comparingDouble(Slope::change)).orElseThrow();
        String top = most.change() > 0
                ? say(
                        "; tăng nhiều nhất: %s (%s)".formatted(most.place().shortName(language()), difference(most)),
                        "; most in %s (%s)".formatted(most.place().shortName(language()), difference(most)))
                : "";
        return say(
                "%s, %d đến %d: %d nơi tăng, %s giảm%s"
                        .formatted(
                                words.name(figures.of()),
                                from,
                                to,
                                rose,
                                fell == 0 ? "không nơi nào" : fell + " nơi",
                                top),
                "%s, %d to %d: %d rose, %s fell%s"
                        .formatted(words.name(figures.of()), from, to, rose, fell == 0 ? "none" : fell, top));
    }

    String slopeSubtitle() {
        List<String> parts = new ArrayList<>();
        parts.add(measure(figures.of()));
        parts.add(say(
                "%d/%d nơi có cả hai năm"
                        .formatted(figures.slopes().size(), figures.places().size()),
                "%d of %d have both years"
                        .formatted(figures.slopes().size(), figures.places().size())));
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
        if (!isCount(figures.of())) {
            return words.numbers().signedPoints(100 * slope.change()) + say(" điểm %", " points");
        }
        String amount = words.numbers().perUnit(Math.abs(slope.change()));
        return (slope.change() > 0 ? "+" : slope.change() < 0 ? "−" : "") + amount;
    }

    List<String> tip(Slope slope) {
        List<String> lines = new ArrayList<>();
        lines.add(slope.place().name(language()));
        lines.add(slope.from().year() + ": " + words.full(slope.from()));
        lines.add(slope.to().year() + ": " + words.full(slope.to()));
        lines.add(
                slope.isBroken()
                        ? say("Phường thay đổi: hai năm không so với nhau", "Wards changed: not compared")
                        : say("Chênh lệch: ", "Difference: ") + difference(slope));
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

    private long met(Place place) {
        return figures.now().stream()
                .filter(figure -> figure.place().equals(place) && figure.verdictTarget() == Figure.TargetVerdict.met)
                .count();
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

    /** How many targets each chosen district has met. */
    String headline() {
        int year = figures.choice().year();
        if (figures.chosen().isEmpty()) {
            return say(
                    "So sánh quận, huyện, chỉ tiêu và năm: %d".formatted(year),
                    "Compare districts, indicators and years: %d".formatted(year));
        }
        int all = figures.indicators().size();
        String counts = figures.chosen().stream()
                .map(place -> say(
                        "%s đạt %d/%d".formatted(place.shortName(language()), met(place), all),
                        "%s met %d of %d".formatted(place.shortName(language()), met(place), all)))
                .collect(joining(", "));
        return counts
                + say(
                        " %s năm %d".formatted(words.targetName(), year),
                        " %ss in %d".formatted(words.targetName(), year));
    }

    String lede() {
        return say(
                "Hai chỉ tiêu cùng lúc, hai năm cạnh nhau, hoặc hai đến bốn quận, huyện theo đủ 11 chỉ tiêu. Mọi lựa chọn nằm trong liên kết: gửi liên kết là gửi đúng hình đang xem.",
                "Two indicators at once, two years beside each other, or two to four districts over all 11 indicators. Every choice is in the link: who gets the link sees the same.");
    }
}
