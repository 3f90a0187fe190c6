package vn.chitieu.dashboard.indicator;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chitieu.dashboard.card.ScaleLegend;
import vn.chitieu.dashboard.chart.Frame;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.KindFigure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cited;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.mark.Tiles;
import vn.chitieu.dashboard.mark.Tiles.Fill;
import vn.chitieu.dashboard.mark.Tiles.Tile;

/** The districts as tiles about where they lie, coloured by classes that are the same in every year. */
record TileMap(IndicatorFigures figures, IndicatorWords words) implements YearCard {
    private static final int HEIGHT = 396;

    /** Says itself who is looked at, and of how many it speaks. */
    @Override
    public String title() {
        return finding();
    }

    @Override
    public String finding() {
        int year = figures.year();
        List<KindFigure> all = figures.together(year);
        if (figures.only() != null) {
            return all.isEmpty() ? words.within(words.insufficient()) : ofKind(all.getFirst());
        }
        if (all.size() < 2 || !figures.cityNow().isSufficient()) {
            return say(
                    "Năm %d chưa đủ số liệu để so các loại địa bàn",
                    "Not enough figures to compare kinds of district in %d", year);
        }
        return say(
                "Năm %d: %s thấp nhất, %s; %s cao nhất, %s",
                "%d: %s lowest, %s; %s highest, %s",
                year,
                kind(all.getLast()),
                compared(all.getLast()),
                kind(all.getFirst()),
                compared(all.getFirst()));
    }

    /** Beside the whole city. */
    private String ofKind(KindFigure kind) {
        CityFigure city = figures.everyone().cityNow();
        return (words.everyone() + " " + compared(kind) + " " + words.perUnit()).strip()
                + (figures.isCount() || !city.isSufficient()
                        ? ""
                        : say(", toàn thành phố %s", ", whole city %s", words.cityText(city)))
                + say(" năm %d", " in %d", figures.year());
    }

    @Override
    public List<Cited> cited() {
        CityFigure city = figures.everyone().cityNow();
        return Stream.concat(
                        figures.together(figures.year()).stream()
                                .map(kind -> new Cited(
                                        compared(kind),
                                        words.toLineage(kind.kind().name(), kind.year()))),
                        Stream.of(new Cited(words.cityText(city), words.toLineage(Link.CITY, city.year()))))
                .toList();
    }

    private String kind(KindFigure kind) {
        return Place.kindName(kind.kind(), language()).toLowerCase(language().locale());
    }

    private String compared(KindFigure kind) {
        return words.comparedText(requireNonNull(figures.compared(kind)));
    }

    @Override
    public String subtitle() {
        return words.measure() + say(" · chọn ô để xem số từ đâu", " · choose a tile to see where it comes from");
    }

    @Override
    public List<Component> legend() {
        return new ScaleLegend(figures.scale(), figures.isCount(), language()).keys(figures.districts());
    }

    @Override
    public String part() {
        return say("bản đồ", "map");
    }

    @Override
    public Optional<Mark> mark() {
        return Optional.of(tiles(spoken(), figures.year(), words::tip));
    }

    /** One a year, in order. */
    List<Frame> frames() {
        return figures.years().stream()
                .map(year -> new Frame(String.valueOf(year), said(year), tiles("", year, words::shortTip)))
                .toList();
    }

    private Tiles tiles(String label, int year, Function<Figure, List<String>> tip) {
        return new Tiles(
                label,
                HEIGHT,
                figures.all(year).stream()
                        .map(figure -> tile(figure, tip.apply(figure)))
                        .toList());
    }

    private Tile tile(Figure figure, List<String> tip) {
        Place district = figure.place();
        Fill fill = fill(figure);
        return new Tile(
                district.code(),
                district.abbreviation(),
                fill == Fill.APART
                        ? ""
                        : fill == Fill.MISSING ? say("chưa có", "none") : words.shortCompared(figure.compared()),
                district.tileColumn(),
                district.tileRow(),
                fill,
                fill == Fill.CLASS ? figures.scale().colourOf(requireNonNull(figure.drawn())) : 0,
                tip);
    }

    private Fill fill(Figure figure) {
        if (!figures.isLookedAt(figure)) {
            return Fill.APART;
        }
        return figure.drawn() == null ? Fill.MISSING : figure.isComparable() ? Fill.CLASS : Fill.OPEN;
    }

    private String said(int year) {
        List<String> parts = figures.together(year).stream()
                .map(each -> kind(each) + " " + compared(each))
                .toList();
        return year + ": " + (parts.isEmpty() ? say("chưa có số liệu", "no figures") : String.join(" · ", parts));
    }
}
