package vn.chitieu.dashboard.gap;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What is missing to 2012, in words; every sentence of the page is made here. */
record GapWords(GapFigures figures, Language language) {

    Numbers numbers() {
        return new Numbers(language);
    }

    private String say(String vietnamese, String english) {
        return language.say(vietnamese, english);
    }

    private int year() {
        return figures.year();
    }

    String shortName(Place district) {
        return say(district.shortNameVi(), district.shortNameEn());
    }

    String shortName(Indicator indicator) {
        return Contents.shortName(indicator, language);
    }

    String unit(Indicator indicator) {
        return say(indicator.unitVi(), indicator.unitEn());
    }

    /** Ward-level units by what they are called in a district of this kind: xã in a rural one, phường in the city. */
    String unit(Indicator indicator, Place district, long number) {
        if (indicator.kind() != Indicator.Kind.unit_rate) {
            return unit(indicator);
        }
        return district.kind() == Kind.rural
                ? say("xã", number == 1 ? "commune" : "communes")
                : say("phường", number == 1 ? "ward" : "wards");
    }

    // ---- The page -------------------------------------------------------------------------------------------------

    String crumb() {
        return say("Tổng quan", "Overview");
    }

    String here() {
        int all = figures.allDistricts().size();
        List<Place> silent = figures.notReported();
        String missing = silent.isEmpty() || silent.size() == all
                ? ""
                : say("; thiếu ", "; missing ")
                        + silent.stream().limit(4).map(this::shortName).collect(joining(", "))
                        + (silent.size() > 4 ? "…" : "");
        return say(
                        "Còn thiếu đến 2012 · nhìn từ năm %d · %d/%d quận, huyện đã báo cáo"
                                .formatted(year(), all - silent.size(), all),
                        "Gap to 2012 · seen from %d · %d of %d districts reported"
                                .formatted(year(), all - silent.size(), all))
                + missing;
    }

    /** For how many indicators the pace is enough, and where most is missing. */
    String headline() {
        List<CityPace> judged =
                figures.city().stream().filter(pace -> pace.required() != null).toList();
        if (judged.isEmpty()) {
            return figures.reported().isEmpty()
                    ? say(
                            "Chưa nơi nào báo cáo năm %d".formatted(year()),
                            "No district has reported for %d".formatted(year()))
                    : say("Chưa có chỉ tiêu đến năm 2012 để so", "No targets for 2012 to compare with");
        }
        long enough = judged.stream()
                .filter(pace -> Boolean.TRUE.equals(pace.isEnough()))
                .count();
        boolean isFirst = judged.stream().allMatch(pace -> pace.isEnough() == null);
        CityPace farthest = figures.paces().getFirst();
        String far = farthest.isMet()
                ? ""
                : say(
                        "; xa đích nhất là %s".formatted(shortName(farthest.indicator())),
                        "; farthest: %s".formatted(shortName(farthest.indicator())));
        if (isFirst) {
            return say("Năm đầu tiên, chưa tính được nhịp", "The first year: no pace yet") + far;
        }
        return say(
                        "Nhịp đến nay đủ cho %d/%d chỉ tiêu; %d chỉ tiêu cần tăng tốc"
                                .formatted(enough, judged.size(), judged.size() - enough),
                        "The pace is enough for %d of %d indicators; %d must speed up"
                                .formatted(enough, judged.size(), judged.size() - enough))
                + far;
    }

    String lede() {
        int left = GapFigures.LAST_YEAR - year();
        List<String> sentences = new ArrayList<>();
        sentences.add(say(
                "Từ cuối năm %d còn %d năm. Trang này đổi khoảng cách ra việc: bao nhiêu phường, xã, đoàn viên, thanh niên nữa thì đạt, và nhịp đến nay có đủ không; không phải dự báo."
                        .formatted(year(), left),
                "From the end of %d, %s to go. This page turns distance into work: how many more wards, members, young people, and whether the pace so far is enough; it is not a forecast."
                        .formatted(year(), left == 1 ? "1 year" : left + " years")));
        if (!figures.illustrative().isEmpty()) {
            sentences.add(
                    say("Chỉ tiêu 2012 là số minh họa của chúng tôi.", "The targets for 2012 are our illustration."));
        }
        return String.join(" ", sentences);
    }

    /** Who has not reported, where nobody has. */
    Optional<String> nobody() {
        if (!figures.reported().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(say("Chưa báo cáo năm %d: ", "Not reported for %d: ").formatted(year())
                + figures.allDistricts().stream().map(this::shortName).collect(joining(", "))
                + ".");
    }

    String targetName() {
        return figures.illustrative().contains(figures.chosen().indicatorCode())
                ? say("chỉ tiêu minh họa", "illustrative target")
                : say("chỉ tiêu", "target");
    }

    // ---- Figures --------------------------------------------------------------------------------------------------

    String value(Indicator indicator, @Nullable Double value) {
        return value == null
                ? "–"
                : isCount(indicator)
                        ? numbers().whole(Math.round(value))
                        : numbers().percent(value);
    }

    private static boolean isCount(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.count;
    }

    String target(Indicator indicator, @Nullable BigDecimal target) {
        return target == null
                ? "–"
                : isCount(indicator) ? numbers().exact(target) : numbers().exactPercent(target);
    }

    /** A pace: points a year, or a number a year. */
    String pace(Indicator indicator, @Nullable Double pace) {
        if (pace == null) {
            return "–";
        }
        if (isCount(indicator)) {
            return numbers().exact(BigDecimal.valueOf(pace).setScale(1, RoundingMode.HALF_UP));
        }
        String text = numbers().points(Math.abs(pace));
        return pace < 0 ? "−" + text : text;
    }

    /** What the city misses: 13,9 điểm, 271. */
    String missing(CityPace pace) {
        Double missing = pace.missing(year());
        if (missing == null) {
            return "–";
        }
        if (missing == 0) {
            return "0";
        }
        return pace.isCount()
                ? numbers().whole(Math.round(missing))
                : numbers().points(missing) + say(" điểm", " points");
    }

    String enough(@Nullable Boolean isEnough, boolean isMet) {
        if (isMet) {
            return say("Đạt", "Met");
        }
        if (isEnough == null) {
            return say("Chưa rõ", "Unknown");
        }
        return isEnough ? say("Đủ nhịp", "On pace") : say("Chậm", "Too slow");
    }

    /** 15/21. */
    String fraction(DistrictGap gap) {
        Long numerator = gap.numerator();
        Long denominator = gap.denominator();
        return numerator == null
                ? "–"
                : numbers().whole(numerator)
                        + (denominator == null ? "" : "/" + numbers().whole(denominator));
    }

    /** Why a district has no figure; empty where it has one. */
    Optional<String> whyNoFigure(DistrictGap gap) {
        return switch (gap.state()) {
            case missing -> Optional.of(say("chưa báo cáo", "not reported"));
            case refused -> Optional.of(say("số liệu bị từ chối", "figures refused"));
            case not_applicable -> Optional.of(say("không áp dụng", "does not apply"));
            case reported ->
                gap.value() == null ? Optional.of(say("0/0, không có tỷ lệ", "0/0, no rate")) : Optional.empty();
        };
    }

    /** What a figure that carries no verdict rests on. */
    String basisNote(DistrictGap gap) {
        if (gap.basis() == Figure.Basis.stated) {
            return say("tỷ lệ tự nêu", "stated");
        }
        return gap.basis() == Figure.Basis.partial
                ? say(
                        "mới có %d/%d đơn vị".formatted(gap.unitsReporting(), gap.unitsExpected()),
                        "%d of %d units".formatted(gap.unitsReporting(), gap.unitsExpected()))
                : say("không so được", "not comparable");
    }

    /** 4 xã. */
    Optional<String> unitsMissing(Indicator indicator, DistrictGap gap) {
        Long units = gap.gapUnits();
        return units == null
                ? Optional.empty()
                : Optional.of(numbers().whole(units) + " " + unit(indicator, gap.district(), units));
    }

    // ---- Pace -----------------------------------------------------------------------------------------------------

    String paceTitle() {
        CityPace first = figures.paces().getFirst();
        if (first.required() == null || first.isMet()) {
            return say("Nhịp cần có và nhịp đã có của thành phố", "Required and achieved pace of the city");
        }
        String name = shortName(first.indicator());
        String required = pace(first.indicator(), first.required());
        String achieved = pace(first.indicator(), first.achieved());
        String measure = first.isCount() ? unit(first.indicator()) : say("điểm %", "points");
        return first.achieved() == null
                ? say(
                        "%s cần tăng %s %s mỗi năm".formatted(name, required, measure),
                        "%s: %s %s a year are needed".formatted(name, required, measure))
                : say(
                        "%s cần tăng %s %s mỗi năm, đến nay được %s".formatted(name, required, measure, achieved),
                        "%s: %s %s a year are needed, %s achieved so far".formatted(name, required, measure, achieved));
    }

    String paceSubtitle() {
        return say(
                "Toàn thành phố, năm %d · đã có: tăng bình quân mỗi năm từ năm đầu có số liệu; cần có: phần còn thiếu chia cho %d năm còn lại · xếp theo phần còn thiếu của chỉ tiêu"
                        .formatted(year(), GapFigures.LAST_YEAR - year()),
                "Whole city, %d · achieved: mean change a year since the first year with figures; required: what is missing divided by the %s left · most of the target missing first"
                        .formatted(
                                year(),
                                GapFigures.LAST_YEAR - year() == 1
                                        ? "year"
                                        : (GapFigures.LAST_YEAR - year()) + " years"));
    }

    // ---- Districts ------------------------------------------------------------------------------------------------

    String districtsTitle() {
        Indicator chosen = figures.chosen();
        List<DistrictGap> known =
                figures.listed().stream().filter(DistrictGap::isKnown).toList();
        List<DistrictGap> lacking = known.stream().filter(DistrictGap::isShort).toList();
        if (known.isEmpty()) {
            return say(
                    "%s: chưa nơi nào có số liệu để so với 2012".formatted(shortName(chosen)),
                    "%s: no district has figures to hold against 2012".formatted(shortName(chosen)));
        }
        if (lacking.isEmpty()) {
            return say(
                    "%s: %d nơi có số liệu đều đã đạt chỉ tiêu 2012".formatted(shortName(chosen), known.size()),
                    "%s: all %d districts with figures meet the target of 2012"
                            .formatted(shortName(chosen), known.size()));
        }
        long units = lacking.stream()
                .map(DistrictGap::gapUnits)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        DistrictGap most = lacking.getFirst();
        return say(
                "%s: còn %s %s ở %d nơi; %s thiếu nhiều nhất, %s"
                        .formatted(
                                shortName(chosen),
                                numbers().whole(units),
                                unit(chosen),
                                lacking.size(),
                                shortName(most.district()),
                                missing(most)),
                "%s: %s %s to go in %d %s; most in %s, %s"
                        .formatted(
                                shortName(chosen),
                                numbers().whole(units),
                                unit(chosen),
                                lacking.size(),
                                lacking.size() == 1 ? "district" : "districts",
                                shortName(most.district()),
                                missing(most)));
    }

    /** What a district misses, in units where they are known, else in points. */
    String missing(DistrictGap gap) {
        Double points = gap.gapPoints();
        return unitsMissing(figures.chosen(), gap)
                .orElse(points == null ? "–" : numbers().points(points) + say(" điểm %", " points"));
    }

    String districtsSubtitle() {
        Indicator chosen = figures.chosen();
        String measure = isCount(chosen) ? capitalized(unit(chosen)) : Contents.name(chosen, language) + ", %";
        BigDecimal target = target().orElse(null);
        return measure
                + (target == null ? "" : " · " + targetName() + " " + target(chosen, target))
                + kindText().map(kind -> " · " + kind).orElse("")
                + say(
                        " · nơi còn thiếu nhiều nhất ở trên · không vẽ dự báo",
                        " · most missing first · no forecast is drawn");
    }

    /** The target of 2012 of each district; empty where none is set. */
    Optional<BigDecimal> target() {
        return figures.of(figures.chosen()).stream()
                .flatMap(gap -> Optional.ofNullable(gap.target2012()).stream())
                .findFirst();
    }

    Optional<String> kindText() {
        return Optional.ofNullable(figures.kind()).map(this::kind);
    }

    String kind(Kind kind) {
        return Place.kindName(kind, language());
    }

    String targetLineLabel(BigDecimal target) {
        return say("Chỉ tiêu ", "Target ") + target(figures.chosen(), target);
    }

    /** The lines over a district's marks. */
    List<String> tip(DistrictGap gap) {
        Indicator chosen = figures.chosen();
        List<String> lines = new ArrayList<>();
        lines.add(say(gap.district().nameVi(), gap.district().nameEn()));
        Optional<String> why = whyNoFigure(gap);
        if (why.isPresent()) {
            lines.add(year() + ": " + why.get());
            return List.copyOf(lines);
        }
        String parts = gap.denominator() == null ? "" : " = " + fraction(gap) + " " + unit(chosen);
        lines.add(year() + ": " + value(chosen, gap.value()) + parts);
        if (gap.before() != null) {
            lines.add((year() - 1) + ": " + value(chosen, gap.before()));
        }
        lines.add(say("Các năm của nơi này: ", "Its own years: ")
                + value(chosen, gap.low())
                + "–"
                + value(chosen, gap.high()));
        if (!gap.isComparable()) {
            lines.add(capitalized(basisNote(gap)));
        }
        if (gap.isKnown()) {
            lines.add(
                    !gap.isShort()
                            ? say("Đã đạt chỉ tiêu 2012", "Meets the target of 2012")
                            : say("Đến 2012 còn ", "Missing to 2012: ") + missing(gap));
        }
        if (gap.required() != null) {
            lines.add(say("Nhịp mỗi năm: cần ", "Pace a year: required ")
                    + pace(chosen, gap.required())
                    + say(", đến nay ", ", achieved ")
                    + pace(chosen, gap.achieved()));
        }
        return List.copyOf(lines);
    }

    // ---- Matrix ---------------------------------------------------------------------------------------------------

    String matrixTitle() {
        List<Place> most = figures.byUnitsMissing().stream()
                .filter(district -> figures.unitsMissing(district).orElse(0L) > 0)
                .limit(3)
                .toList();
        if (most.isEmpty()) {
            return say("Phần còn thiếu đến 2012 của từng nơi", "What each district misses to 2012");
        }
        String names = most.stream().map(this::shortName).collect(joining(", "));
        return say(
                "%s còn thiếu nhiều đơn vị nhất".formatted(names),
                "%s miss the most ward-level units".formatted(names));
    }

    String matrixSubtitle() {
        String letters = figures.indicators().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.unit_rate)
                .map(Indicator::letter)
                .collect(joining(", "));
        return say(
                        "Số người hay đơn vị còn thiếu đến %s 2012, nhìn từ năm %d; màu theo điểm %% còn thiếu"
                                .formatted(figures.illustrative().isEmpty() ? "chỉ tiêu" : "chỉ tiêu minh họa", year()),
                        "People or units missing to the %s of 2012, seen from %d; the colour is the points missing"
                                .formatted(
                                        figures.illustrative().isEmpty() ? "targets" : "illustrative targets", year()))
                + say(
                        ". Cột cuối cộng phường, xã của %s.".formatted(letters),
                        ". The last column adds the ward-level units of %s.".formatted(letters))
                + kindText().map(kind -> " " + kind + ".").orElse("");
    }

    /** What a cell of the matrix prints. */
    String cell(DistrictGap gap) {
        if (gap.value() == null) {
            return switch (gap.state()) {
                case missing -> "–";
                case refused -> "×";
                case not_applicable, reported -> "0/0";
            };
        }
        Long units = gap.gapUnits();
        Double points = gap.gapPoints();
        if (gap.isMet()) {
            return "·";
        }
        return units != null
                ? numbers().whole(units)
                : points != null ? numbers().points(points) : "?";
    }

    private static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
