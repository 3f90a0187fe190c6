package vn.chitieu.dashboard.overview;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;
import static vn.chitieu.dashboard.figure.FigureWords.capitalized;
import static vn.chitieu.dashboard.html.Cells.element;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Query;
import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.FigureColumns;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.KindFigure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Cited;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.mark.Tiles;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** The districts of one indicator as tiles near their true places. */
record MapCard(OverviewWords words, Link link) implements Card<Figure> {
    private static final int TILE = 64;

    @Override
    public Language language() {
        return words.language();
    }

    private OverviewFigures figures() {
        return words.figures();
    }

    private Indicator mapped() {
        return figures().mapped();
    }

    private boolean isCount() {
        return OverviewFigures.isCount(mapped());
    }

    private CityFigure city() {
        return figures().cityNow(mapped());
    }

    private String unit() {
        return words.figure().unit(mapped());
    }

    @Override
    public String title() {
        return words.name(mapped()) + ": " + finding();
    }

    /** For a rate, which kind of district needs help first; a count is not ranked. */
    private String finding() {
        if (city().districtsReporting() == 0) {
            return say("chưa nơi nào có số liệu năm %d", "no district has figures for %d", words.year());
        }
        if (!city().isSufficient()) {
            return say(
                    "mới %d/%d nơi có số liệu năm %d",
                    "only %d of %d districts have figures for %d",
                    city().districtsReporting(),
                    figures().districts().size(),
                    words.year());
        }
        if (isCount()) {
            return say(
                    "toàn thành phố %s %s", "%s %s citywide", words.of(mapped()).value(), unit());
        }
        List<KindFigure> known = figures().kinds().stream()
                .filter(kind -> kind.figure().value() != null)
                .sorted(comparingDouble(MapCard::value))
                .toList();
        String least = words.figure().amount(mapped(), value(known.getFirst()));
        String most = words.figure().amount(mapped(), value(known.getLast()));
        if (least.equals(most)) {
            return known.stream().map(kind -> name(kind.kind())).collect(joining(", ")) + " " + least;
        }
        return mapped().direction() == Indicator.Direction.lower
                ? say(
                        "cao nhất ở %s, %s",
                        "highest in the %s, %s", name(known.getLast().kind()), most)
                : say(
                        "thấp nhất ở %s, %s",
                        "lowest in the %s, %s", name(known.getFirst().kind()), least);
    }

    @Override
    public List<Cited> cited() {
        String code = mapped().indicatorCode();
        return Stream.concat(
                        Stream.of(new Cited(words.of(mapped()).value(), link.toLineage(Link.CITY, code, words.year()))),
                        figures().kinds().stream()
                                .filter(kind -> kind.figure().value() != null)
                                .map(kind -> new Cited(
                                        words.figure().amount(mapped(), value(kind)),
                                        link.toLineage(kind.kind().name(), code, words.year()))))
                .toList();
    }

    private static double value(KindFigure kind) {
        return Objects.requireNonNull(kind.figure().value());
    }

    private String name(Kind kind) {
        return switch (kind) {
            case urban -> say("nội thành", "inner city");
            case peri_urban -> say("vùng ven", "city’s edge");
            case rural -> say("huyện ngoại thành", "rural districts");
        };
    }

    @Override
    public String subtitle() {
        String measure = isCount()
                ? say("%s, trên một phường, xã, thị trấn", "%s per ward-level unit", capitalized(unit()))
                : capitalized(say(mapped().numeratorVi(), mapped().numeratorEn())) + " ÷ "
                        + language().pick(mapped().denominatorVi(), mapped().denominatorEn()) + ", %";
        return measure
                + say(
                        ", năm %d · %d/%d báo cáo · mỗi ô là một quận, huyện, xếp gần đúng vị trí",
                        ", %d · %d of %d reported · each tile is a district, near its true place",
                        words.year(),
                        city().districtsReporting(),
                        figures().districts().size());
    }

    @Override
    public List<Component> legend() {
        Span steps = new Span();
        steps.addClassName("steps");
        figures().scale().colours().forEach(colour -> steps.add(element("i", "s" + colour)));
        steps.getElement().setAttribute("aria-hidden", "true");
        List<Component> legend = new ArrayList<>(
                List.of(new Span(say("Thấp", "Low")), steps, new Span(say("Cao", "High")), Cells.dim(bounds())));
        if (rows().stream().anyMatch(figure -> figure.drawn() != null && !figure.isComparable())) {
            legend.add(Cells.key("open", say("Chưa đủ cơ sở để so", "Rests on too little to compare")));
        }
        if (rows().stream().anyMatch(figure -> figure.drawn() == null)) {
            legend.add(Cells.key("hatch", say("Chưa có số liệu", "No figures")));
        }
        return legend;
    }

    /** Where the colours change: đổi màu ở 40 · 50 · 60%. */
    String bounds() {
        List<BigDecimal> bounds = figures().scale().bounds();
        return bounds.isEmpty()
                ? say("chỉ một mức màu", "one colour only")
                : say("đổi màu ở ", "colours change at ")
                        + bounds.stream().map(words.numbers()::exact).collect(joining(" · "))
                        + (isCount() ? " " + unit() + say(" trên một đơn vị", " per unit") : "%");
    }

    @Override
    public List<Figure> rows() {
        return figures().of(mapped());
    }

    @Override
    public Optional<Mark> mark() {
        List<Tiles.Tile> tiles = rows().stream().map(this::tile).toList();
        int rows = 1 + tiles.stream().mapToInt(Tiles.Tile::row).max().orElse(0);
        return Optional.of(new Tiles(title() + ". " + subtitle(), TILE * rows, tiles));
    }

    /** Coloured by the class of its value. */
    private Tiles.Tile tile(Figure figure) {
        Place district = figure.place();
        Double drawn = figure.drawn();
        return new Tiles.Tile(
                district.code(),
                district.abbreviation(),
                said(figure),
                district.tileColumn(),
                district.tileRow(),
                drawn == null ? Tiles.Fill.MISSING : figure.isComparable() ? Tiles.Fill.CLASS : Tiles.Fill.OPEN,
                drawn == null ? 0 : figures().scale().colourOf(drawn),
                words.figure().tip(district.name(language()), figure));
    }

    private String said(Figure figure) {
        Double value = figure.value();
        Double perUnit = figure.perUnit();
        if (isCount() && perUnit != null) {
            return words.numbers().perUnit(perUnit);
        }
        if (value != null) {
            return words.numbers().percentNumber(value);
        }
        return switch (figure.state()) {
            case missing -> say("chưa có", "none");
            case refused -> say("từ chối", "refused");
            case not_applicable, reported -> OverviewWords.mark(figure);
        };
    }

    @Override
    public String address(String district) {
        return link.toLineage(district, mapped().indicatorCode(), words.year());
    }

    @Override
    public String tableName() {
        return say("Bảng của bản đồ", "Table of the map");
    }

    @Override
    public String tableClasses() {
        return "tbl rows side-table";
    }

    @Override
    public Optional<String> whyNot(Figure figure) {
        return words.figure().whyNot(figure);
    }

    @Override
    public Columns<Figure> columns() {
        return new Columns<Figure>(language(), (figure, head) -> FigureColumns.of(figure, head, language()))
                .take(Head.CODE, Head.DISTRICT)
                .html(say("Quận, huyện", "District"), "", figure -> link.anchor(figure.place()))
                .heads()
                .take(Head.YEAR, Head.STATE, Head.BASIS)
                .seen(
                        isCount() ? say("Trên một đơn vị", "Per unit") : say("Tỷ lệ", "Rate"),
                        "r",
                        words.figure()::compared)
                .leads(link::toLineage)
                .take(Head.NUMERATOR)
                .text(isCount() ? say("Số lượng", "Number") : say("Đạt/tổng", "Part/all"), "r", this::parts)
                .take(Head.DENOMINATOR, Head.VALUE, Head.PER_UNIT, Head.UNITS_REPORTING, Head.UNITS_EXPECTED)
                .take(Head.TARGET, Head.GAP_POINTS, Head.GAP_UNITS)
                .text(say("Còn thiếu", "Gap"), "r", this::missing)
                .take(Head.CHANGE_POINTS, Head.CHANGE_COUNT, Head.UNITS_UNREPORTED, Head.UNITS_COMPARED)
                .take(Head.IS_COMPARABLE, Head.VERDICT_TARGET, Head.VERDICT_CHANGE);
    }

    private String parts(Figure figure) {
        Long number = figure.numerator();
        return number == null
                ? words.figure().basis(figure)
                : words.figure()
                        .fraction(figure)
                        .orElseGet(() -> words.numbers().whole(number));
    }

    private String missing(Figure figure) {
        Long units = figure.gapUnits();
        return units == null ? "–" : words.numbers().whole(units);
    }

    @Override
    public String fileName() {
        return words.name(mapped()) + " " + words.year() + " " + say("bản đồ", "map");
    }

    @Override
    public Query query(List<Head> heads) {
        return new FigureSelect(language())
                .districts(heads, FIGURE.YEAR.eq(words.year()).and(FIGURE.INDICATOR_CODE.eq(mapped().indicatorCode())))
                .orderBy(DISTRICT.POSITION);
    }
}
