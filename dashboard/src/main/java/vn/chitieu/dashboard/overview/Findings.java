package vn.chitieu.dashboard.overview;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.figure.PriorityWords;
import vn.chitieu.dashboard.html.Cited;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What matters in a year, a sentence each, faults before praise. */
record Findings(OverviewWords words) implements Speaker {
    @Override
    public Language language() {
        return words.language();
    }

    /** Where a finding leads that needs no more than a table to be looked at. */
    private static final Function<Link, String> HEAT_TABLE = link -> link.to("") + "#bang-nhiet";

    private static final Function<Link, String> GAPS = link -> link.to("gap");

    private OverviewFigures figures() {
        return words.figures();
    }

    private FigureWords figure() {
        return words.figure();
    }

    private PriorityWords priority() {
        return words.priority();
    }

    private int year() {
        return words.year();
    }

    /** Faults before praise: who needs help first, what fell, what the city is farthest from, who is missing. */
    List<Finding> all() {
        List<Finding> findings = new ArrayList<>(needHelp());
        apart().ifPresent(findings::add);
        mostFallen().ifPresent(findings::add);
        farthest().ifPresent(findings::add);
        Optional<Finding> met = mostMet();
        met.filter(finding -> finding.verdict() != TargetVerdict.met).ifPresent(findings::add);
        findings.add(reported());
        met.filter(finding -> finding.verdict() == TargetVerdict.met).ifPresent(findings::add);
        return findings;
    }

    private List<Finding> needHelp() {
        List<Finding> findings = new ArrayList<>();
        int named = 0;
        for (List<Priority> tied : priority().byPosition()) {
            if (named < OverviewWords.FIRST) {
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
                TargetVerdict.late,
                (figures().isSufficient() ? first.position() + ". " : "") + names, // no order among too few
                ": " + priority().late(tied) + why + ".",
                isOne
                        ? say("Xem ", "See ") + first.place().shortName(words.language())
                        : say("Xem từng nơi", "See the districts"),
                isOne ? link -> link.toDistrict(first.place().code()) : GAPS,
                link -> first.reasons().stream()
                        .map(indicator -> new Cited(
                                words.name(indicator),
                                link.toLineage(first.place().code(), indicator.indicatorCode(), year())))
                        .toList());
    }

    /** Who reported and yet has too little to be given a position; who did not report is said with the reports. */
    private Optional<Finding> apart() {
        List<Priority> apart = priority().apart().stream()
                .filter(priority -> !figures().reporting().missing().contains(priority.place()))
                .toList();
        int others = apart.size() - OverviewWords.NAMED;
        return apart.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        TargetVerdict.none,
                        say("Không xếp thứ tự", "Not in order"),
                        ": "
                                + apart.stream()
                                        .limit(OverviewWords.NAMED)
                                        .map(priority -> "%s (%s)"
                                                .formatted(
                                                        priority.place().shortName(words.language()),
                                                        priority().whyApart(priority)))
                                        .collect(joining(", "))
                                + (others > 0 ? say(" và %d nơi khác", " and %d other{s}", others) : "")
                                + ".",
                        say("Xem bảng", "See the table"),
                        HEAT_TABLE));
    }

    /** What came down in most districts, the largest fall first; indicators alike together. */
    private Optional<Finding> mostFallen() {
        List<Indicator> tied = words.most(CityFigure::districtsWorse);
        if (tied.isEmpty()) {
            return Optional.empty();
        }
        Indicator first = tied.getFirst();
        int fallen = figures().cityNow(first).districtsWorse();
        String verb = tied.stream().allMatch(indicator -> indicator.direction() == Indicator.Direction.higher)
                ? say("giảm", "fell")
                : say("kém đi", "got worse");
        return Optional.of(new Finding(
                TargetVerdict.late,
                say("%s %s ở %d nơi", "%s %s in %d district{s}", words.named(tied), verb, fallen),
                (tied.size() == 1 ? largest(figures().worse(first)) : largestOfEach(tied))
                        + say(" so với năm %d.", " since %d.", year() - 1),
                say("Xem diễn biến", "See how it moved"),
                link -> link.toIndicator(first.indicatorCode()),
                link -> tied.stream()
                        .map(indicator -> figures().worse(indicator).getFirst())
                        .map(figure -> new Cited(change(figure), link.toLineage(figure)))
                        .toList()));
    }

    /** : Internet nhiều nhất ở Quận 12 và Tân Phú (−9,1 điểm %); Mô hình kinh tế nhiều nhất ở Thủ Đức (−8,3 điểm %). */
    private String largestOfEach(List<Indicator> indicators) {
        return ": "
                + indicators.stream()
                        .limit(OverviewWords.FIRST)
                        .map(indicator -> {
                            List<Figure> first = largestAlike(figures().worse(indicator));
                            return say(
                                    "%s nhiều nhất ở %s (%s)",
                                    "%s most in %s (%s)",
                                    words.name(indicator),
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
        int named = Math.max(0, OverviewWords.NAMED - first.size());
        List<String> names = new ArrayList<>(then.stream()
                .limit(named)
                .map(place -> place.shortName(words.language()))
                .toList());
        if (then.size() > named) {
            names.add(say("%d nơi khác", "%d other{s}", then.size() - named));
        }
        return (then.isEmpty() ? ": %s (%s)" : say(", nhiều nhất là %s (%s)", ", most in %s (%s)"))
                        .formatted(figure().names(places(first)), change(first.getFirst()))
                + (names.isEmpty()
                        ? ""
                        : say(", rồi ", ", then ") + words.language().joined(names));
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
        List<Indicator> farthest = figures().farthest();
        if (farthest.isEmpty()) {
            return Optional.empty();
        }
        Indicator first = farthest.getFirst();
        boolean isOne = farthest.size() == 1;
        return Optional.of(new Finding(
                TargetVerdict.late,
                say("Thành phố còn xa nhất ở ", "The city is farthest from its target in ")
                        + words.language()
                                .joined(farthest.stream().map(words::name).toList()),
                isOne
                        ? ": " + words.of(first).missing() + "; "
                                + words.of(first).districtsMet()
                                + words.of(first)
                                        .unreported()
                                        .map(units -> "; " + units + say(" chưa có số liệu", " without figures"))
                                        .orElse("")
                                + "."
                        : ".",
                say("Xem còn thiếu đến 2012", "See the gap to 2012"),
                isOne ? link -> link.to("gap", Map.of(Link.INDICATOR, first.indicatorCode())) : GAPS,
                link -> List.of(new Cited(
                        words.of(first).missing(), link.toLineage(Link.CITY, first.indicatorCode(), year())))));
    }

    private Finding reported() {
        Reporting reporting = figures().reporting();
        List<Place> missing = reporting.missing();
        if (missing.isEmpty()) {
            return new Finding(
                    TargetVerdict.met,
                    say("Đủ %d/%d quận, huyện", "All %2$d districts", reporting.actual(), reporting.expected()),
                    say(" đã báo cáo năm %d.", " reported for %d.", year()),
                    say("Xem bảng", "See the table"),
                    HEAT_TABLE);
        }
        String so = reporting.actual() == 0
                ? ""
                : figures().isSufficient()
                        ? say(
                                ", nên không xếp thứ tự; số liệu toàn thành phố tính trên %d nơi",
                                ", so not in order; the city’s figures rest on %d district{s}", reporting.actual())
                        : say(", chưa đủ để nói về thành phố", ", too few to speak of the city");
        return new Finding(
                TargetVerdict.none,
                say("%s chưa báo cáo", "Not reported: %s", figure().names(missing)),
                say(" năm %d", " for %d", year()) + so + ".",
                missing.size() == 1
                        ? say("Xem ", "See ") + missing.getFirst().shortName(words.language())
                        : say("Xem bảng", "See the table"),
                missing.size() == 1 ? link -> link.toDistrict(missing.getFirst().code()) : HEAT_TABLE);
    }

    /** The target that most districts have met; fewer than a year before is no praise. */
    private Optional<Finding> mostMet() {
        List<Indicator> tied = figures().isSufficient() ? words.most(CityFigure::districtsMet) : List.of();
        if (tied.isEmpty()) {
            return Optional.empty();
        }
        Indicator first = tied.getFirst();
        boolean isFewer = tied.stream().anyMatch(indicator -> more(indicator) < 0);
        String since = tied.stream()
                .limit(OverviewWords.FIRST)
                .filter(indicator -> more(indicator) != 0)
                .map(indicator -> say(
                        "%s%s %d nơi",
                        "%s%s by %d",
                        tied.size() == 1 ? "" : words.name(indicator) + " ",
                        more(indicator) > 0 ? say("tăng", "up") : say("giảm", "down"),
                        Math.abs(more(indicator))))
                .collect(joining(", "));
        return Optional.of(new Finding(
                isFewer ? TargetVerdict.late : TargetVerdict.met,
                say(
                        "%d/%d quận, huyện",
                        "%d of %d districts",
                        figures().cityNow(first).districtsMet(),
                        figures().districts().size()),
                say(" đạt mức đề ra%s về %s", " met the%s target for %s", words.illustrative(), words.named(tied))
                        + (since.isEmpty() ? "" : ", " + since + say(" so với năm %d", " on %d", year() - 1))
                        + ".",
                say("Xem từng nơi", "See the districts"),
                link -> link.toIndicator(first.indicatorCode())));
    }

    /** How many districts more than a year before have met a target. */
    private int more(Indicator indicator) {
        return figures()
                .cityBefore(indicator)
                .map(before -> figures().cityNow(indicator).districtsMet() - before.districtsMet())
                .orElse(0);
    }
}
