package vn.chitieu.dashboard.overview;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What the whole city has come to at one indicator, in words: on its tile, and in sentences. */
record CityWords(OverviewFigures figures, FigureWords words, Indicator indicator) implements Speaker {
    @Override
    public Language language() {
        return words.language();
    }

    CityFigure city() {
        return figures.cityNow(indicator);
    }

    private int districts() {
        return figures.districts().size();
    }

    private boolean isCount() {
        return OverviewFigures.isCount(indicator);
    }

    String value() {
        return value(city().value());
    }

    private String value(@Nullable Double value) {
        return value == null ? "–" : words.amount(indicator, value);
    }

    /** What the city's figure is made of, and of how few where they do not speak for the city. */
    String fraction() {
        CityFigure city = city();
        if (city.value() == null) {
            return say("chưa có số liệu", "no figures yet");
        }
        String unit = words.unit(indicator);
        String parts = city.numerator() == null || city.denominator() == null
                ? unit + say(" trong kỳ", " in the period")
                : words.numbers().whole(city.numerator()) + "/"
                        + words.numbers().whole(city.denominator()) + " " + unit;
        return parts
                + (city.isSufficient()
                        ? ""
                        : say(
                                "; mới %d/%d nơi, chưa đủ để nói về thành phố",
                                "; only %d of %d districts, too few to speak of the city",
                                city.districtsReporting(),
                                districts()));
    }

    /** Chỉ tiêu 64%; a count's says whose it is the sum of: Chỉ tiêu 2.310 (của 21 nơi báo đủ). */
    String targetTerm() {
        BigDecimal target = city().target();
        if (target == null) {
            return say("Chỉ tiêu", "Target");
        }
        int held = figures.held(indicator);
        return say("Chỉ tiêu ", "Target ")
                + words.target(indicator, target)
                + (isCount() && held < districts()
                        ? say(" (của %d nơi báo đủ)", " (of %d complete districts)", held)
                        : "");
    }

    /** What the city misses to its target of the year. */
    String gap() {
        CityFigure city = city();
        if (city.target() == null) {
            return say("chưa đặt", "none set");
        }
        if (!city.isSufficient()) {
            return say("chưa đủ để xét", "too little to judge");
        }
        return switch (city.verdictTarget()) {
            case met -> say("đã đạt", "met");
            case on_track, late, none -> city.gapUnits() == null && city.gapPoints() == null ? "–" : missing();
        };
    }

    /** còn 10,5 điểm % (33 đơn vị), of what was reported. */
    String missing() {
        String units =
                words.numbers().whole(Objects.requireNonNullElse(city().gapUnits(), 0L)) + " " + words.unit(indicator);
        Double points = city().gapPoints();
        return points == null
                ? say("còn %s", "%s short", units)
                : say(
                        "còn %s điểm %% (%s)",
                        "%s points short (%s)", words.numbers().points(points), units);
    }

    /** What has no figures, which is not lacking: 9 phường, xã. */
    Optional<String> unreported() {
        Integer units = city().unitsUnreported();
        return units == null || units == 0
                ? Optional.empty()
                : Optional.of(say("%d phường, xã", "%d ward-level units", units));
    }

    /** 5 nơi đạt. */
    String districtsMet() {
        return say("%d nơi đạt", "%d district{s} met", city().districtsMet());
    }

    /** 5 nơi đạt; 23/24 nơi báo cáo. */
    String metAndReported() {
        return districtsMet()
                + say("; %d/%d nơi báo cáo", "; %d of %d reported", city().districtsReporting(), districts());
    }

    /** The change of the city with its sign and unit, and over what. */
    Optional<String> change() {
        return words.change(indicator, city(), districts());
    }

    /** The change of the numerator. */
    Optional<String> numberChange() {
        return words.changeOfNumber(indicator, city(), districts());
    }

    /** All years, for those who do not see the small line. */
    String throughTheYears() {
        List<CityFigure> known = figures.city(indicator).stream()
                .filter(city -> city.value() != null)
                .toList();
        return FigureWords.fullName(indicator, words.language())
                + (known.isEmpty()
                        ? say(": chưa có số liệu", ": no figures yet")
                        : ": "
                                + known.stream()
                                        .map(city -> city.year() + " " + value(city.value()))
                                        .collect(joining(", ")));
    }
}
