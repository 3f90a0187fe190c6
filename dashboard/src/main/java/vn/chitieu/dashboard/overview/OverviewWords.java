package vn.chitieu.dashboard.overview;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;
import static vn.chitieu.dashboard.figure.FigureWords.capitalized;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.figure.PriorityWords;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What the figures of a year say, in words; every sentence of the first page is made here. */
record OverviewWords(OverviewFigures figures, Language language) {
    /** Of those who need help first and of those that fell. */
    private static final int FIRST = 3;

    private static final int NAMED = 5;

    Numbers numbers() {
        return new Numbers(language);
    }

    /** How a figure is said, here as everywhere. */
    FigureWords figure() {
        return new FigureWords(language, figures.isIllustrative());
    }

    private PriorityWords priority() {
        return new PriorityWords(figures.priorities(), figure());
    }

    private String say(String vietnamese, String english, Object... values) {
        return language.say(vietnamese, english, values);
    }

    private String shortName(Indicator indicator) {
        return FigureWords.shortName(indicator, language);
    }

    private int year() {
        return figures.year();
    }

    // ---- The page -------------------------------------------------------------------------------------------------

    String crumb() {
        Reporting reporting = figures.reporting();
        return say(
                "Tổng quan · năm %d · %d/%d quận, huyện đã báo cáo",
                "Overview · %d · %d of %d districts reported", year(), reporting.actual(), reporting.expected());
    }

    /** Who needs help first; where too few reported, or nothing can be judged, how many reported. */
    String headline() {
        Reporting reporting = figures.reporting();
        if (reporting.actual() == 0) {
            return say("Chưa nơi nào báo cáo năm %d", "No district has reported for %d", year());
        }
        if (!figures.isSufficient()) {
            return say(
                    "Mới %d/%d quận, huyện báo cáo năm %d, chưa đủ để nói về thành phố",
                    "Only %d of %d districts reported for %d, too few to speak of the city",
                    reporting.actual(),
                    reporting.expected(),
                    year());
        }
        return priority()
                .headline()
                .orElseGet(() -> say(
                                "Năm %d: %d/%d quận, huyện đã báo cáo, ",
                                "%d: %d of %d districts reported, ", year(), reporting.actual(), reporting.expected())
                        + (hasTarget()
                                ? say("chưa xét được thứ tự cần giúp", "too little to say who needs help first")
                                : say("chưa có chỉ tiêu để so", "no targets to compare with")));
    }

    private boolean hasTarget() {
        return figures.indicators().stream()
                .anyMatch(indicator -> figures.cityNow(indicator).target() != null);
    }

    private String illustrative(String word) {
        return figures.isIllustrative() ? word : "";
    }

    String lede() {
        List<String> sentences = new ArrayList<>();
        cityStands().ifPresent(sentences::add);
        pace().ifPresent(sentences::add);
        if (figures.isIllustrative()) {
            sentences.add(say(
                    "Các mức chỉ tiêu là số minh họa của chúng tôi, chưa có số chính thức.",
                    "The targets are our illustration; no official figures were found."));
        }
        return String.join(" ", sentences);
    }

    private Optional<String> cityStands() {
        int met = figures.standing(TargetVerdict.met);
        int judged = met + figures.standing(TargetVerdict.on_track) + figures.standing(TargetVerdict.late);
        return judged == 0
                ? Optional.empty()
                : Optional.of(say(
                        "Thành phố đạt mức đề ra%s ở %d/%d chỉ tiêu.",
                        "The city meets the year’s%s target in %d of %d indicators.",
                        illustrative(say(" (minh họa)", " (illustrative)")),
                        met,
                        judged));
    }

    /** Empty where no pace is judged, as in the first year. */
    private Optional<String> pace() {
        int reached = figures.pacing(Pace.Verdict.MET) + figures.pacing(Pace.Verdict.ENOUGH);
        int slowing = figures.pacing(Pace.Verdict.SLOWING);
        int judged = reached + slowing + figures.pacing(Pace.Verdict.SHORT);
        if (judged == 0) {
            return Optional.empty();
        }
        int first = figures.paces().stream().mapToInt(Pace::firstYear).min().orElse(year());
        return Optional.of(say(
                        "Nếu giữ mức tăng bình quân từ %d, %d/%d chỉ tiêu kịp đích cuối 2012",
                        "At the mean rise since %d, %d of %d indicators reach their target by the end of 2012",
                        first,
                        reached,
                        judged)
                + (slowing == 0
                        ? "."
                        : say(
                                "; %d chỉ tiêu nữa cũng kịp nhưng đang chậm lại.",
                                "; %d more would, but are slowing down.", slowing)));
    }

    // ---- Findings -------------------------------------------------------------------------------------------------

    /**
     * A finding: its verdict's glyph, a strong beginning, the rest, and the way on.
     *
     * @param page the indicator or the district it leads to, as in links
     */
    record Finding(String glyph, String strong, String rest, String way, Target page) {
        private boolean isGood() {
            return glyph.equals(TargetVerdict.met.name());
        }
    }

    /** Where a finding leads. */
    sealed interface Target {
        record OfIndicator(String code) implements Target {}

        record OfDistrict(String code) implements Target {}

        record Gap(String indicatorCode) implements Target {}

        record Gaps() implements Target {}

        record HeatTable() implements Target {}
    }

    /** Which files of the year are no submission, by name; empty where all are. */
    Optional<String> refusedFiles(List<String> files) {
        int others = files.size() - NAMED;
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(say("Tệp bị từ chối, không có trong số liệu: ", "Files refused, not in the figures: ")
                        + String.join(", ", files.subList(0, Math.min(NAMED, files.size())))
                        + (others <= 0 ? "" : say(" và %d tệp khác", " and %d others", others))
                        + say("; lý do ở trang Chất lượng số liệu.", "; why, see Data quality."));
    }

    /** Faults before praise: who needs help first, what fell, what the city is farthest from, who is missing. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(needHelp());
        apart().ifPresent(findings::add);
        mostFallen().ifPresent(findings::add);
        farthest().ifPresent(findings::add);
        Optional<Finding> met = mostMet();
        met.filter(finding -> !finding.isGood()).ifPresent(findings::add);
        findings.add(reported());
        met.filter(Finding::isGood).ifPresent(findings::add);
        return findings;
    }

    private List<Finding> needHelp() {
        List<Finding> findings = new ArrayList<>();
        int named = 0;
        for (List<Priority> tied : priority().byPosition()) {
            if (named < FIRST) {
                findings.add(needHelp(tied));
                named += tied.size();
            }
        }
        return findings;
    }

    private Finding needHelp(List<Priority> tied) {
        Priority first = tied.getFirst();
        boolean isOne = tied.size() == 1;
        String why = isOne
                ? priority().farthest(first).map(farthest -> "; " + farthest).orElse("")
                : "";
        String names = figure().names(tied.stream().map(Priority::place).toList());
        return new Finding(
                TargetVerdict.late.name(),
                (figures.isSufficient() ? first.position() + ". " : "") + names, // no order among too few
                ": " + priority().late(tied) + why + ".",
                isOne
                        ? say("Xem ", "See ") + first.place().shortName(language)
                        : say("Xem từng nơi", "See the districts"),
                isOne ? new Target.OfDistrict(first.place().code()) : new Target.Gaps());
    }

    /** Who reported and yet has too little to be given a position; who did not report is said with the reports. */
    private Optional<Finding> apart() {
        List<Priority> apart = priority().apart().stream()
                .filter(priority -> !figures.reporting().missing().contains(priority.place()))
                .toList();
        int others = apart.size() - NAMED;
        return apart.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        TargetVerdict.none.name(),
                        say("Không xếp thứ tự", "Not in order"),
                        ": "
                                + apart.stream()
                                        .limit(NAMED)
                                        .map(priority -> "%s (%s)"
                                                .formatted(
                                                        priority.place().shortName(language),
                                                        priority().whyApart(priority)))
                                        .collect(joining(", "))
                                + (others > 0 ? say(" và %d nơi khác", " and %d others", others) : "")
                                + ".",
                        say("Xem bảng", "See the table"),
                        new Target.HeatTable()));
    }

    /** What came down in most districts, the largest fall first; indicators alike together. */
    private Optional<Finding> mostFallen() {
        List<Indicator> tied = most(CityFigure::districtsWorse);
        if (tied.isEmpty()) {
            return Optional.empty();
        }
        Indicator first = tied.getFirst();
        int fallen = figures.cityNow(first).districtsWorse();
        String verb = tied.stream().allMatch(indicator -> indicator.direction() == Indicator.Direction.higher)
                ? say("giảm", "fell")
                : say("kém đi", "got worse");
        return Optional.of(new Finding(
                TargetVerdict.late.name(),
                say("%s %s ở %d nơi", "%s %s in %d districts", named(tied), verb, fallen),
                (tied.size() == 1 ? largest(figures.worse(first)) : largestOfEach(tied))
                        + say(" so với năm %d.", " since %d.", year() - 1),
                say("Xem diễn biến", "See how it moved"),
                new Target.OfIndicator(first.indicatorCode())));
    }

    /** The indicators of which the city has most of something, at least one. */
    private List<Indicator> most(ToIntFunction<CityFigure> count) {
        int most = figures.indicators().stream()
                .mapToInt(indicator -> count.applyAsInt(figures.cityNow(indicator)))
                .max()
                .orElse(0);
        return figures.indicators().stream()
                .filter(indicator -> most > 0 && count.applyAsInt(figures.cityNow(indicator)) == most)
                .toList();
    }

    /** Internet và Mô hình kinh tế; how many where they are more than a sentence takes. */
    private String named(List<Indicator> indicators) {
        return indicators.size() > FIRST
                ? say("%d chỉ tiêu cùng", "%d indicators", indicators.size())
                : language.joined(indicators.stream().map(this::shortName).toList());
    }

    /** : Internet nhiều nhất ở Quận 12 và Tân Phú (−9,1 điểm %); Mô hình kinh tế nhiều nhất ở Thủ Đức (−8,3 điểm %). */
    private String largestOfEach(List<Indicator> indicators) {
        return ": "
                + indicators.stream()
                        .limit(FIRST)
                        .map(indicator -> {
                            List<Figure> first = largestAlike(figures.worse(indicator));
                            return say(
                                    "%s nhiều nhất ở %s (%s)",
                                    "%s most in %s (%s)",
                                    shortName(indicator),
                                    figure().names(places(first)),
                                    change(first.getFirst()));
                        })
                        .collect(joining("; "));
    }

    /** Those at the head of the list that read alike. */
    private List<Figure> largestAlike(List<Figure> fallen) {
        String most = change(fallen.getFirst());
        return fallen.stream().takeWhile(figure -> change(figure).equals(most)).toList();
    }

    /** , nhiều nhất là Quận 7 (−5,2 điểm %), rồi Quận 2, Quận 10 và 6 nơi khác. */
    private String largest(List<Figure> fallen) {
        List<Figure> first = largestAlike(fallen);
        List<Place> then = places(fallen.subList(first.size(), fallen.size()));
        int named = Math.max(0, NAMED - first.size());
        List<String> names = new ArrayList<>(then.stream()
                .limit(named)
                .map(place -> place.shortName(language))
                .toList());
        if (then.size() > named) {
            names.add(say("%d nơi khác", "%d others", then.size() - named));
        }
        return (then.isEmpty() ? ": %s (%s)" : say(", nhiều nhất là %s (%s)", ", most in %s (%s)"))
                        .formatted(figure().names(places(first)), change(first.getFirst()))
                + (names.isEmpty() ? "" : say(", rồi ", ", then ") + language.joined(names));
    }

    private static List<Place> places(List<Figure> of) {
        return of.stream().map(Figure::place).toList();
    }

    /** −5,2 điểm %, cùng 7 phường. */
    private String change(Figure figure) {
        return figure().change(figure).orElse("–")
                + " "
                + (figure.isCount() ? figure().unit(figure.indicator()) : say("điểm %", "points"))
                + figure().sameUnits(figure).map(units -> ", " + units).orElse("");
    }

    private Optional<Finding> farthest() {
        List<Indicator> farthest = figures.farthest();
        if (farthest.isEmpty()) {
            return Optional.empty();
        }
        Indicator first = farthest.getFirst();
        boolean isOne = farthest.size() == 1;
        return Optional.of(new Finding(
                TargetVerdict.late.name(),
                say("Thành phố còn xa nhất ở ", "The city is farthest from its target in ")
                        + language.joined(farthest.stream().map(this::shortName).toList()),
                isOne
                        ? ": " + missing(first) + "; " + districtsMet(first)
                                + unreported(first)
                                        .map(units -> "; " + units + say(" chưa có số liệu", " without figures"))
                                        .orElse("")
                                + "."
                        : ".",
                say("Xem còn thiếu đến 2012", "See the gap to 2012"),
                isOne ? new Target.Gap(first.indicatorCode()) : new Target.Gaps()));
    }

    private Finding reported() {
        Reporting reporting = figures.reporting();
        List<Place> missing = reporting.missing();
        if (missing.isEmpty()) {
            return new Finding(
                    TargetVerdict.met.name(),
                    say("Đủ %d/%d quận, huyện", "All %2$d districts", reporting.actual(), reporting.expected()),
                    say(" đã báo cáo năm %d.", " reported for %d.", year()),
                    say("Xem bảng", "See the table"),
                    new Target.HeatTable());
        }
        String so = reporting.actual() == 0
                ? ""
                : figures.isSufficient()
                        ? say(
                                ", nên không xếp thứ tự; số liệu toàn thành phố tính trên %d nơi",
                                ", so not in order; the city’s figures rest on %d districts", reporting.actual())
                        : say(", chưa đủ để nói về thành phố", ", too few to speak of the city");
        return new Finding(
                TargetVerdict.none.name(),
                say("%s chưa báo cáo", "Not reported: %s", figure().names(missing)),
                say(" năm %d", " for %d", year()) + so + ".",
                missing.size() == 1
                        ? say("Xem ", "See ") + missing.getFirst().shortName(language)
                        : say("Xem bảng", "See the table"),
                missing.size() == 1 ? new Target.OfDistrict(missing.getFirst().code()) : new Target.HeatTable());
    }

    /** The target that most districts have met; fewer than a year before is no praise. */
    private Optional<Finding> mostMet() {
        List<Indicator> tied = figures.isSufficient() ? most(CityFigure::districtsMet) : List.of();
        if (tied.isEmpty()) {
            return Optional.empty();
        }
        Indicator first = tied.getFirst();
        boolean isFewer = tied.stream().anyMatch(indicator -> more(indicator) < 0);
        String since = tied.stream()
                .limit(FIRST)
                .filter(indicator -> more(indicator) != 0)
                .map(indicator -> say(
                        "%s%s %d nơi",
                        "%s%s by %d",
                        tied.size() == 1 ? "" : shortName(indicator) + " ",
                        more(indicator) > 0 ? say("tăng", "up") : say("giảm", "down"),
                        Math.abs(more(indicator))))
                .collect(joining(", "));
        return Optional.of(new Finding(
                (isFewer ? TargetVerdict.late : TargetVerdict.met).name(),
                say(
                        "%d/%d quận, huyện",
                        "%d of %d districts",
                        figures.cityNow(first).districtsMet(),
                        figures.districts().size()),
                say(
                                " đạt mức đề ra%s về %s",
                                " met the%s target for %s",
                                illustrative(say(" (minh họa)", " (illustrative)")),
                                named(tied))
                        + (since.isEmpty() ? "" : ", " + since + say(" so với năm %d", " on %d", year() - 1))
                        + ".",
                say("Xem từng nơi", "See the districts"),
                new Target.OfIndicator(first.indicatorCode())));
    }

    /** How many districts more than a year before have met a target. */
    private int more(Indicator indicator) {
        return figures.cityBefore(indicator)
                .map(before -> figures.cityNow(indicator).districtsMet() - before.districtsMet())
                .orElse(0);
    }

    // ---- Tiles ----------------------------------------------------------------------------------------------------

    String value(Indicator indicator, @Nullable Double value) {
        return value == null ? "–" : figure().amount(indicator, value);
    }

    /** What the city's figure is made of, and of how few where they do not speak for the city. */
    String fraction(Indicator indicator) {
        CityFigure city = figures.cityNow(indicator);
        if (city.value() == null) {
            return say("chưa có số liệu", "no figures yet");
        }
        String unit = figure().unit(indicator);
        String parts = city.numerator() == null || city.denominator() == null
                ? unit + say(" trong kỳ", " in the period")
                : numbers().whole(city.numerator()) + "/" + numbers().whole(city.denominator()) + " " + unit;
        return parts
                + (city.isSufficient()
                        ? ""
                        : say(
                                "; mới %d/%d nơi, chưa đủ để nói về thành phố",
                                "; only %d of %d districts, too few to speak of the city",
                                city.districtsReporting(),
                                figures.districts().size()));
    }

    /** Chỉ tiêu 64%; a count's says whose it is the sum of: Chỉ tiêu 2.310 (của 21 nơi báo đủ). */
    String targetTerm(Indicator indicator) {
        BigDecimal target = figures.cityNow(indicator).target();
        if (target == null) {
            return say("Chỉ tiêu", "Target");
        }
        int held = figures.held(indicator);
        return say("Chỉ tiêu ", "Target ")
                + figure().target(indicator, target)
                + (OverviewFigures.isCount(indicator)
                                && held < figures.districts().size()
                        ? say(" (của %d nơi báo đủ)", " (of %d complete districts)", held)
                        : "");
    }

    /** What the city misses to its target of the year. */
    String gap(Indicator indicator) {
        CityFigure city = figures.cityNow(indicator);
        if (city.target() == null) {
            return say("chưa đặt", "none set");
        }
        if (!city.isSufficient()) {
            return say("chưa đủ để xét", "too little to judge");
        }
        return switch (city.verdictTarget()) {
            case met -> say("đã đạt", "met");
            case on_track, late, none -> city.gapUnits() == null && city.gapPoints() == null ? "–" : missing(indicator);
        };
    }

    /** còn 10,5 điểm % (33 đơn vị), of what was reported. */
    private String missing(Indicator indicator) {
        CityFigure city = figures.cityNow(indicator);
        String units =
                numbers().whole(Objects.requireNonNullElse(city.gapUnits(), 0L)) + " " + figure().unit(indicator);
        Double points = city.gapPoints();
        return points == null
                ? say("còn %s", "%s short", units)
                : say("còn %s điểm %% (%s)", "%s points short (%s)", numbers().points(points), units);
    }

    /** What has no figures, which is not lacking: 9 phường, xã. */
    Optional<String> unreported(Indicator indicator) {
        Integer units = figures.cityNow(indicator).unitsUnreported();
        return units == null || units == 0
                ? Optional.empty()
                : Optional.of(say("%d phường, xã", "%d ward-level units", units));
    }

    /** 5 nơi đạt. */
    String districtsMet(Indicator indicator) {
        return say("%d nơi đạt", "%d districts met", figures.cityNow(indicator).districtsMet());
    }

    /** 5 nơi đạt; 23/24 nơi báo cáo. */
    String metAndReported(Indicator indicator) {
        return districtsMet(indicator)
                + say(
                        "; %d/%d nơi báo cáo",
                        "; %d of %d reported",
                        figures.cityNow(indicator).districtsReporting(),
                        figures.districts().size());
    }

    /** The change of the city with its sign and unit, and over what. */
    Optional<String> change(Indicator indicator) {
        return figure().change(
                        indicator,
                        figures.cityNow(indicator),
                        figures.districts().size());
    }

    /** The change of the numerator. */
    Optional<String> numberChange(Indicator indicator) {
        return figure().changeOfNumber(
                        indicator,
                        figures.cityNow(indicator),
                        figures.districts().size());
    }

    /** Why a change carries no verdict; empty where every one does. */
    Optional<String> otherLength() {
        return figures.indicators().stream()
                        .noneMatch(indicator -> figures.cityNow(indicator).isOtherLength())
                ? Optional.empty()
                : Optional.of(say(
                        "Kỳ %d dài hơn nên không xét số phát sinh trong kỳ",
                        "The period of %d is longer, so changes of what happened in it are not judged", year()));
    }

    String sparkLabel(Indicator indicator) {
        List<CityFigure> known = figures.city(indicator).stream()
                .filter(city -> city.value() != null)
                .toList();
        String name = FigureWords.fullName(indicator, language);
        return known.isEmpty()
                ? name + say(": chưa có số liệu", ": no figures yet")
                : name
                        + ": "
                        + known.stream()
                                .map(city -> city.year() + " " + value(indicator, city.value()))
                                .collect(joining(", "));
    }

    // ---- Map ------------------------------------------------------------------------------------------------------

    /** For a rate, which kind of district needs help first; a count is not ranked. */
    String mapTitle() {
        Indicator mapped = figures.mapped();
        CityFigure city = figures.cityNow(mapped);
        String name = shortName(mapped) + ": ";
        if (city.districtsReporting() == 0) {
            return name + say("chưa nơi nào có số liệu năm %d", "no district has figures for %d", year());
        }
        if (!city.isSufficient()) {
            return name
                    + say(
                            "mới %d/%d nơi có số liệu năm %d",
                            "only %d of %d districts have figures for %d",
                            city.districtsReporting(),
                            figures.districts().size(),
                            year());
        }
        if (OverviewFigures.isCount(mapped)) {
            return name
                    + say("toàn thành phố %s %s", "%s %s citywide", value(mapped, city.value()), figure().unit(mapped));
        }
        List<KindFigure> known = figures.kinds().stream()
                .filter(kind -> kind.value() != null)
                .sorted(comparingDouble(kind -> Objects.requireNonNullElse(kind.value(), 0.0)))
                .toList();
        String least = value(mapped, known.getFirst().value());
        String most = value(mapped, known.getLast().value());
        if (least.equals(most)) {
            return name + known.stream().map(kind -> kind(kind.kind())).collect(joining(", ")) + " " + least;
        }
        return name
                + (mapped.direction() == Indicator.Direction.lower
                        ? say(
                                "cao nhất ở %s, %s",
                                "highest in the %s, %s", kind(known.getLast().kind()), most)
                        : say(
                                "thấp nhất ở %s, %s",
                                "lowest in the %s, %s", kind(known.getFirst().kind()), least));
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
                ? say("%s, trên một phường, xã, thị trấn", "%s per ward-level unit", capitalized(figure().unit(mapped)))
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

    /** Where the colours change: đổi màu ở 40 · 50 · 60%. */
    String bounds() {
        List<BigDecimal> bounds = figures.scale().bounds();
        return bounds.isEmpty()
                ? say("chỉ một mức màu", "one colour only")
                : say("đổi màu ở ", "colours change at ")
                        + bounds.stream().map(numbers()::exact).collect(joining(" · "))
                        + (OverviewFigures.isCount(figures.mapped())
                                ? " " + figure().unit(figures.mapped()) + say(" trên một đơn vị", " per unit")
                                : "%");
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

    /** What most districts are late with; alike together. */
    String heatTitle() {
        List<Indicator> late = figures.isSufficient() ? most(CityFigure::districtsLate) : List.of();
        return late.isEmpty()
                ? headline()
                : named(late)
                        + say(
                                " chậm ở nhiều nơi nhất: %d/%d",
                                " late in most districts: %d of %d",
                                figures.cityNow(late.getFirst()).districtsLate(),
                                figures.districts().size());
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
}
