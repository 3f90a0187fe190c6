package vn.chitieu.dashboard.gap;

import static vn.chitieu.dashboard.html.Cells.bold;
import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.html.Cells.element;
import static vn.chitieu.dashboard.snapshot.FigureSelect.CITY;
import static vn.chitieu.dashboard.snapshot.FigureSelect.INDICATOR;
import static vn.chitieu.dashboard.snapshot.FigureSelect.PRIORITY;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.PaceCounts;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Cited;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * The city's indicators, the farthest from 2012 first: what is missing, and the required pace beside the achieved one.
 *
 * @param toChoice the address of the page with another indicator chosen
 */
record PaceCard(GapFigures figures, GapWords words, Link link, Function<Indicator, String> toChoice)
        implements Card<CityPace> {
    private static final int NAMED = 2;

    @Override
    public Language language() {
        return words.language();
    }

    /** Which indicator is farthest, or which tie. */
    @Override
    public String title() {
        List<CityPace> farthest = figures.farthest();
        if (farthest.isEmpty()) {
            return words.nothingOfTheCity()
                    .orElseGet(() ->
                            say("Không chỉ tiêu nào còn thiếu đến 2012", "No indicator misses its target of 2012"));
        }
        if (farthest.size() > NAMED) {
            return say(
                    "%d chỉ tiêu cùng xa đích 2012 nhất", "%d indicators are equally far from 2012", farthest.size());
        }
        String names = language()
                .joined(farthest.stream()
                        .map(pace -> words.words().name(pace.indicator()))
                        .toList());
        Double share = farthest.getFirst().missingShare();
        return farthest.size() > 1 || share == null
                ? say("%s cùng xa đích 2012 nhất", "%s are equally far from 2012", names)
                : say(
                        "%s xa đích 2012 nhất: thiếu %s mức đề ra",
                        "%s is farthest from 2012: %s of its target missing",
                        names,
                        words.numbers().percent(share));
    }

    @Override
    public List<Cited> cited() {
        return figures.farthest().stream()
                .flatMap(pace -> Stream.ofNullable(pace.missingShare())
                        .map(share -> new Cited(
                                words.numbers().percent(share),
                                link.toLineage(Link.CITY, pace.indicator().indicatorCode(), figures.year()))))
                .toList();
    }

    @Override
    public String subtitle() {
        return say(
                "Toàn thành phố, năm %1$d · đã có: tăng bình quân mỗi năm từ năm đầu có số liệu; năm cuối: tăng của riêng năm %1$d trên cùng đơn vị; cần có: phần còn thiếu chia cho %2$d năm · thanh chỉ vẽ điểm %%, chỉ tiêu đếm ghi bằng số; phần thiếu của chỉ tiêu đếm chỉ cộng ở nơi đủ số liệu · thiếu nhiều nhất so với mức đề ra ở trên",
                "Whole city, %1$d · achieved: mean change a year since the first year with figures; last year: that of %1$d alone, over the same units; required: what is missing over %3$s · bars are points, counts stand in numbers; what a count misses is that of the districts with all figures · the largest share of a target missing first",
                figures.year(),
                figures.yearsLeft(),
                words.yearsLeft());
    }

    @Override
    public List<Component> legend() {
        return List.of(
                Cells.key("below", say("Nhịp đã có, mỗi năm", "Achieved a year")),
                Cells.key("required", say("Nhịp cần có, mỗi năm", "Required a year")));
    }

    @Override
    public List<CityPace> rows() {
        return figures.city();
    }

    @Override
    public String tableName() {
        return say("Nhịp cần có và đã có", "Required and achieved pace");
    }

    @Override
    public String tableClasses() {
        return "tbl pacet";
    }

    @Override
    public String rowClass(CityPace row) {
        return row.indicator().equals(figures.chosen()) ? "sel" : "";
    }

    @Override
    public Optional<String> whyNot(CityPace row) {
        CityFigure figure = row.figure();
        if (row.pace() != null && figure.isSufficient()) {
            return Optional.empty();
        }
        return Optional.of(
                figure.districtsReporting() == 0
                        ? say("chưa có số liệu năm %d", "no figures for %d", figures.year())
                        : say(
                                "mới có số liệu của %d/%d nơi",
                                "figures of only %d of %d districts",
                                figure.districtsReporting(),
                                figures.priorities().size()));
    }

    @Override
    public Columns<CityPace> columns() {
        double scale = scale();
        return new Columns<CityPace>(language())
                .add(Head.INDICATOR_CODE, row -> row.indicator().indicatorCode())
                .seen(say("Mục", "Item"), "dim lt", row -> row.indicator().letter())
                .always()
                .add(Head.INDICATOR, row -> FigureWords.fullName(row.indicator(), language()))
                .html(say("Nội dung", "Indicator"), "nm", this::name)
                .heads()
                .add(Head.YEAR, row -> figures.year())
                .add(Head.VALUE, row -> Share.orNumber(row.figure().value(), row.isCount()))
                .text(
                        say("Năm %d", "In %d", figures.year()),
                        "r",
                        row -> words.value(row.indicator(), row.figure().value()))
                .leads(row -> link.toLineage(Link.CITY, row.indicator().indicatorCode(), figures.year()))
                .add(Head.TARGET_2012, row -> Share.orNumber(row.figure().target2012(), row.isCount()))
                .text(
                        say("Chỉ tiêu 2012", "Target 2012"),
                        "r",
                        row -> words.target(row.indicator(), row.figure().target2012()))
                .add(Head.GAP_2012_POINTS, row -> row.figure().gap2012Points())
                .html(say("Còn thiếu", "Missing"), "r", row -> bold(missing(row)))
                .add(Head.GAP_2012_UNITS, row -> row.figure().gap2012Units())
                .text(say("Tức là", "That is"), "r", this::thatIs)
                .add(Head.MISSING_SHARE_2012, row -> Share.of(row.missingShare()))
                .add(Head.UNITS_UNREPORTED, row -> row.figure().unitsUnreported())
                .html(
                        say("Chưa báo cáo", "Unreported"),
                        "r",
                        row -> dim(
                                words.unreported(row.figure().unitsUnreported()).orElse("–")))
                .onPage()
                .html(say("Điểm % mỗi năm", "Points a year"), "bar", row -> bar(row, scale))
                .with(columns -> words.pace(
                        columns,
                        CityPace::indicator,
                        CityPace::pace,
                        row -> words.judged(row.verdict(), words.verdict(row))))
                .add(Head.DISTRICTS_MET, row -> figures.counts(row.indicator()).met())
                .text(say("Tới đích", "Met by"), "r", this::metBy)
                .phone(say("Nơi tới đích", "Reached by"))
                .add(
                        Head.DISTRICTS_JUDGED,
                        row -> figures.counts(row.indicator()).judged());
    }

    private Component name(CityPace row) {
        return new Anchor(toChoice.apply(row.indicator()), words.words().name(row.indicator()));
    }

    /** What is missing in people or units; of a count, which misses them, where: its target is that of complete districts alone. */
    private String thatIs(CityPace row) {
        return row.isCount()
                ? say("ở nơi báo đủ", "where complete")
                : units(row).orElse("–");
    }

    /** What the city misses: 13,9 điểm %, or 271 thanh niên of a count. */
    private String missing(CityPace pace) {
        return pace.isCount()
                ? units(pace).orElse("–")
                : words.pointsWithMeasure(pace.figure().gap2012Points());
    }

    /** The same in people or units: 52 đơn vị. */
    Optional<String> units(CityPace pace) {
        return Optional.ofNullable(pace.figure().gap2012Units())
                .map(units -> words.numbers().whole(units) + " " + words.words().unit(pace.indicator()));
    }

    private String metBy(CityPace row) {
        PaceCounts counts = figures.counts(row.indicator());
        return counts.judged() == 0 ? "–" : counts.met() + "/" + counts.judged();
    }

    /** The most points a year that any bar shows. */
    private double scale() {
        return figures.city().stream()
                .filter(row -> !row.isCount())
                .flatMap(row -> Stream.of(Pace.of(row.pace(), Pace::achieved), Pace.of(row.pace(), Pace::required)))
                .filter(Objects::nonNull)
                .map(Math::abs)
                .max(Double::compare)
                .map(most -> Math.max(0.1, most))
                .orElse(1.0);
    }

    /** Filled: achieved a year. Outlined: required a year. Filled past the outline is enough. */
    private Component bar(CityPace row, double scale) {
        if (row.isCount()) {
            return dim(say("đếm, không vẽ", "a count, not drawn"));
        }
        @Nullable Double achieved = Pace.of(row.pace(), Pace::achieved);
        @Nullable Double required = Pace.of(row.pace(), Pace::required);
        boolean lowerIsBetter = row.indicator().direction() == Indicator.Direction.lower;
        double forward = achieved == null ? 0 : Math.max(0, lowerIsBetter ? -achieved : achieved);
        Div bars = new Div(bar("a", forward / scale));
        if (required != null) {
            bars.add(bar("q", Math.abs(required) / scale));
        }
        bars.addClassName("pace");
        bars.getElement().setAttribute("aria-hidden", "true");
        return bars;
    }

    private static HtmlContainer bar(String kind, double share) {
        HtmlContainer bar = element("i", kind);
        bar.getStyle().set("width", String.format(Locale.ROOT, "%.1f%%", Math.clamp(100 * share, 0, 100)));
        return bar;
    }

    @Override
    public String fileName() {
        return say("Nhịp đến 2012 nhìn từ %d", "Pace to 2012 seen from %d", figures.year());
    }

    @Override
    public Query query(List<Head> heads) {
        return new FigureSelect(language())
                .city(heads, CITY.YEAR.eq(figures.year()))
                .orderBy(PRIORITY.POSITION_2012.asc().nullsLast(), INDICATOR.POSITION);
    }
}
