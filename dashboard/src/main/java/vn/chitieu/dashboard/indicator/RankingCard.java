package vn.chitieu.dashboard.indicator;

import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.html.Cells.verdict;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Query;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Cited;
import vn.chitieu.dashboard.mark.Bars;
import vn.chitieu.dashboard.mark.Bars.Fill;

/**
 * The districts of the year beside each other, ranked, then those who are not.
 *
 */
record RankingCard(IndicatorFigures figures, IndicatorWords words) implements DistrictCard {
    /** Below this denominator a rate is shown with its fraction, since one person more moves it a lot. */
    private static final int SMALL_DENOMINATOR = 30;

    /** The last before the first, those that tie together; nothing where too few have reported or compare. */
    @Override
    public String finding() {
        CityFigure city = figures.cityNow();
        List<Figure> comparable = figures.comparable();
        if (city.districtsReporting() > 0 && !city.isSufficient()) {
            return say(
                    "Năm %d %s, chưa so được với nhau",
                    "%d: %s, too few to compare", figures.year(), words.insufficient());
        }
        if (comparable.isEmpty()) {
            return say(
                    "Năm %d chưa có nơi nào đủ số liệu để so sánh",
                    "No district has enough figures to compare in %d", figures.year());
        }
        Figure best = comparable.getFirst();
        Figure last = comparable.getLast();
        if (!figures.isCount() && best.rank() == null) {
            return say(
                    "Chỉ %d nơi đủ số liệu để so, chưa xếp hạng",
                    "Only %d with enough figures, not ranked yet", comparable.size());
        }
        List<Figure> leaders = level(comparable, best);
        List<Figure> trailers = level(comparable, last);
        String first = words.who(leaders);
        String highest = said().compared(best);
        String lowest = said().compared(last);
        if (comparable.size() == 1) {
            return say("Chỉ %s đủ số liệu để so: %s", "Only %s has enough figures to compare: %s", first, highest);
        }
        if (leaders.size() == comparable.size()) {
            return say("Cả %d nơi cùng mức %s", "All %d districts level at %s", comparable.size(), highest);
        }
        return figures.isCount()
                ? say(
                        "Trên một phường, xã: %s thấp nhất, %s %s; %s cao nhất, %s",
                        "Per ward-level unit: %s lowest, %s %s; %s highest, %s",
                        words.who(trailers),
                        lowest,
                        words.unit(),
                        first,
                        highest)
                : words.who(trailers) + together(trailers, say("đứng cuối với ", "last with ")) + lowest + "; " + first
                        + together(leaders, say("dẫn đầu với ", "first with ")) + highest;
    }

    /** The two ends of the ranking. */
    @Override
    public List<Cited> cited() {
        List<Figure> comparable = figures.comparable();
        return comparable.isEmpty()
                ? List.of()
                : Stream.of(comparable.getLast(), comparable.getFirst())
                        .map(figure -> new Cited(
                                said().compared(figure), address(figure.place().code())))
                        .toList();
    }

    private String together(List<Figure> those, String what) {
        return (those.size() > 1 ? say(" cùng ", " together ") : " ") + what;
    }

    private List<Figure> level(List<Figure> comparable, Figure with) {
        return comparable.stream()
                .filter(figure -> figures.isCount()
                        ? Objects.equals(figure.perUnit(), with.perUnit())
                        : Objects.equals(figure.rank(), with.rank()))
                .toList();
    }

    @Override
    public String subtitle() {
        String numerator = FigureWords.capitalized(words.numerator());
        String measure = figures.isCount()
                ? say(
                        "%s ÷ số phường, xã, thị trấn; số đếm so trên một đơn vị, không xếp hạng",
                        "%s ÷ ward-level units; counts compare by unit and are not ranked", numerator)
                : numerator + " ÷ " + words.denominator() + ", %";
        String ranks = figures.isCount() || figures.only() == null
                ? ""
                : say("hạng trong cả thành phố · ", "ranks among all districts · ");
        return measure + say(", năm %d · ", ", %d · ", figures.year()) + ranks + words.reportedText(figures.cityNow());
    }

    /** How a bar is filled, and the mark of a count's target. */
    @Override
    public List<Component> legend() {
        List<Fill> fills = figures.now().stream()
                .filter(figure -> figure.compared() != null)
                .map(RankingCard::fill)
                .distinct()
                .toList();
        List<Component> legend = new ArrayList<>();
        boolean hasTarget = figures.target(figures.year()).isPresent();
        if (fills.contains(Fill.MET)) {
            legend.add(Cells.key("met", say("Đạt", "Met")));
        }
        if (fills.contains(Fill.PLAIN)) {
            legend.add(Cells.key(
                    "below", hasTarget ? say("Chưa đạt", "Below target") : say("Có số liệu", "With figures")));
        }
        if (fills.contains(Fill.OPEN)) {
            legend.add(Cells.key("open", say("Chưa đủ cơ sở để so", "Rests on too little to compare")));
        }
        if (figures.isCount() && hasTarget) {
            legend.add(Cells.key("tick", say("Chỉ tiêu của từng nơi", "Each district’s target")));
        }
        return legend;
    }

    @Override
    public List<Figure> rows() {
        return figures.listed();
    }

    @Override
    public Bars bars(Bars.Place place) {
        return new Bars(
                spoken(),
                place,
                !figures.isCount(),
                targetLine(),
                cityLine(),
                rows().stream().map(this::bar).toList());
    }

    /** Where there is no table beside it, a rate of a few has its parts with it. */
    private Bars.Row bar(Figure row) {
        String said = said().compared(row);
        Double target = row.comparedTarget();
        return new Bars.Row(
                row.place().code(),
                row.place().shortName(language()),
                row.drawn(),
                fill(row),
                said,
                row.value() != null && isSmall(row)
                        ? said().fraction(row).map(parts -> parts + "  " + said).orElse(said)
                        : said,
                figures.isCount() && target != null ? (Double) Figure.drawn(target, true) : null,
                words.tip(row),
                said().whyNot(row).orElse(null));
    }

    private static boolean isSmall(Figure figure) {
        Long denominator = figure.denominator();
        return denominator != null && denominator < SMALL_DENOMINATOR;
    }

    /** Solid where the figure compares, open where it rests on less. */
    private static Fill fill(Figure row) {
        return !row.isComparable() ? Fill.OPEN : row.verdictTarget() == TargetVerdict.met ? Fill.MET : Fill.PLAIN;
    }

    @Override
    public Columns<Figure> columns() {
        boolean isCount = figures.isCount();
        int before = figures.year() - 1;
        boolean hasBefore = figures.years().contains(before);
        return new Columns<Figure>(language())
                .onPage()
                .html(say("Hạng", "Rank"), "r rk", this::rank)
                .phone("")
                .always()
                .only(!isCount)
                .with(columns -> who(columns, "in-chart nm"))
                .onPage()
                .text(
                        isCount ? say("Trên một đơn vị", "Per unit") : say("Tỷ lệ", "Rate"),
                        "r in-chart vl",
                        said()::compared)
                .leads(row -> address(row.place().code()))
                .phone("")
                .always()
                .add(Head.RANK, Figure::rank)
                .only(!isCount)
                .with(this::reported)
                .add(isCount ? Head.NUMBER : Head.NUMERATOR, Figure::numerator)
                .html(isCount ? say("Số lượng", "Number") : fractionHead(), "r wraps fr", this::parts)
                .add(Head.PER_UNIT, Figure::perUnit)
                .only(isCount)
                .add(Head.DENOMINATOR, Figure::denominator)
                .only(!isCount)
                .add(Head.RATE, row -> Share.of(row.value()))
                .only(!isCount)
                .add(Head.UNITS_REPORTING, Figure::unitsReporting)
                .add(Head.UNITS_EXPECTED, Figure::unitsExpected)
                .seen(say("Đơn vị", "Units"), "r un", row -> numbers().whole(row.unitsExpected()))
                .only(isCount)
                .seen(say("Cơ sở", "Basis"), "nt dim", row -> basisNote(row).orElse(""))
                .phone(say("Cơ sở", "Basis"))
                .only(rows().stream().anyMatch(row -> basisNote(row).isPresent()))
                .seen(say("Năm %d", "In %d", before), "r table-only pv", this::before)
                .only(hasBefore)
                .onPage()
                .html(say("So với %d", "Change on %d", before), "r ch", this::change)
                .only(hasBefore)
                .add(Head.TARGET, row -> Share.orNumber(row.target(), isCount))
                .add(Head.GAP_POINTS, Figure::gapPoints)
                .only(!isCount)
                .add(Head.GAP_UNITS, Figure::gapUnits)
                .html(say("Còn thiếu", "Gap"), "r gp", this::gap)
                .add(Head.CHANGE_POINTS, Figure::changePoints)
                .only(!isCount)
                .add(Head.CHANGE_COUNT, Figure::changeCount);
    }

    private Component rank(Figure row) {
        return row.rank() == null ? dim("–") : new Span(String.valueOf(row.rank()));
    }

    /** What a figure rests on, where that is not every ward-level unit. */
    Optional<String> basisNote(Figure figure) {
        Basis basis = figure.basis();
        if (basis == null) {
            return Optional.empty();
        }
        return switch (basis) {
            case wards -> Optional.empty();
            case total -> Optional.of(say("dòng tổng", "total row"));
            case partial ->
                Optional.of(say("%d/%d đơn vị", "%d/%d units", figure.unitsReporting(), figure.unitsExpected()));
            case stated -> Optional.of(say("tự nêu", "stated"));
        };
    }

    private String before(Figure row) {
        return figures.of(row.place(), figures.year() - 1)
                .flatMap(words::fraction)
                .orElse("–");
    }

    @Override
    public Optional<String> whyNot(Figure row) {
        return said().whyNot(row).map(why -> why + (figures.isCount() ? "" : say(", không xếp hạng", ", not ranked")));
    }

    @Override
    public String rowClass(Figure row) {
        return whyNot(row).isPresent() ? "unranked" : "";
    }

    @Override
    public String part() {
        return say("xếp hạng", "ranking");
    }

    @Override
    public Query query(List<Head> heads) {
        return select(heads)
                .orderBy(
                        FIGURE.RANK.asc().nullsLast(),
                        (figures.isCount() ? FIGURE.PER_UNIT : FIGURE.VALUE)
                                .desc()
                                .nullsLast(),
                        DISTRICT.POSITION);
    }

    @Override
    public String tableName() {
        return say("Bảng của biểu đồ cột", "Table of the bars");
    }

    @Override
    public String tableClasses() {
        return "tbl rows side-table stack";
    }

    /** Which of them the rate counts, in the catalogue's words: Đã vào Đoàn, Hội/tổng số. */
    private String fractionHead() {
        String numerator = words.numerator();
        String all = words.denominator();
        int of = Math.max(shared(numerator, all), shared(numerator, words.unit() + " "));
        // Whoever "was" something comes "from" there: Từ đoàn viên ưu tú.
        String part = numerator.substring(of).replaceFirst("^vốn là ", "từ ");
        return FigureWords.capitalized(part) + say("/tổng số", "/all");
    }

    /** How far two texts begin with the same words. */
    private static int shared(String one, String other) {
        int at = 0;
        int end = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
            end = one.charAt(at - 1) == ' ' ? at : end;
        }
        return end;
    }

    /** 85.684/123.888, the whole in a softer ink. */
    private Span parts(Figure row) {
        Long numerator = row.numerator();
        Long denominator = row.denominator();
        if (numerator == null) {
            return dim("–");
        }
        Span parts = new Span(numbers().whole(numerator));
        if (denominator != null) {
            parts.add(dim("/" + numbers().whole(denominator)));
        }
        return parts;
    }

    /** The change with its direction as a shape; coloured only where the mart gives a verdict. */
    private Span change(Figure row) {
        Optional<String> text = said().change(row);
        if (text.isEmpty()) {
            return dim("–");
        }
        Span change = Cells.change(text.get(), row.verdictChange());
        said().sameUnits(row).ifPresent(units -> change.add(dim(" (" + units + ")")));
        return change;
    }

    private Component gap(Figure row) {
        if (row.verdictTarget() == TargetVerdict.met) {
            return verdict(TargetVerdict.met, say("Đạt", "Met"));
        }
        Long units = row.gapUnits();
        if (units != null) {
            return new Span(numbers().whole(units));
        }
        return said().missing(row).map(Span::new).orElseGet(() -> dim("–"));
    }
}
