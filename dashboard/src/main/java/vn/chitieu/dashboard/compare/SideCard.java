package vn.chitieu.dashboard.compare;

import static java.util.Comparator.comparingDouble;
import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.snapshot.FigureSelect.CITY;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;
import static vn.chitieu.dashboard.snapshot.FigureSelect.INDICATOR;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * All indicators of the chosen districts. Files and SQL have one row an indicator and district, the city first; the page has
 * the districts beside each other.
 */
record SideCard(CompareFigures figures, CompareWords words) implements Card<SideCard.Row> {

    /** A figure of a chosen district, or of the city. */
    record Row(
            Indicator indicator,
            @Nullable Figure figure,
            @Nullable CityFigure city) {
        @Nullable
        Object of(Columns.Cell<Figure> ofDistrict, Columns.Cell<CityFigure> ofCity) {
            return figure != null ? ofDistrict.of(figure) : city != null ? ofCity.of(city) : null;
        }

        private boolean isCount() {
            return CompareWords.isCount(indicator);
        }
    }

    @Override
    public Language language() {
        return words.language();
    }

    /** In what the chosen districts differ most. */
    @Override
    public String title() {
        if (figures.chosen().size() < 2) {
            return say(
                    "Chọn hai đến bốn quận, huyện để đặt cạnh nhau",
                    "Choose two to four districts to put side by side");
        }
        return figures.indicators().stream()
                .filter(indicator -> !CompareWords.isCount(indicator) && spread(indicator) > 0)
                .max(comparingDouble(this::spread))
                .map(indicator -> say(
                        "Chênh nhau nhiều nhất ở %s: %s điểm %%",
                        "They differ most in %s: by %s points",
                        words.words().name(indicator),
                        words.words().numbers().points(spread(indicator))))
                .orElse(say("Chưa có tỷ lệ nào để so", "No rate to compare"));
    }

    /** Points between the lowest rate and the highest; 0 where there are no two. */
    private double spread(Indicator indicator) {
        List<Double> values = figures.chosen().stream()
                .map(place -> figures.figure(place, indicator))
                .filter(Figure::isComparable)
                .map(Figure::value)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return values.size() < 2 ? 0 : 100 * (values.getLast() - values.getFirst());
    }

    @Override
    public String subtitle() {
        return say(
                "%d chỉ tiêu, năm %d · giá trị, tử số/mẫu số và kết quả so với chỉ tiêu",
                "%d indicators, %d · value, parts, and how it stands against the target",
                figures.indicators().size(),
                figures.choice().year());
    }

    @Override
    public List<Row> rows() {
        return figures.indicators().stream()
                .flatMap(indicator -> Stream.concat(
                        figures.city(indicator).map(city -> new Row(indicator, null, city)).stream(),
                        figures.chosen().stream()
                                .map(place -> new Row(indicator, figures.figure(place, indicator), null))))
                .toList();
    }

    @Override
    public Columns<Row> columns() {
        return new Columns<Row>(language())
                .add(Head.INDICATOR_CODE, row -> row.indicator().indicatorCode())
                .add(Head.INDICATOR, row -> FigureWords.fullName(row.indicator(), language()))
                .add(Head.CODE, row -> row.of(figure -> figure.place().code(), city -> null))
                .add(
                        Head.DISTRICT,
                        row -> row.of(
                                figure -> figure.place().name(language()), city -> say("Toàn thành phố", "Whole city")))
                .add(Head.YEAR, row -> figures.choice().year())
                .add(Head.STATE, row -> row.of(figure -> figure.state().name(), city -> null))
                .add(Head.NUMERATOR, row -> row.of(Figure::numerator, CityFigure::numerator))
                .add(Head.DENOMINATOR, row -> row.of(Figure::denominator, CityFigure::denominator))
                .add(
                        Head.VALUE,
                        row -> row.of(
                                figure -> Share.orNumber(figure.value(), row.isCount()),
                                city -> Share.orNumber(city.value(), row.isCount())))
                .add(Head.PER_UNIT, row -> row.of(Figure::perUnit, city -> null))
                .add(
                        Head.TARGET,
                        row -> row.of(
                                figure -> Share.orNumber(figure.target(), row.isCount()),
                                city -> Share.orNumber(city.target(), row.isCount())))
                .add(Head.CHANGE_POINTS, row -> row.of(Figure::changePoints, CityFigure::changePoints))
                .add(Head.CHANGE_COUNT, row -> row.of(Figure::changeCount, CityFigure::changeCount));
    }

    @Override
    public String tableClasses() {
        return "tbl beside sticky";
    }

    @Override
    public NativeTable table() {
        Columns<Indicator> columns = new Columns<Indicator>(language())
                .onPage()
                .html(say("Nội dung", "Indicator"), "", this::name)
                .heads()
                .seen(say("Chỉ tiêu", "Target"), "r", this::target)
                .seen(say("Thành phố", "City"), "r", this::city)
                .leads(indicator -> words.link()
                        .toLineage(
                                Link.CITY,
                                indicator.indicatorCode(),
                                figures.choice().year()));
        figures.chosen()
                .forEach(place -> columns.onPage()
                        .html(place.shortName(language()), "r", indicator -> side(figures.figure(place, indicator)))
                        .titled(head(place)));
        return columns.table(tableLabel(), tableClasses(), figures.indicators(), indicator -> "");
    }

    private Component head(Place place) {
        Span symbol = Cells.styled("", "sym s" + (figures.number(place) + 1));
        symbol.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(symbol, words.name(place));
        name.addClassName("beside-head");
        return name;
    }

    private Component name(Indicator indicator) {
        Anchor name = new Anchor(
                words.link().toIndicator(indicator.indicatorCode()),
                words.words().name(indicator));
        name.addClassName("plain");
        return name;
    }

    private String target(Indicator indicator) {
        return words.words().target(figures.figure(figures.places().getFirst(), indicator));
    }

    /** The city's rate; a dash for a count. */
    private String city(Indicator indicator) {
        return Optional.ofNullable(words.cityValue(indicator))
                .map(words.words().numbers()::percent)
                .orElse("–");
    }

    private Component side(Figure figure) {
        FigureWords said = words.words();
        return said.whyNot(figure).<Component>map(Cells::dim).orElseGet(() -> {
            Div both = new Div(
                    value(figure),
                    dim(
                            figure.isCount()
                                    ? say("%s mỗi đơn vị", "%s per unit", said.compared(figure))
                                    : words.parts(figure)));
            said.change(figure).ifPresent(change -> {
                both.add(Cells.change(change, figure.verdictChange()));
                said.sameUnits(figure).ifPresent(units -> both.add(dim(units)));
            });
            both.addClassName("beside-cell");
            return both;
        });
    }

    private Component value(Figure figure) {
        Span value = new Span(Cells.figure(
                words.link().toLineage(figure), Cells.bold(words.words().value(figure))));
        TargetVerdict verdict = figure.verdictTarget();
        if (verdict != TargetVerdict.none) { // whose glyph, a dashed box, says of a district that it has not reported
            String word = words.words().verdict(verdict);
            Span glyph = new Span(Cells.glyph(verdict), Cells.spoken(word));
            glyph.addClassNames("v", verdict.name());
            glyph.getElement().setAttribute("title", word);
            value.add(glyph);
        }
        value.addClassName("beside-value");
        return value;
    }

    @Override
    public String fileName() {
        String places = figures.chosen().stream()
                .map(place -> place.shortName(language()))
                .collect(Collectors.joining(" "));
        return say("So sánh", "Compare") + " " + places + " " + figures.choice().year();
    }

    @Override
    public Query query(List<Head> heads) {
        int year = figures.choice().year();
        List<String> chosen = figures.chosen().stream().map(Place::code).toList();
        FigureSelect select = new FigureSelect(language());
        return select.both(
                        heads,
                        select.city(heads, CITY.YEAR.eq(year)),
                        select.districts(heads, FIGURE.YEAR.eq(year).and(FIGURE.DISTRICT_CODE.in(chosen))))
                .orderBy(
                        INDICATOR.POSITION, FIGURE.DISTRICT_CODE.sortAsc(chosen).nullsFirst());
    }
}
