package vn.chitieu.dashboard.gap;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.figure.PriorityWords;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What is missing to 2012, in words; every sentence of the page is made here. */
record GapWords(GapFigures figures, FigureWords words) {
    private static final int NAMED = 2;
    private static final int FIRST = 3;

    Language language() {
        return words.language();
    }

    Numbers numbers() {
        return words.numbers();
    }

    private String say(String vietnamese, String english) {
        return words.say(vietnamese, english);
    }

    private int year() {
        return figures.year();
    }

    private int yearsLeft() {
        return GapFigures.LAST_YEAR - year();
    }

    String shortName(Place district) {
        return district.shortName(language());
    }

    /** Ward-level units by what they are called in a district of this kind: xã in a rural one, phường in the city. */
    String unit(Indicator indicator, Place district, long number) {
        if (indicator.kind() != Indicator.Kind.unit_rate) {
            return words.unit(indicator);
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

    private long indicators(Pace.Verdict verdict) {
        return figures.city().stream().filter(pace -> pace.verdict() == verdict).count();
    }

    /** At how many indicators the city is too slow. */
    String headline() {
        Optional<String> nothing = nothingOfTheCity();
        if (nothing.isPresent()) {
            return nothing.get();
        }
        long judged = figures.city().size() - indicators(Pace.Verdict.NONE);
        long behind = indicators(Pace.Verdict.SHORT) + indicators(Pace.Verdict.SLOWING);
        if (judged == 0) {
            return isFirstYear(figures.city().stream().map(CityPace::pace))
                    ? say(
                            "Năm %d là năm đầu, chưa có nhịp để xét".formatted(year()),
                            "%d is the first year: there is no pace yet".formatted(year()))
                    : say("Chưa chỉ tiêu nào đủ cơ sở để xét nhịp", "No indicator rests on enough to judge its pace");
        }
        if (behind > 0) {
            return say(
                    "%d/%d chỉ tiêu chưa đủ nhịp để kịp đích cuối 2012".formatted(behind, judged),
                    "%d of %d indicators too slow to reach the target by the end of 2012".formatted(behind, judged));
        }
        return indicators(Pace.Verdict.MET) == judged
                ? say(
                        "%d/%d chỉ tiêu xét được đã tới đích 2012".formatted(judged, judged),
                        "%d of %d indicators judged have reached the target of 2012".formatted(judged, judged))
                : say(
                        "%d/%d chỉ tiêu đủ nhịp hoặc đã tới đích 2012".formatted(judged, judged),
                        "%d of %d indicators on pace for the target of 2012 or there".formatted(judged, judged));
    }

    private static boolean isFirstYear(Stream<@Nullable Pace> paces) {
        return paces.allMatch(pace -> pace == null || pace.achieved() == null);
    }

    /** Why nothing can be said of the whole city; empty where something can. */
    private Optional<String> nothingOfTheCity() {
        int all = figures.allDistricts().size();
        if (figures.reported().isEmpty()) {
            return Optional.of(say(
                    "Chưa nơi nào báo cáo năm %d".formatted(year()),
                    "No district has reported for %d".formatted(year())));
        }
        if (figures.city().stream().noneMatch(pace -> pace.figure().isSufficient())) {
            return Optional.of(say(
                    "Mới %d/%d nơi báo cáo, chưa đủ để nói về toàn thành phố"
                            .formatted(figures.reported().size(), all),
                    "Only %d of %d districts reported: too few to speak of the city"
                            .formatted(figures.reported().size(), all)));
        }
        return figures.city().stream().allMatch(pace -> pace.figure().target2012() == null)
                ? Optional.of(say("Chưa có mức đề ra đến 2012 để so", "No targets for 2012 to compare with"))
                : Optional.empty();
    }

    String lede() {
        List<String> sentences = new ArrayList<>();
        PriorityWords priority = new PriorityWords(figures.priorities(), words);
        List<Priority> first = priority.first();
        if (!first.isEmpty()) {
            String reasons = first.size() > 1
                    ? ""
                    : priority.farthest(first.getFirst()).map(far -> "; " + far).orElse("");
            sentences.add(priority.headline().orElseThrow() + reasons + ".");
        }
        sentences.add(say(
                "Từ cuối năm %d còn %d năm; nhịp không phải dự báo.".formatted(year(), yearsLeft()),
                "From the end of %d, %s to go; a pace is not a forecast.".formatted(year(), yearsLeftInEnglish())));
        if (words.isIllustrative()) {
            sentences.add(
                    say("Chỉ tiêu 2012 là số minh họa của chúng tôi.", "The targets for 2012 are our illustration."));
        }
        return String.join(" ", sentences);
    }

    private String yearsLeftInEnglish() {
        return yearsLeft() == 1 ? "1 year" : yearsLeft() + " years";
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

    // ---- Figures --------------------------------------------------------------------------------------------------

    String value(Indicator indicator, @Nullable Double value) {
        return value == null ? "–" : words.amount(indicator, value);
    }

    String target(Indicator indicator, @Nullable BigDecimal target) {
        return target == null ? "–" : words.target(indicator, target);
    }

    /** A pace: points a year, or a number a year. */
    String pace(Indicator indicator, @Nullable Double pace) {
        if (pace == null) {
            return "–";
        }
        if (indicator.kind() == Indicator.Kind.count) {
            return numbers().exact(BigDecimal.valueOf(pace).setScale(1, RoundingMode.HALF_UP));
        }
        String text = points(Math.abs(pace));
        return pace < 0 ? "−" + text : text;
    }

    /** Points that are missing; 0 where none is. */
    String points(@Nullable Double points) {
        return points == null ? "–" : points == 0 ? "0" : numbers().points(points);
    }

    /** What the city misses: 13,9 điểm %, or 271 thanh niên of a count. */
    String missing(CityPace pace) {
        CityFigure figure = pace.figure();
        return pace.isCount()
                ? units(pace).orElse("–")
                : points(figure.gap2012Points()) + measure(figure.gap2012Points());
    }

    /** The same in people or units; of a count, which misses them, where: its target is that of complete districts alone. */
    String thatIs(CityPace pace) {
        return pace.isCount()
                ? say("ở nơi báo đủ", "where complete")
                : units(pace).orElse("–");
    }

    private String measure(@Nullable Double points) {
        return points == null || points == 0 ? "" : say(" điểm %", " points");
    }

    /** The same in people or units: 52 đơn vị. */
    Optional<String> units(CityPace pace) {
        return Optional.ofNullable(pace.figure().gap2012Units())
                .map(units -> numbers().whole(units) + " " + words.unit(pace.indicator()));
    }

    /** Ward-level units of which nothing is known, which are not among those that lack: 9 đơn vị. */
    Optional<String> unreported(@Nullable Integer units) {
        return Optional.ofNullable(units)
                .filter(number -> number > 0)
                .map(number ->
                        say("%d đơn vị".formatted(number), number == 1 ? "1 unit" : "%d units".formatted(number)));
    }

    /** Why nothing is said of the whole city at an indicator. */
    String whyNothing(CityPace pace) {
        CityFigure figure = pace.figure();
        return figure.districtsReporting() == 0
                ? say("chưa có số liệu năm %d", "no figures for %d").formatted(year())
                : say("mới có số liệu của %d/%d nơi", "figures of only %d of %d districts")
                        .formatted(
                                figure.districtsReporting(),
                                figures.allDistricts().size());
    }

    String verdict(CityPace pace) {
        return verdict(pace.pace(), pace.verdict());
    }

    /** The verdict on its pace, or why it has none. */
    String verdict(DistrictGap gap) {
        return gap.verdict() == Pace.Verdict.NONE && !gap.figure().isComparable()
                ? basisNote(gap.figure())
                : verdict(gap.pace(), gap.verdict());
    }

    private String verdict(@Nullable Pace pace, Pace.Verdict verdict) {
        return verdict != Pace.Verdict.NONE || pace == null
                ? words.verdict(verdict)
                : pace.target2012() == null
                        ? say("Chưa có mức 2012", "No target of 2012")
                        : pace.achieved() == null ? say("Chưa có nhịp", "No pace yet") : words.verdict(verdict);
    }

    /** 15/21. */
    String fraction(DistrictGap gap) {
        Long numerator = gap.figure().numerator();
        return numerator == null
                ? "–"
                : words.fraction(gap.figure()).orElseGet(() -> numbers().whole(numerator));
    }

    /** What a figure that carries no verdict rests on. */
    private String basisNote(Figure figure) {
        if (figure.basis() == Figure.Basis.stated) {
            return say("tỷ lệ tự nêu", "stated");
        }
        return figure.basis() == Figure.Basis.partial
                ? say(
                        "mới có %d/%d đơn vị".formatted(figure.unitsReporting(), figure.unitsExpected()),
                        "%d of %d units".formatted(figure.unitsReporting(), figure.unitsExpected()))
                : say("không so được", "not comparable");
    }

    /** 4 xã. */
    Optional<String> unitsMissing(DistrictGap gap) {
        return Optional.ofNullable(gap.figure().gap2012Units())
                .map(units -> numbers().whole(units) + " " + unit(gap.figure().indicator(), gap.district(), units));
    }

    /** What a district misses, in units where they are known, else in points; a dash where neither is. */
    String missing(DistrictGap gap) {
        Double points = gap.figure().gap2012Points();
        return unitsMissing(gap).orElseGet(() -> points(points) + measure(points));
    }

    // ---- Pace -----------------------------------------------------------------------------------------------------

    /** Which indicator is farthest, or which tie. */
    String paceTitle() {
        List<CityPace> farthest = figures.farthest();
        if (farthest.isEmpty()) {
            return nothingOfTheCity()
                    .orElseGet(() ->
                            say("Không chỉ tiêu nào còn thiếu đến 2012", "No indicator misses its target of 2012"));
        }
        if (farthest.size() > NAMED) {
            return say(
                    "%d chỉ tiêu cùng xa đích 2012 nhất".formatted(farthest.size()),
                    "%d indicators are equally far from 2012".formatted(farthest.size()));
        }
        String names = language()
                .joined(farthest.stream()
                        .map(pace -> words.name(pace.indicator()))
                        .toList());
        Double share = farthest.getFirst().missingShare();
        return farthest.size() > 1 || share == null
                ? say(names + " cùng xa đích 2012 nhất", names + " are equally far from 2012")
                : say(
                        "%s xa đích 2012 nhất: thiếu %s mức đề ra"
                                .formatted(names, numbers().percent(share)),
                        "%s is farthest from 2012: %s of its target missing"
                                .formatted(names, numbers().percent(share)));
    }

    String paceSubtitle() {
        return say(
                "Toàn thành phố, năm %d · đã có: tăng bình quân mỗi năm từ năm đầu có số liệu; năm cuối: tăng của riêng năm %d trên cùng đơn vị; cần có: phần còn thiếu chia cho %d năm · thanh chỉ vẽ điểm %%, chỉ tiêu đếm ghi bằng số; phần thiếu của chỉ tiêu đếm chỉ cộng ở nơi đủ số liệu · thiếu nhiều nhất so với mức đề ra ở trên"
                        .formatted(year(), year(), yearsLeft()),
                "Whole city, %d · achieved: mean change a year since the first year with figures; last year: that of %d alone, over the same units; required: what is missing over %s · bars are points, counts stand in numbers; what a count misses is that of the districts with all figures · the largest share of a target missing first"
                        .formatted(year(), year(), yearsLeftInEnglish()));
    }

    // ---- Districts ------------------------------------------------------------------------------------------------

    /** How many districts are too slow at the chosen indicator. */
    String districtsTitle() {
        return words.name(figures.chosen()) + ": " + ofDistricts();
    }

    private String ofDistricts() {
        List<DistrictGap> there =
                figures.listed().stream().filter(gap -> gap.value() != null).toList();
        PaceCounts counts = figures.countsShown();
        int judged = counts.judged();
        if (there.isEmpty()) {
            return say("chưa nơi nào có số liệu năm %d", "no district has figures for %d")
                    .formatted(year());
        }
        if (target().isEmpty()) {
            return say("chưa có mức đề ra đến 2012", "no target for 2012");
        }
        if (judged == 0) {
            return isFirstYear(there.stream().map(DistrictGap::pace))
                    ? say("năm đầu, chưa có nhịp để xét", "the first year, no pace yet")
                    : say("chưa nơi nào đủ cơ sở để xét nhịp", "no district rests on enough to judge its pace");
        }
        List<String> faults = new ArrayList<>();
        if (counts.tooSlow() > 0) {
            faults.add(
                    say("%d/%d nơi thiếu nhịp", "%d of %d districts too slow").formatted(counts.tooSlow(), judged));
        }
        if (counts.slowing() > 0) {
            faults.add(
                    counts.tooSlow() > 0
                            ? say("%d nơi đang chậm lại", "%d slowing down").formatted(counts.slowing())
                            : say("%d/%d nơi đang chậm lại", "%d of %d districts slowing down")
                                    .formatted(counts.slowing(), judged));
        }
        if (!faults.isEmpty()) {
            return String.join(", ", faults);
        }
        return counts.met() == judged
                ? say(
                                "%d/%d nơi xét được đã tới đích 2012",
                                "%d of %d districts judged have reached the target of 2012")
                        .formatted(judged, judged)
                : say(
                                "%d/%d nơi đủ nhịp hoặc đã tới đích 2012",
                                "%d of %d districts on pace for the target of 2012 or there")
                        .formatted(judged, judged);
    }

    String districtsSubtitle() {
        Indicator chosen = figures.chosen();
        String measure = figures.isCount()
                ? FigureWords.capitalized(words.unit(chosen))
                : FigureWords.fullName(chosen, language()) + ", %";
        return measure
                + target().map(target -> " · " + words.targetName() + " 2012: " + words.target(chosen, target))
                        .orElse("")
                + kindText().map(kind -> " · " + kind).orElse("")
                + say(
                        " · nơi còn thiếu nhiều nhất ở trên · không vẽ dự báo",
                        " · most missing first · no forecast is drawn");
    }

    /** The target of 2012 of each district; empty where none is set. */
    Optional<BigDecimal> target() {
        return figures.listed().stream()
                .flatMap(gap -> Optional.ofNullable(gap.figure().target2012()).stream())
                .findFirst();
    }

    Optional<String> kindText() {
        return Optional.ofNullable(figures.kind()).map(this::kind);
    }

    String kind(Kind kind) {
        return Place.kindName(kind, language());
    }

    String targetLineLabel(BigDecimal target) {
        return say("Chỉ tiêu ", "Target ") + words.target(figures.chosen(), target);
    }

    /** The lines over a district's marks. */
    List<String> tip(DistrictGap gap) {
        Indicator chosen = figures.chosen();
        Figure figure = gap.figure();
        List<String> lines = new ArrayList<>();
        lines.add(gap.district().name(language()));
        Optional<String> why = words.whyNot(figure);
        if (why.isPresent()) {
            lines.add(year() + ": " + why.get());
            return List.copyOf(lines);
        }
        lines.add(year() + ": " + value(chosen, gap.value())
                + words.fraction(figure)
                        .map(parts -> " = " + parts + " " + words.unit(chosen))
                        .orElse(""));
        if (figure.previousValue() != null) {
            lines.add((year() - 1) + ": " + value(chosen, figure.previousValue()));
        }
        lines.add(say("Thấp nhất – cao nhất đến %d: ", "Lowest – highest up to %d: ")
                        .formatted(year())
                + value(chosen, gap.low())
                + " – "
                + value(chosen, gap.high()));
        if (!figure.isComparable()) {
            lines.add(FigureWords.capitalized(basisNote(figure)));
        }
        if (gap.isMet()) {
            lines.add(say("Đã tới đích 2012", "The target of 2012 is reached"));
        } else if (figure.gap2012Units() != null || figure.gap2012Points() != null) {
            lines.add(say("Còn thiếu đến 2012: ", "Missing to 2012: ") + missing(gap));
        }
        unreported(figure.unitsUnreported())
                .ifPresent(units -> lines.add(say("Chưa có số liệu: ", "Without figures: ") + units));
        Pace pace = gap.pace();
        if (pace != null && pace.achieved() != null && pace.required() != null) {
            lines.add(say("Nhịp mỗi năm: đã có ", "Pace a year: achieved ")
                    + pace(chosen, pace.achieved())
                    + (pace.achievedLast() == null
                            ? ""
                            : say(", năm cuối ", ", last year ") + pace(chosen, pace.achievedLast()))
                    + say(", cần có ", ", required ")
                    + pace(chosen, pace.required()));
        }
        return List.copyOf(lines);
    }

    // ---- Matrix ---------------------------------------------------------------------------------------------------

    /** Who needs help first of those shown: the first three, and who ties with the third. */
    String matrixTitle() {
        PriorityWords priority = new PriorityWords(figures.prioritiesShown(), words);
        List<Priority> ranked = priority.ranked();
        if (ranked.isEmpty()) {
            return figures.reported().isEmpty()
                    ? say("Chưa nơi nào báo cáo năm %d", "No district has reported for %d")
                            .formatted(year())
                    : priority.headline().isEmpty()
                            ? say(
                                    "Chưa đủ số liệu để xếp ai cần giúp trước",
                                    "Too few figures to say who needs help first")
                            : say("Phần còn thiếu đến 2012 của từng nơi", "What each district misses to 2012");
        }
        int last = Objects.requireNonNull(
                ranked.get(Math.min(FIRST, ranked.size()) - 1).position());
        List<Place> first = ranked.stream()
                .filter(one -> Objects.requireNonNull(one.position()) <= last)
                .map(Priority::place)
                .toList();
        return words.names(first)
                + say(" cần giúp trước", first.size() == 1 ? " needs help first" : " need help first");
    }

    String matrixSubtitle() {
        return say(
                                "Số người hay đơn vị còn thiếu đến %s 2012, nhìn từ năm %d; màu theo điểm %% còn thiếu, của chỉ tiêu đếm theo phần trăm còn thiếu; xếp theo số chỉ tiêu chậm của năm %d",
                                "People or units missing to the %s of 2012, seen from %d; the colour is the points missing, of a count the per cent of its target; most indicators late in %d first")
                        .formatted(words.targetName(), year(), year())
                + kindText().map(kind -> " · " + kind).orElse("");
    }

    /** Who is not in order, and why. */
    Optional<String> withoutPosition() {
        return new PriorityWords(figures.prioritiesShown(), words).withoutPosition();
    }

    /** Late indicators of those judged: 8/11. */
    String late(Priority priority) {
        return priority.indicatorsJudged() == 0
                ? "–"
                : priority.late() == 0 ? "0" : priority.late() + "/" + priority.indicatorsJudged();
    }

    /** What a cell of the matrix prints. */
    String cell(DistrictGap gap) {
        Figure figure = gap.figure();
        if (figure.value() == null) {
            return switch (figure.state()) {
                case missing -> "–";
                case refused -> "×";
                case not_applicable, reported -> "0/0";
            };
        }
        Long units = figure.gap2012Units();
        if (gap.isMet()) {
            return "·";
        }
        return units != null
                ? numbers().whole(units)
                : figure.gap2012Points() != null ? points(figure.gap2012Points()) : "?";
    }

    /** The same for those who hear it. */
    String spokenCell(DistrictGap gap) {
        return words.whyNot(gap.figure())
                .orElseGet(() -> gap.isMet()
                        ? words.verdict(Pace.Verdict.MET)
                        : cell(gap).equals("?")
                                ? verdict(gap)
                                : say("còn thiếu ", "missing: ") + missing(gap) + ", " + verdict(gap));
    }
}
