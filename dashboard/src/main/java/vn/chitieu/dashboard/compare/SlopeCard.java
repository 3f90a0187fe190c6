package vn.chitieu.dashboard.compare;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Query;
import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.FigureColumns;
import vn.chitieu.dashboard.compare.CompareFigures.TwoYears;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.mark.Slope;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * Two years of an indicator: a line a district. Files and SQL have one row a district and year, the page has the years beside
 * each other.
 */
record SlopeCard(CompareFigures figures, CompareWords words) implements Card<Figure> {

    @Override
    public Language language() {
        return words.language();
    }

    private Indicator of() {
        return figures.of();
    }

    private boolean isCount() {
        return CompareWords.isCount(of());
    }

    private int from() {
        return figures.choice().from();
    }

    private int to() {
        return figures.choice().year();
    }

    @Override
    public String title() {
        List<Double> changes = figures.bothYears().stream()
                .filter(TwoYears::isCounted)
                .map(SlopeCard::change)
                .toList();
        String name = words.words().name(of());
        return from() >= to() || changes.isEmpty()
                ? say("%s: không có hai năm để so", "%s: no two years to compare", name)
                : say(
                        "%s, %d–%d: %d nơi giảm, %d nơi tăng",
                        "%s, %d–%d: %d fell, %d rose",
                        name,
                        from(),
                        to(),
                        changes.stream().filter(change -> change < 0).count(),
                        changes.stream().filter(change -> change > 0).count());
    }

    private static double change(TwoYears years) {
        return Objects.requireNonNullElse(years.change(), 0.0);
    }

    @Override
    public String subtitle() {
        List<TwoYears> both = figures.bothYears();
        List<String> parts = new ArrayList<>();
        parts.add(words.measure(of()));
        parts.add(say(
                "%d/%d nơi có cả hai năm",
                "%d of %d have both years", both.size(), figures.places().size()));
        parts.add(
                figures.isYearBefore() && !isCount()
                        ? say("chỉ so phường, xã có cả hai năm", "over the ward-level units with both years")
                        : say("hiệu của hai giá trị, không xét tốt xấu", "plain differences of values, not judged"));
        both.stream()
                .filter(years -> years.isCounted() && change(years) != 0)
                .max(comparingDouble(years -> Math.abs(change(years))))
                .ifPresent(most -> parts.add(say("đổi nhiều nhất: ", "most changed: ")
                        + most.place().shortName(language()) + " (" + difference(most) + ")"));
        List<String> broken = both.stream()
                .filter(TwoYears::isBroken)
                .map(years -> years.place().shortName(language()))
                .toList();
        if (!broken.isEmpty()) {
            parts.add(say("phường thay đổi, không nối: ", "wards changed, not joined: ") + String.join(", ", broken));
        }
        if (figures.unlikePeriods() && of().measure() == Indicator.Measure.flow) {
            parts.add(say("hai kỳ dài ngắn khác nhau", "periods of unlike length"));
        }
        return String.join(" · ", parts);
    }

    /** +4,2 điểm %, or +0,31 for a count per unit. */
    private String difference(TwoYears years) {
        FigureWords said = words.words();
        double change = change(years);
        if (isCount()) {
            String amount = said.numbers().perUnit(Math.abs(change));
            return (change > 0 ? "+" : change < 0 ? "−" : "") + amount;
        }
        String over = figures.isYearBefore()
                ? said.sameUnits(years.to()).map(same -> ", " + same).orElse("")
                : "";
        return said.numbers().signedPoints(100 * change) + say(" điểm %", " points") + over;
    }

    @Override
    public Optional<Mark> mark() {
        return Optional.of(new Slope(
                title() + ". " + subtitle(),
                !isCount(),
                IntStream.of(from(), to()).distinct().boxed().toList(),
                figures.bothYears().stream().map(this::row).toList()));
    }

    private Slope.Row row(TwoYears years) {
        return new Slope.Row(
                years.place().code(),
                years.place().shortName(language()) + " " + words.words().compared(years.to()),
                Objects.requireNonNull(years.from().drawn()),
                Objects.requireNonNull(years.to().drawn()),
                figures.number(years.place()),
                years.isBroken(),
                List.of(
                        years.place().name(language()),
                        years.from().year() + ": " + words.words().full(years.from()),
                        years.to().year() + ": " + words.words().full(years.to()),
                        years.isBroken()
                                ? say("Phường thay đổi: hai năm không so với nhau", "Wards changed: not compared")
                                : say("Chênh lệch: ", "Difference: ") + (years.isCounted() ? difference(years) : "–")));
    }

    @Override
    public String address(String district) {
        return address(district, to());
    }

    @Override
    public String address(String district, int year) {
        return words.link().toLineage(district, of().indicatorCode(), year);
    }

    @Override
    public List<Figure> rows() {
        return figures.history().stream()
                .filter(figure -> figure.year() == from() || figure.year() == to())
                .sorted(comparing((Figure figure) -> figure.place().position()).thenComparing(Figure::year))
                .toList();
    }

    @Override
    public Columns<Figure> columns() {
        return FigureColumns.of(language());
    }

    @Override
    public NativeTable table() {
        return new Columns<Place>(language())
                .onPage()
                .html(say("Quận, huyện", "District"), "", words::name)
                .heads()
                .onPage()
                .html(String.valueOf(from()), "r", place -> words.compared(figures.of(place, from())))
                .onPage()
                .html(String.valueOf(to()), "r", place -> words.compared(figures.of(place, to())))
                .onPage()
                .html(say("Chênh lệch", "Difference"), "r", this::difference)
                .table(tableLabel(), tableClasses(), figures.places(), words::rowClass);
    }

    private Component difference(Place place) {
        Optional<TwoYears> both = figures.bothYears(place);
        return both.filter(TwoYears::isCounted)
                .map(years -> Cells.change(difference(years), ChangeVerdict.none))
                .orElseGet(() -> dim(
                        both.filter(TwoYears::isBroken).isPresent() ? say("phường thay đổi", "wards changed") : "–"));
    }

    @Override
    public String tableClasses() {
        return "tbl rows";
    }

    @Override
    public String fileName() {
        return words.words().name(of()) + " " + from() + " " + to();
    }

    @Override
    public Query query(List<Head> heads) {
        return new FigureSelect(language())
                .districts(heads, FIGURE.YEAR.in(from(), to()).and(FIGURE.INDICATOR_CODE.eq(of().indicatorCode())))
                .orderBy(DISTRICT.POSITION, FIGURE.YEAR);
    }
}
