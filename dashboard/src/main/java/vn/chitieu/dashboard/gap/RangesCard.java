package vn.chitieu.dashboard.gap;

import static vn.chitieu.dashboard.html.Cells.bold;
import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.PaceCounts;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Line;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.mark.Ranges;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * The districts of one indicator, where most is missing first: each between the lowest and highest of its own years.
 *
 * @param firstYear of all
 */
record RangesCard(GapFigures figures, GapWords words, Link link, int firstYear) implements Card<DistrictGap> {

    @Override
    public Language language() {
        return words.language();
    }

    private Indicator chosen() {
        return figures.chosen();
    }

    /** How many districts are too slow at the chosen indicator. */
    @Override
    public String title() {
        return words.words().name(chosen()) + ": " + ofDistricts();
    }

    private String ofDistricts() {
        List<DistrictGap> there =
                rows().stream().filter(gap -> gap.value() != null).toList();
        PaceCounts counts = figures.countsShown();
        int judged = counts.judged();
        if (there.isEmpty()) {
            return say("chưa nơi nào có số liệu năm %d", "no district has figures for %d", figures.year());
        }
        if (target().isEmpty()) {
            return say("chưa có mức đề ra đến 2012", "no target for 2012");
        }
        if (judged == 0) {
            return GapWords.isFirstYear(there.stream().map(DistrictGap::pace))
                    ? say("năm đầu, chưa có nhịp để xét", "the first year, no pace yet")
                    : say("chưa nơi nào đủ cơ sở để xét nhịp", "no district rests on enough to judge its pace");
        }
        if (counts.tooSlow() > 0) {
            return say("%d/%d nơi thiếu nhịp", "%d of %d districts too slow", counts.tooSlow(), judged)
                    + (counts.slowing() == 0
                            ? ""
                            : say(", %d nơi đang chậm lại", ", %d slowing down", counts.slowing()));
        }
        if (counts.slowing() > 0) {
            return say("%d/%d nơi đang chậm lại", "%d of %d districts slowing down", counts.slowing(), judged);
        }
        return words.noneTooSlow(judged, counts.met(), say("nơi", "districts"));
    }

    @Override
    public String subtitle() {
        String measure = figures.isCount()
                ? FigureWords.capitalized(words.words().unit(chosen()))
                : FigureWords.fullName(chosen(), language()) + ", %";
        return measure
                + target().map(target ->
                                " · " + words.words().targetName() + " 2012: " + words.target(chosen(), target))
                        .orElse("")
                + words.kindShown()
                + say(
                        " · nơi còn thiếu nhiều nhất ở trên · không vẽ dự báo",
                        " · most missing first · no forecast is drawn");
    }

    /** The target of 2012 of each district; empty where none is set. */
    private Optional<BigDecimal> target() {
        return rows().stream()
                .flatMap(gap -> Optional.ofNullable(gap.figure().target2012()).stream())
                .findFirst();
    }

    private String targetLine(BigDecimal target) {
        return say("Chỉ tiêu %s", "Target %s", words.target(chosen(), target));
    }

    @Override
    public List<Component> legend() {
        int year = figures.year();
        List<Component> keys = new ArrayList<>();
        if (year > firstYear) {
            keys.add(Cells.key(
                    "range",
                    say("Thấp nhất – cao nhất của nơi đó, %d–%d", "Its own lowest – highest, %d–%d", firstYear, year)));
            keys.add(Cells.key("ring", String.valueOf(year - 1)));
        }
        keys.add(Cells.key("disc", String.valueOf(year)));
        keys.add(Cells.key("disc met", say("%d, đã tới đích 2012", "%d, target of 2012 reached", year)));
        if (rows().stream().anyMatch(gap -> gap.value() != null && !gap.figure().isComparable())) {
            keys.add(Cells.key("disc open", say("Chưa đủ cơ sở để so", "Rests on too little to compare")));
        }
        target().ifPresent(target -> keys.add(Cells.key("target", targetLine(target))));
        return keys;
    }

    @Override
    public List<DistrictGap> rows() {
        return figures.listed();
    }

    @Override
    public Optional<Mark> mark() {
        return Optional.of(new Ranges(
                title() + ". " + subtitle(),
                !figures.isCount(),
                target().map(target ->
                                new Line(Figure.drawn(target.doubleValue(), figures.isCount()), targetLine(target)))
                        .orElse(null),
                rows().stream().map(this::range).toList()));
    }

    private Ranges.Row range(DistrictGap gap) {
        return new Ranges.Row(
                gap.district().code(),
                gap.district().shortName(language()),
                drawn(gap.low()),
                drawn(gap.high()),
                drawn(gap.figure().previousValue()),
                drawn(gap.value()),
                !gap.figure().isComparable() ? Ranges.Disc.OPEN : gap.isMet() ? Ranges.Disc.MET : Ranges.Disc.PLAIN,
                tip(gap),
                words.words().whyNot(gap.figure()).orElse(null));
    }

    /** The lines over a district's marks. */
    List<String> tip(DistrictGap gap) {
        Figure figure = gap.figure();
        List<String> lines = new ArrayList<>();
        lines.add(gap.district().name(language()));
        Optional<String> why = words.words().whyNot(figure);
        if (why.isPresent()) {
            lines.add(figures.year() + ": " + why.get());
            return List.copyOf(lines);
        }
        lines.add(figures.year() + ": " + words.value(chosen(), gap.value())
                + words.words()
                        .fraction(figure)
                        .map(parts -> " = " + parts + " " + words.words().unit(chosen()))
                        .orElse(""));
        if (figure.previousValue() != null) {
            lines.add((figures.year() - 1) + ": " + words.value(chosen(), figure.previousValue()));
        }
        lines.add(say(
                "Thấp nhất – cao nhất đến %d: %s – %s",
                "Lowest – highest up to %d: %s – %s",
                figures.year(),
                words.value(chosen(), gap.low()),
                words.value(chosen(), gap.high())));
        if (!figure.isComparable()) {
            lines.add(FigureWords.capitalized(words.basisNote(figure)));
        }
        if (gap.isMet()) {
            lines.add(say("Đã tới đích 2012", "The target of 2012 is reached"));
        } else if (figure.gap2012Units() != null || figure.gap2012Points() != null) {
            lines.add(say("Còn thiếu đến 2012: ", "Missing to 2012: ") + words.missing(gap));
        }
        words.unreported(figure.unitsUnreported())
                .ifPresent(units -> lines.add(say("Chưa có số liệu: ", "Without figures: ") + units));
        Pace pace = gap.pace();
        if (pace != null && pace.achieved() != null && pace.required() != null) {
            lines.add(say("Nhịp mỗi năm: đã có ", "Pace a year: achieved ")
                    + words.pace(chosen(), pace, Pace::achieved)
                    + (pace.achievedLast() == null
                            ? ""
                            : say(", năm cuối ", ", last year ") + words.pace(chosen(), pace, Pace::achievedLast))
                    + say(", cần có ", ", required ")
                    + words.pace(chosen(), pace, Pace::required));
        }
        return List.copyOf(lines);
    }

    private @Nullable Double drawn(@Nullable Double value) {
        return value == null ? null : (Double) Figure.drawn(value, figures.isCount());
    }

    @Override
    public String address(String district) {
        return link.toLineage(district, chosen().indicatorCode(), figures.year());
    }

    @Override
    public String tableName() {
        return say("Bảng còn thiếu", "Table of what is missing");
    }

    @Override
    public String tableClasses() {
        return "tbl rows side-table stack";
    }

    @Override
    public String rowClass(DistrictGap gap) {
        return gap.pace() == null ? "unranked" : "";
    }

    @Override
    public Optional<String> whyNot(DistrictGap gap) {
        return gap.pace() == null ? words.words().whyNot(gap.figure()).or(() -> Optional.of("–")) : Optional.empty();
    }

    @Override
    public Columns<DistrictGap> columns() {
        String parts = figures.isCount() ? say("Số lượng", "Number") : say("Tử số/mẫu số", "Part/all");
        return new Columns<DistrictGap>(language())
                .add(Head.INDICATOR_CODE, gap -> gap.figure().indicator().indicatorCode())
                .add(Head.INDICATOR, gap -> FigureWords.fullName(gap.figure().indicator(), language()))
                .add(Head.CODE, gap -> gap.district().code())
                .add(Head.DISTRICT, gap -> gap.district().name(language()))
                .html(say("Quận, huyện", "District"), "in-chart nm", this::name)
                .heads()
                .add(Head.YEAR, gap -> figures.year())
                .add(Head.STATE, gap -> gap.figure().state().name())
                .add(
                        Head.BASIS,
                        gap -> gap.figure().basis() == null
                                ? null
                                : gap.figure().basis().name())
                .add(Head.VALUE, gap -> Share.orNumber(gap.value(), gap.isCount()))
                .text(
                        say("Năm %d", "In %d", figures.year()),
                        "r in-chart vl",
                        gap -> words.value(gap.figure().indicator(), gap.value()))
                .leads(gap -> link.toLineage(gap.figure()))
                .phone("")
                .always()
                .add(Head.NUMERATOR, gap -> gap.figure().numerator())
                .text(parts, "r", this::fraction)
                .add(Head.DENOMINATOR, gap -> gap.figure().denominator())
                .add(Head.PREVIOUS_VALUE, gap -> Share.orNumber(gap.figure().previousValue(), gap.isCount()))
                .add(Head.TARGET_2012, gap -> Share.orNumber(gap.figure().target2012(), gap.isCount()))
                .add(Head.GAP_2012_UNITS, gap -> gap.figure().gap2012Units())
                .html(say("Còn thiếu", "Missing"), "r", this::missing)
                .add(Head.GAP_2012_POINTS, gap -> gap.figure().gap2012Points())
                .text(
                        say("Điểm %", "Points"),
                        "r pts",
                        gap -> words.points(gap.figure().gap2012Points()))
                .phone(say("Điểm % còn thiếu", "Points missing"))
                .add(Head.UNITS_UNREPORTED, gap -> gap.figure().unitsUnreported())
                .add(Head.IS_COMPARABLE, gap -> gap.figure().isComparable())
                .with(columns -> words.pace(
                        columns,
                        gap -> chosen(),
                        DistrictGap::pace,
                        gap -> words.judged(gap.verdict(), words.verdict(gap))));
    }

    private Component name(DistrictGap gap) {
        return new Anchor(link.toDistrict(gap.district().code()), gap.district().shortName(language()));
    }

    /** 15/21. */
    private String fraction(DistrictGap gap) {
        Long numerator = gap.figure().numerator();
        return numerator == null
                ? "–"
                : words.words()
                        .fraction(gap.figure())
                        .orElseGet(() -> words.numbers().whole(numerator));
    }

    private Component missing(DistrictGap gap) {
        Long units = gap.figure().gap2012Units();
        return units == null || units == 0
                ? dim(units == null ? "–" : "0")
                : new Span(bold(words.numbers().whole(units)), dim(" " + words.unit(gap, units)));
    }

    @Override
    public String fileName() {
        return say("%s %d còn thiếu", "%s %d gap", words.words().name(chosen()), figures.year());
    }

    @Override
    public Query query(List<Head> heads) {
        return words.select(heads, FIGURE.INDICATOR_CODE.eq(chosen().indicatorCode()))
                .orderBy(
                        FIGURE.VALUE.isNull(),
                        FIGURE.GAP_2012_UNITS.desc().nullsLast(),
                        FIGURE.GAP_2012_POINTS.desc().nullsLast(),
                        FIGURE.VALUE,
                        DISTRICT.POSITION);
    }
}
