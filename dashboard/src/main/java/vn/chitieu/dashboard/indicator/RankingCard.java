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
import java.util.function.UnaryOperator;
import org.jooq.Query;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.mark.Bars;
import vn.chitieu.dashboard.mark.Bars.Fill;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * The districts of the year beside each other, ranked, then those who are not.
 *
 * @param toggled the address of the page once a district is highlighted, or not any more
 */
record RankingCard(IndicatorFigures figures, IndicatorWords words, UnaryOperator<String> toggled)
        implements DistrictCard {

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
        if (comparable.size() == 1) {
            return say(
                    "Chỉ %s đủ số liệu để so: %s",
                    "Only %s has enough figures to compare: %s",
                    words.who(leaders),
                    words.words().compared(best));
        }
        if (leaders.size() == comparable.size()) {
            return say(
                    "Cả %d nơi cùng mức %s",
                    "All %d districts level at %s",
                    comparable.size(),
                    words.words().compared(best));
        }
        return figures.isCount()
                ? say(
                        "Trên một phường, xã: %s thấp nhất, %s %s; %s cao nhất, %s",
                        "Per ward-level unit: %s lowest, %s %s; %s highest, %s",
                        words.who(trailers),
                        words.words().compared(last),
                        words.unit(),
                        words.who(leaders),
                        words.words().compared(best))
                : words.who(trailers) + together(trailers, say("đứng cuối với ", "last with "))
                        + words.words().compared(last)
                        + "; " + words.who(leaders) + together(leaders, say("dẫn đầu với ", "first with "))
                        + words.words().compared(best);
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
        String measure = figures.isCount()
                ? say(
                        "%s ÷ số phường, xã, thị trấn; số đếm so trên một đơn vị, không xếp hạng"
                                .formatted(FigureWords.capitalized(
                                        figures.indicator().numeratorVi())),
                        "%s ÷ ward-level units; counts compare by unit and are not ranked"
                                .formatted(FigureWords.capitalized(
                                        figures.indicator().numeratorEn())))
                : say(
                        "%s ÷ %s, %%"
                                .formatted(
                                        FigureWords.capitalized(
                                                figures.indicator().numeratorVi()),
                                        figures.indicator().denominatorVi()),
                        "%s ÷ %s, %%"
                                .formatted(
                                        FigureWords.capitalized(
                                                figures.indicator().numeratorEn()),
                                        figures.indicator().denominatorEn()));
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
        String said = words.words().compared(row);
        Double target = row.comparedTarget();
        return new Bars.Row(
                row.place().code(),
                row.place().shortName(language()),
                row.drawn(),
                fill(row),
                said,
                row.value() != null && IndicatorWords.isSmall(row)
                        ? words.words()
                                .fraction(row)
                                .map(parts -> parts + "  " + said)
                                .orElse(said)
                        : said,
                figures.isCount() && target != null ? (Double) Figure.drawn(target, true) : null,
                words.tip(row),
                words.words().whyNot(row).orElse(null));
    }

    /** Solid where the figure compares, open where it rests on less. */
    private static Fill fill(Figure row) {
        return !row.isComparable() ? Fill.OPEN : row.verdictTarget() == TargetVerdict.met ? Fill.MET : Fill.PLAIN;
    }

    @Override
    public String address(String districtCode) {
        return toggled.apply(districtCode);
    }

    @Override
    public Columns<Figure> columns() {
        boolean isCount = figures.isCount();
        boolean hasNotes = rows().stream().anyMatch(row -> words.basisNote(row).isPresent());
        boolean hasBefore = figures.years().contains(figures.year() - 1);
        Columns<Figure> columns = new Columns<>(language());
        if (!isCount) {
            columns.onPage()
                    .html(say("Hạng", "Rank"), "r rk", row -> row.rank() == null ? dim("–") : new Span("" + row.rank()))
                    .phone("")
                    .always();
        }
        columns.with(all -> who(all, "in-chart nm"))
                .onPage()
                .html(
                        isCount ? say("Trên một đơn vị", "Per unit") : say("Tỷ lệ", "Rate"),
                        "r in-chart vl",
                        row -> new Span(words.words().compared(row)))
                .phone("")
                .always();
        if (!isCount) {
            columns.add(Head.RANK, Figure::rank);
        }
        columns.with(this::reported)
                .add(isCount ? Head.NUMBER : Head.NUMERATOR, Figure::numerator)
                .html(isCount ? say("Số lượng", "Number") : fractionHead(), "r wraps fr", this::parts);
        if (isCount) {
            columns.add(Head.PER_UNIT, Figure::perUnit);
        } else {
            columns.add(Head.DENOMINATOR, Figure::denominator).add(Head.RATE, row -> Share.of(row.value()));
        }
        columns.add(Head.UNITS_REPORTING, Figure::unitsReporting).add(Head.UNITS_EXPECTED, Figure::unitsExpected);
        if (isCount) {
            columns.text(say("Đơn vị", "Units"), "r un", row -> words.numbers().whole(row.unitsExpected()));
        }
        if (hasNotes) {
            columns.onPage()
                    .text(
                            say("Cơ sở", "Basis"),
                            "nt dim",
                            row -> words.basisNote(row).orElse(""))
                    .phone(say("Cơ sở", "Basis"));
        }
        if (hasBefore) {
            columns.onPage()
                    .text(say("Năm %d", "In %d", figures.year() - 1), "r table-only pv", this::before)
                    .onPage()
                    .html(say("So với %d", "Change on %d", figures.year() - 1), "r ch", this::change);
        }
        columns.add(Head.TARGET, row -> Share.orNumber(row.target(), isCount));
        if (!isCount) {
            columns.add(Head.GAP_POINTS, Figure::gapPoints);
        }
        columns.add(Head.GAP_UNITS, Figure::gapUnits).html(say("Còn thiếu", "Gap"), "r gp", this::gap);
        if (!isCount) {
            columns.add(Head.CHANGE_POINTS, Figure::changePoints);
        }
        return columns.add(Head.CHANGE_COUNT, Figure::changeCount);
    }

    private String before(Figure row) {
        return figures.of(row.place(), figures.year() - 1)
                .flatMap(words::fraction)
                .orElse("–");
    }

    @Override
    public Optional<String> whyNot(Figure row) {
        return words.words()
                .whyNot(row)
                .map(why -> why + (figures.isCount() ? "" : say(", không xếp hạng", ", not ranked")));
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
        return select(heads).orderBy(figures.isCount() ? FIGURE.PER_UNIT.desc() : FIGURE.RANK, DISTRICT.POSITION);
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
        Indicator indicator = figures.indicator();
        String numerator = say(indicator.numeratorVi(), indicator.numeratorEn());
        String denominator = language().pick(indicator.denominatorVi(), indicator.denominatorEn());
        String all = denominator == null ? "" : denominator;
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
        Span parts = new Span(words.numbers().whole(numerator));
        if (denominator != null) {
            parts.add(dim("/" + words.numbers().whole(denominator)));
        }
        return parts;
    }

    /** The change with its direction as a shape; coloured only where the mart gives a verdict. */
    private Span change(Figure row) {
        Optional<String> text = words.words().change(row);
        if (text.isEmpty()) {
            return dim("–");
        }
        Span change = Cells.change(text.get(), row.verdictChange());
        words.words().sameUnits(row).ifPresent(units -> change.add(dim(" (" + units + ")")));
        return change;
    }

    private Component gap(Figure row) {
        if (row.verdictTarget() == TargetVerdict.met) {
            return verdict(TargetVerdict.met, say("Đạt", "Met"));
        }
        Long units = row.gapUnits();
        if (units != null) {
            return new Span(words.numbers().whole(units));
        }
        return words.words().missing(row).map(Span::new).orElseGet(() -> dim("–"));
    }
}
