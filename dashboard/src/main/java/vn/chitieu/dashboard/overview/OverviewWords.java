package vn.chitieu.dashboard.overview;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What the figures of a year say, in words; every sentence of the first page is made here. */
record OverviewWords(OverviewFigures figures, Language language) {
    private static final int NAMED = 5;

    Numbers numbers() {
        return new Numbers(language);
    }

    private String say(String vietnamese, String english) {
        return language.say(vietnamese, english);
    }

    String unit(Indicator indicator) {
        return say(indicator.unitVi(), indicator.unitEn());
    }

    String shortName(Place district) {
        return say(district.shortNameVi(), district.shortNameEn());
    }

    private String shortName(Indicator indicator) {
        return Contents.shortName(indicator, language);
    }

    private int year() {
        return figures.year();
    }

    // ---- The page -------------------------------------------------------------------------------------------------

    String crumb() {
        Reporting reporting = figures.reporting();
        return say(
                "Tổng quan · năm %d · %d/%d quận, huyện đã báo cáo"
                        .formatted(year(), reporting.actual(), reporting.expected()),
                "Overview · %d · %d of %d districts reported"
                        .formatted(year(), reporting.actual(), reporting.expected()));
    }

    /** How many targets the city has met, and what is farthest. */
    String headline() {
        if (figures.reporting().actual() == 0) {
            return say(
                    "Chưa nơi nào báo cáo năm %d".formatted(year()),
                    "No district has reported for %d".formatted(year()));
        }
        long judged = figures.indicators().stream()
                .filter(indicator -> figures.cityIsMet(indicator).isPresent())
                .count();
        if (judged == 0) {
            return say(
                    "Năm %d: %d/%d quận, huyện đã báo cáo, chưa có chỉ tiêu để so"
                            .formatted(
                                    year(),
                                    figures.reporting().actual(),
                                    figures.reporting().expected()),
                    "%d: %d of %d districts reported, no targets to compare with"
                            .formatted(
                                    year(),
                                    figures.reporting().actual(),
                                    figures.reporting().expected()));
        }
        List<Indicator> far = figures.farthest();
        String met = say(
                "Thành phố đạt %d/%d chỉ tiêu %snăm %d".formatted(met(), judged, illustrative("minh họa "), year()),
                "The city meets %d of %d %stargets for %d"
                        .formatted(met(), judged, illustrative("illustrative "), year()));
        if (far.isEmpty()) {
            return met;
        }
        String names = far.stream().limit(2).map(this::shortName).collect(joining(say(" và ", " and ")));
        return met
                + say(
                        "; %s còn xa nhất".formatted(names),
                        far.size() == 1 ? "; %s falls short".formatted(names) : "; farthest: %s".formatted(names));
    }

    private long met() {
        return figures.indicators().stream()
                .filter(indicator -> figures.cityIsMet(indicator).orElse(false))
                .count();
    }

    private String illustrative(String word) {
        return figures.isIllustrative() ? word : "";
    }

    String lede() {
        List<String> sentences = new ArrayList<>();
        if (figures.reporting().actual() > 0) {
            sentences.add(say(
                    "Với nhịp tăng từ trước đến nay, %d/%d chỉ tiêu đủ nhịp để tới đích cuối năm 2012."
                            .formatted(figures.enough(), figures.indicators().size()),
                    "At the pace so far, %d of %d indicators are on the way to their target at the end of 2012."
                            .formatted(figures.enough(), figures.indicators().size())));
        }
        if (figures.isIllustrative()) {
            sentences.add(say(
                    "Các mức chỉ tiêu là số minh họa của chúng tôi, chưa có số chính thức.",
                    "The targets are our illustration; no official figures were found."));
        }
        return String.join(" ", sentences);
    }

    // ---- Findings -------------------------------------------------------------------------------------------------

    /**
     * A finding: its verdict's glyph, a strong beginning, the rest, and the way on.
     *
     * @param page the indicator or the district it leads to, as in links
     */
    record Finding(String glyph, String strong, String rest, String way, Target page) {}

    /** Where a finding leads. */
    sealed interface Target {
        record OfIndicator(String code) implements Target {}

        record OfDistrict(String code) implements Target {}

        record Gap(String indicatorCode) implements Target {}

        record HeatTable() implements Target {}
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        mostMet().ifPresent(findings::add);
        mostFallen().ifPresent(findings::add);
        farthest().ifPresent(findings::add);
        findings.add(reported());
        return findings;
    }

    private Optional<Finding> mostMet() {
        return figures.indicators().stream()
                .filter(indicator -> figures.judged(indicator, TargetVerdict.met) > 0)
                .max(comparing((Indicator indicator) -> figures.judged(indicator, TargetVerdict.met))
                        .thenComparing(indicator -> -indicator.position()))
                .map(indicator -> {
                    int met = figures.judged(indicator, TargetVerdict.met);
                    Integer before = figures.metBefore().get(indicator.indicatorCode());
                    boolean hasBefore = figures.city(indicator).stream()
                            .anyMatch(city -> city.year() == year() - 1 && city.districtsReporting() > 0);
                    int was = Objects.requireNonNullElse(before, 0);
                    return new Finding(
                            TargetVerdict.met.name(),
                            say(
                                    "%d/%d quận, huyện"
                                            .formatted(met, figures.districts().size()),
                                    "%d of %d districts"
                                            .formatted(met, figures.districts().size())),
                            say(
                                            " đạt chỉ tiêu %svề %s"
                                                    .formatted(illustrative("minh họa "), shortName(indicator)),
                                            " %s the %starget for %s"
                                                    .formatted(
                                                            met == 1 ? "meets" : "meet",
                                                            illustrative("illustrative "),
                                                            shortName(indicator)))
                                    + (hasBefore
                                            ? say(
                                                    "; năm %d là %d.".formatted(year() - 1, was),
                                                    "; %d in %d.".formatted(was, year() - 1))
                                            : "."),
                            say("Xem từng nơi", "See the districts"),
                            new Target.OfIndicator(indicator.indicatorCode()));
                });
    }

    private Optional<Finding> mostFallen() {
        return figures.indicators().stream()
                .filter(indicator ->
                        !figures.changed(indicator, ChangeVerdict.worse).isEmpty())
                .max(comparing((Indicator indicator) ->
                                figures.changed(indicator, ChangeVerdict.worse).size())
                        .thenComparing(indicator -> -indicator.position()))
                .map(indicator -> {
                    List<Place> fallen = figures.changed(indicator, ChangeVerdict.worse).stream()
                            .map(Figure::place)
                            .toList();
                    boolean lowerIsBetter = indicator.direction() == Indicator.Direction.lower;
                    return new Finding(
                            TargetVerdict.late.name(),
                            say(
                                    "%d nơi %s".formatted(fallen.size(), lowerIsBetter ? "tăng" : "giảm"),
                                    "%d %s %s"
                                            .formatted(
                                                    fallen.size(),
                                                    fallen.size() == 1 ? "district" : "districts",
                                                    lowerIsBetter ? "rose" : "fell")),
                            say(
                                    " so với năm %d về %s: %s."
                                            .formatted(year() - 1, shortName(indicator), names(fallen)),
                                    " since %d in %s: %s.".formatted(year() - 1, shortName(indicator), names(fallen))),
                            say("Xem diễn biến", "See how it moved"),
                            new Target.OfIndicator(indicator.indicatorCode()));
                });
    }

    private Optional<Finding> farthest() {
        return figures.farthest().stream().findFirst().map(indicator -> {
            CityFigure city = figures.cityNow(indicator);
            Long units = city.gapUnits();
            String missing = units == null
                    ? ""
                    : say(
                            " còn thiếu %s %s".formatted(numbers().whole(units), unit(indicator)),
                            " is %s %s short".formatted(numbers().whole(units), unit(indicator)));
            String points = OverviewFigures.isCount(indicator) || city.gapPoints() == null
                    ? ""
                    : say(
                            " (%s điểm %%)".formatted(numbers().points(city.gapPoints())),
                            " (%s points)".formatted(numbers().points(city.gapPoints())));
            int met = figures.judged(indicator, TargetVerdict.met);
            return new Finding(
                    TargetVerdict.late.name(),
                    shortName(indicator),
                    missing
                            + points
                            + say(
                                    "; chỉ %d/%d nơi đạt."
                                            .formatted(met, figures.districts().size()),
                                    "; only %d of %d districts meet it."
                                            .formatted(met, figures.districts().size())),
                    say("Xem còn thiếu đến 2012", "See the gap to 2012"),
                    new Target.Gap(indicator.indicatorCode()));
        });
    }

    private Finding reported() {
        Reporting reporting = figures.reporting();
        List<Place> missing = reporting.missing();
        if (missing.isEmpty()) {
            return new Finding(
                    TargetVerdict.met.name(),
                    say(
                            "Đủ %d/%d quận, huyện".formatted(reporting.actual(), reporting.expected()),
                            "All %d districts".formatted(reporting.expected())),
                    say(" đã báo cáo năm %d.".formatted(year()), " reported for %d.".formatted(year())),
                    say("Xem bảng", "See the table"),
                    new Target.HeatTable());
        }
        return new Finding(
                TargetVerdict.none.name(),
                say("%s chưa báo cáo".formatted(names(missing)), "Not reported: %s".formatted(names(missing))),
                say(
                        reporting.actual() == 0
                                ? " năm %d.".formatted(year())
                                : " năm %d; số liệu toàn thành phố tính trên %d nơi."
                                        .formatted(year(), reporting.actual()),
                        reporting.actual() == 0
                                ? " for %d.".formatted(year())
                                : " for %d; the city’s figures rest on %d districts."
                                        .formatted(year(), reporting.actual())),
                missing.size() == 1
                        ? say("Xem ", "See ") + shortName(missing.getFirst())
                        : say("Xem bảng", "See the table"),
                missing.size() == 1 ? new Target.OfDistrict(missing.getFirst().code()) : new Target.HeatTable());
    }

    /** Quận 1, Quận 3 và 4 nơi khác. */
    String names(List<Place> districts) {
        boolean isCut = districts.size() > NAMED + 1;
        String named = districts.stream()
                .limit(isCut ? NAMED : districts.size())
                .map(this::shortName)
                .collect(joining(", "));
        int others = districts.size() - NAMED;
        return isCut ? named + say(" và %d nơi khác".formatted(others), " and %d others".formatted(others)) : named;
    }

    // ---- Tiles ----------------------------------------------------------------------------------------------------

    String value(Indicator indicator, @Nullable Double value) {
        return value == null
                ? "–"
                : OverviewFigures.isCount(indicator)
                        ? numbers().whole(Math.round(value))
                        : numbers().percent(value);
    }

    /** What the city's figure is made of. */
    String fraction(Indicator indicator) {
        CityFigure city = figures.cityNow(indicator);
        if (city.value() == null) {
            return say("chưa có số liệu", "no figures yet");
        }
        if (OverviewFigures.isCount(indicator) || city.numerator() == null || city.denominator() == null) {
            return say(unit(indicator) + " trong kỳ", unit(indicator) + " in the period");
        }
        return numbers().whole(city.numerator()) + "/" + numbers().whole(city.denominator()) + " " + unit(indicator);
    }

    String targetTerm(Indicator indicator) {
        BigDecimal target = figures.cityNow(indicator).target();
        return target == null ? say("Chỉ tiêu", "Target") : say("Chỉ tiêu ", "Target ") + targetText(indicator, target);
    }

    String targetText(Indicator indicator, BigDecimal target) {
        return OverviewFigures.isCount(indicator)
                ? numbers().exact(target)
                : numbers().exactPercent(target);
    }

    /** What the city misses to its target of the year; the value alone says whether it is met. */
    String gap(Indicator indicator) {
        CityFigure city = figures.cityNow(indicator);
        if (city.target() == null) {
            return say("chưa đặt", "none set");
        }
        Optional<Boolean> isMet = figures.cityIsMet(indicator);
        if (isMet.isEmpty()) {
            return "–";
        }
        if (isMet.get()) {
            return say("đã đạt", "met");
        }
        Double points = city.gapPoints();
        Long units = city.gapUnits();
        return OverviewFigures.isCount(indicator) || points == null
                ? say("còn %s %s", "%s %s short")
                        .formatted(numbers().whole(Objects.requireNonNullElse(units, 0L)), unit(indicator))
                : say("còn %s điểm %%", "%s points short").formatted(numbers().points(points));
    }

    /** The change of the city with its sign and unit: points over the districts of both years, or a number. */
    Optional<String> change(Indicator indicator) {
        CityFigure city = figures.cityNow(indicator);
        if (OverviewFigures.isCount(indicator)) {
            return numberChange(indicator);
        }
        return Optional.ofNullable(city.changePoints())
                .map(points -> numbers().signedPoints(points) + say(" điểm %", " points"));
    }

    /** The change of the numerator over the districts that have one in both years. */
    Optional<String> numberChange(Indicator indicator) {
        return Optional.ofNullable(figures.changeOfNumerator(indicator)).map(numbers()::signedWhole);
    }

    String sparkLabel(Indicator indicator) {
        List<CityFigure> known = figures.city(indicator).stream()
                .filter(city -> city.value() != null)
                .toList();
        String name = Contents.name(indicator, language);
        return known.isEmpty()
                ? name + say(": chưa có số liệu", ": no figures yet")
                : name
                        + ": "
                        + known.stream()
                                .map(city -> city.year() + " " + value(indicator, city.value()))
                                .collect(joining(", "));
    }

    // ---- Map ------------------------------------------------------------------------------------------------------

    private String mappedUnit() {
        return OverviewFigures.isCount(figures.mapped()) ? " " + unit(figures.mapped()) : "";
    }

    /** For a rate, which kind of district does best; a count is not ranked. */
    String mapTitle() {
        Indicator mapped = figures.mapped();
        String name = shortName(mapped);
        List<KindFigure> known = figures.kinds().stream()
                .filter(kind -> kind.value() != null)
                .sorted(comparing(kind -> -Objects.requireNonNullElse(kind.value(), 0.0)))
                .toList();
        if (known.isEmpty()) {
            return say(
                    "%s: chưa nơi nào có số liệu năm %d".formatted(name, year()),
                    "%s: no district has figures for %d".formatted(name, year()));
        }
        if (OverviewFigures.isCount(mapped)) {
            CityFigure city = figures.cityNow(mapped);
            return say(
                    "%s: toàn thành phố %s%s".formatted(name, value(mapped, city.value()), mappedUnit()),
                    "%s: %s%s citywide".formatted(name, value(mapped, city.value()), mappedUnit()));
        }
        KindFigure first = known.getFirst();
        KindFigure last = known.getLast();
        if (first.equals(last)) {
            return name + ": " + kind(first.kind()) + " " + value(mapped, first.value());
        }
        return say(
                "%s: %s cao nhất, %s; %s thấp nhất, %s"
                        .formatted(
                                name,
                                kind(first.kind()),
                                value(mapped, first.value()),
                                kind(last.kind()),
                                value(mapped, last.value())),
                "%s: highest in the %s, %s; lowest in the %s, %s"
                        .formatted(
                                name,
                                kind(first.kind()),
                                value(mapped, first.value()),
                                kind(last.kind()),
                                value(mapped, last.value())));
    }

    String kind(Kind kind) {
        return switch (kind) {
            case urban -> say("nội thành", "inner city");
            case peri_urban -> say("vùng ven", "city’s edge");
            case rural -> say("huyện ngoại thành", "rural districts");
        };
    }

    String mapSubtitle() {
        Indicator mapped = figures.mapped();
        CityFigure city = figures.cityNow(mapped);
        String measure = OverviewFigures.isCount(mapped)
                ? say(
                        "%s, trên một phường, xã, thị trấn".formatted(capitalized(unit(mapped))),
                        "%s per ward-level unit".formatted(capitalized(unit(mapped))))
                : say(
                        "%s ÷ %s, %%".formatted(capitalized(mapped.numeratorVi()), mapped.denominatorVi()),
                        "%s ÷ %s, %%".formatted(capitalized(mapped.numeratorEn()), mapped.denominatorEn()));
        return measure
                + say(
                        ", năm %d · %d/%d báo cáo · mỗi ô là một quận, huyện, xếp gần đúng vị trí"
                                .formatted(
                                        year(),
                                        city.districtsReporting(),
                                        figures.districts().size()),
                        ", %d · %d of %d reported · each tile is a district, near its true place"
                                .formatted(
                                        year(),
                                        city.districtsReporting(),
                                        figures.districts().size()));
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /** 36 · 42 · 48 · 54 · 60%. */
    String bounds() {
        boolean isCount = OverviewFigures.isCount(figures.mapped());
        return figures.steps().bounds().stream()
                        .map(bound ->
                                numbers().exact(BigDecimal.valueOf(bound).setScale(3, java.math.RoundingMode.HALF_UP)))
                        .collect(joining(" · "))
                + (isCount ? "" : "%");
    }

    /** What a tile says under the district's letters. */
    String mapLabel(Figure figure) {
        Double value = figure.value();
        Double perUnit = figure.perUnit();
        if (OverviewFigures.isCount(figures.mapped()) && perUnit != null) {
            return numbers().perUnit(perUnit);
        }
        if (value != null) {
            return numbers().percentNumber(value);
        }
        return switch (figure.state()) {
            case missing -> say("chưa có", "none");
            case refused -> say("từ chối", "refused");
            case not_applicable, reported -> mark(figure);
        };
    }

    // ---- Heat table -----------------------------------------------------------------------------------------------

    String heatTitle() {
        List<Place> far = figures.mostFar();
        if (far.isEmpty()) {
            return figures.reporting().actual() == 0
                    ? say(
                            "Chưa nơi nào báo cáo năm %d".formatted(year()),
                            "No district has reported for %d".formatted(year()))
                    : say("Không nơi nào còn thiếu trên 10 điểm %", "No district is more than 10 points short");
        }
        String names = far.stream().limit(3).map(this::shortName).collect(joining(", "));
        return say(
                "%s có nhiều ô còn xa chỉ tiêu nhất".formatted(names),
                "%s: the most cells far from their targets".formatted(names));
    }

    String heatSubtitle() {
        String counts = figures.indicators().stream()
                .filter(OverviewFigures::isCount)
                .map(Indicator::letter)
                .collect(joining(", "));
        return say(
                        "Giá trị năm %d, %%; màu là khoảng cách đến chỉ tiêu %scủa năm"
                                .formatted(year(), illustrative("minh họa ")),
                        "Values of %d, %%; the colour is the distance to the year’s %starget"
                                .formatted(year(), illustrative("illustrative ")))
                + (counts.isEmpty()
                        ? "."
                        : say(
                                ". Cột %s là số lượng, màu theo phần còn thiếu của chỉ tiêu.".formatted(counts),
                                ". Columns %s are numbers, coloured by the share of the target that is missing."
                                        .formatted(counts)));
    }

    /** What a cell prints. */
    String cell(Indicator indicator, Figure figure) {
        Double value = figure.value();
        if (value == null) {
            return mark(figure);
        }
        return OverviewFigures.isCount(indicator)
                ? numbers().whole(Math.round(value))
                : numbers().percentNumber(value);
    }

    /** What stands in the place of a figure that is not there. */
    String mark(Figure figure) {
        return switch (figure.state()) {
            case missing -> "–";
            case refused -> "×";
            case not_applicable, reported -> "0/0";
        };
    }

    /** Why a figure is not there; empty where it is. */
    Optional<String> whyNoFigure(Figure figure) {
        return switch (figure.state()) {
            case missing -> Optional.of(say("chưa báo cáo", "not reported"));
            case refused -> Optional.of(say("số liệu bị từ chối", "figures refused"));
            case not_applicable -> Optional.of(say("không áp dụng", "does not apply"));
            case reported ->
                figure.value() == null ? Optional.of(say("0/0, không có tỷ lệ", "0/0, no rate")) : Optional.empty();
        };
    }

    /** What a figure rests on, where that is not every ward-level unit. */
    Optional<String> basisNote(Figure figure) {
        Basis basis = figure.basis();
        if (basis == null) {
            return Optional.empty();
        }
        return switch (basis) {
            case wards, total -> Optional.empty();
            case partial ->
                Optional.of(say(
                        "mới có %d/%d đơn vị".formatted(figure.unitsReporting(), figure.unitsExpected()),
                        "from %d of %d units".formatted(figure.unitsReporting(), figure.unitsExpected())));
            case stated -> Optional.of(say("tỷ lệ tự nêu", "a stated percentage"));
        };
    }

    /** The lines over a district's figure: what it is, what it is made of, what is missing, how it moved. */
    List<String> tip(Indicator indicator, Figure figure) {
        List<String> lines = new ArrayList<>();
        lines.add(say(figure.place().nameVi(), figure.place().nameEn()));
        Optional<String> why = whyNoFigure(figure);
        if (why.isPresent()) {
            lines.add(year() + ": " + why.get());
            return List.copyOf(lines);
        }
        lines.add(year() + ": " + parts(indicator, figure));
        basisNote(figure).map(OverviewWords::capitalized).ifPresent(lines::add);
        gapLine(indicator, figure).ifPresent(lines::add);
        changeLine(indicator, figure).ifPresent(lines::add);
        return List.copyOf(lines);
    }

    String parts(Indicator indicator, Figure figure) {
        Double value = figure.value();
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        Double perUnit = figure.perUnit();
        if (OverviewFigures.isCount(indicator)) {
            return value(indicator, value)
                    + " "
                    + unit(indicator)
                    + (perUnit == null
                            ? ""
                            : say(
                                    ", %s trên một đơn vị".formatted(numbers().perUnit(perUnit)),
                                    ", %s per ward-level unit"
                                            .formatted(numbers().perUnit(perUnit))));
        }
        return value(indicator, value)
                + (numerator == null || denominator == null
                        ? ""
                        : " = %s/%s %s"
                                .formatted(numbers().whole(numerator), numbers().whole(denominator), unit(indicator)));
    }

    Optional<String> gapLine(Indicator indicator, Figure figure) {
        BigDecimal target = figure.target();
        if (target == null) {
            return Optional.empty();
        }
        String aim = say("Chỉ tiêu ", "Target ") + targetText(indicator, target) + ": ";
        Long units = figure.gapUnits();
        Double points = figure.gapPoints();
        if (units != null && units == 0 || units == null && points != null && points == 0) {
            return Optional.of(aim + say("không còn thiếu", "nothing missing"));
        }
        if (units != null) {
            return Optional.of(aim
                    + say(
                            "còn %s %s".formatted(numbers().whole(units), unit(indicator)),
                            "%s %s short".formatted(numbers().whole(units), unit(indicator))));
        }
        return Optional.ofNullable(points)
                .map(missing -> aim
                        + say(
                                "còn %s điểm %%".formatted(numbers().points(missing)),
                                "%s points short".formatted(numbers().points(missing))));
    }

    private Optional<String> changeLine(Indicator indicator, Figure figure) {
        String label = say("So với %d: ", "Change on %d: ").formatted(year() - 1);
        Double points = figure.changePoints();
        Long count = figure.changeCount();
        if (OverviewFigures.isCount(indicator)) {
            return Optional.ofNullable(count).map(number -> label + numbers().signedWhole(number));
        }
        return Optional.ofNullable(points)
                .map(change -> label + numbers().signedPoints(change) + say(" điểm %", " points"));
    }
}
