package vn.chitieu.dashboard.compare;

import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_DISTRICT;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.mark.Scatter;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.tables.mart.tables.IndicatorByDistrict;

/** Two indicators: a point a district, with the lines of the city where it has rates. */
record ScatterCard(CompareFigures figures, CompareWords words) implements Card<Place> {
    private static final int NAMED = 4;

    @Override
    public Language language() {
        return words.language();
    }

    private String name(Indicator indicator) {
        return words.words().name(indicator);
    }

    @Override
    public String title() {
        List<Place> places = figures.ofBoth();
        if (places.isEmpty()) {
            return say(
                    "Năm %d chưa nơi nào có đủ cả hai số liệu",
                    "No district has both figures for %d", figures.choice().year());
        }
        Double cityX = words.cityValue(figures.x());
        Double cityY = words.cityValue(figures.y());
        if (cityX == null || cityY == null) {
            return say(
                    "%s và %s ở %d quận, huyện",
                    "%s and %s in %d district{s}", name(figures.x()), name(figures.y()), places.size());
        }
        return say(
                "%s và %s: %d nơi dưới mức thành phố ở cả hai",
                "%s and %s: %d below the city in both",
                name(figures.x()),
                name(figures.y()),
                places.stream()
                        .filter(place -> isBelow(across(place), cityX) && isBelow(up(place), cityY))
                        .count());
    }

    private Figure across(Place place) {
        return figures.figure(place, figures.x());
    }

    private Figure up(Place place) {
        return figures.figure(place, figures.y());
    }

    /** Which of two numbers is less; whether that is good or bad is not said here. */
    private static boolean isBelow(Figure figure, double city) {
        Double value = figure.value();
        return value != null && value < city;
    }

    @Override
    public String subtitle() {
        List<Place> with = figures.ofBoth();
        List<String> without = rows().stream()
                .filter(place -> !with.contains(place))
                .map(place -> place.shortName(language()))
                .toList();
        String missing = without.isEmpty()
                ? ""
                : say(" · không đủ số liệu: ", " · without both: ")
                        + (without.size() > NAMED
                                ? without.size() + say(" nơi", " districts")
                                : String.join(", ", without));
        return say(
                        "Mỗi điểm một quận, huyện, năm %d · %d/%d nơi có cả hai",
                        "A dot a district, %d · %d of %d have both",
                        figures.choice().year(),
                        with.size(),
                        rows().size())
                + missing
                + say(
                        ". Đi cùng nhau không có nghĩa là cái này gây ra cái kia.",
                        ". Going together does not mean that one causes the other.");
    }

    @Override
    public List<Place> rows() {
        return figures.places();
    }

    @Override
    public Optional<Mark> mark() {
        return Optional.of(new Scatter(
                title() + ". " + subtitle(),
                axis(figures.x()),
                axis(figures.y()),
                figures.ofBoth().stream().map(this::point).toList()));
    }

    private Scatter.Axis axis(Indicator indicator) {
        Double city = words.cityValue(indicator);
        return new Scatter.Axis(
                words.measure(indicator),
                !CompareWords.isCount(indicator),
                city == null
                        ? null
                        : new Scatter.City(
                                Figure.drawn(city, false),
                                say("Thành phố ", "City ")
                                        + words.words().numbers().percent(city)));
    }

    private Scatter.Point point(Place place) {
        return new Scatter.Point(
                place.code(),
                place.shortName(language()),
                Objects.requireNonNull(across(place).drawn()),
                Objects.requireNonNull(up(place).drawn()),
                figures.number(place),
                List.of(
                        place.name(language()),
                        name(figures.x()) + ": " + words.words().full(across(place)),
                        name(figures.y()) + ": " + words.words().full(up(place))));
    }

    @Override
    public String address(String district) {
        return words.link()
                .toLineage(
                        district, figures.x().indicatorCode(), figures.choice().year());
    }

    @Override
    public String rowClass(Place place) {
        return words.rowClass(place);
    }

    @Override
    public Columns<Place> columns() {
        return new Columns<Place>(language())
                .add(Head.CODE, Place::code)
                .add(Head.DISTRICT, place -> place.name(language()))
                .html(say("Quận, huyện", "District"), "", words::name)
                .heads()
                .add(Head.YEAR, place -> figures.choice().year())
                .with(columns -> beside(columns, figures.x()))
                .with(columns -> beside(columns, figures.y()));
    }

    private Columns<Place> beside(Columns<Place> columns, Indicator indicator) {
        String of = name(indicator) + ": ";
        Function<Place, Figure> figure = place -> figures.figure(place, indicator);
        return columns.add(
                        of + Head.STATE.in(language()),
                        place -> figure.apply(place).state().name())
                .add(
                        of + Head.NUMERATOR.in(language()),
                        place -> figure.apply(place).numerator())
                .add(
                        of + Head.DENOMINATOR.in(language()),
                        place -> figure.apply(place).denominator())
                .add(
                        of + Head.VALUE.in(language()),
                        place -> Share.orNumber(figure.apply(place).value(), CompareWords.isCount(indicator)))
                .add(
                        of + Head.PER_UNIT.in(language()),
                        place -> figure.apply(place).perUnit())
                .onPage()
                .html(words.measure(indicator), "r wraps", place -> words.compared(figure.apply(place)));
    }

    @Override
    public String tableClasses() {
        return "tbl rows";
    }

    @Override
    public String fileName() {
        return name(figures.x()) + " " + name(figures.y()) + " "
                + figures.choice().year();
    }

    @Override
    public Query query(List<Head> heads) {
        IndicatorByDistrict x = INDICATOR_BY_DISTRICT.as("x");
        IndicatorByDistrict y = INDICATOR_BY_DISTRICT.as("y");
        List<Field<?>> columns = new ArrayList<>(List.of(
                DISTRICT.DISTRICT_CODE,
                new FigureSelect(language()).districtName().as(Head.DISTRICT.column()),
                x.YEAR));
        for (IndicatorByDistrict of : List.of(x, y)) {
            Stream.of(of.STATE, of.NUMERATOR, of.DENOMINATOR, of.VALUE, of.PER_UNIT)
                    .map(column -> column.as(of.getName() + "_" + column.getName()))
                    .forEach(columns::add);
        }
        return DSL.select(columns)
                .from(x)
                .join(y)
                .on(y.DISTRICT_CODE.eq(x.DISTRICT_CODE))
                .and(y.YEAR.eq(x.YEAR))
                .join(DISTRICT)
                .on(DISTRICT.DISTRICT_CODE.eq(x.DISTRICT_CODE))
                .where(x.YEAR.eq(figures.choice().year()))
                .and(x.INDICATOR_CODE.eq(figures.x().indicatorCode()))
                .and(y.INDICATOR_CODE.eq(figures.y().indicatorCode()))
                .orderBy(DISTRICT.POSITION);
    }
}
