package vn.chitieu.dashboard.district;

import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.html.Cells.styled;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Cited;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.mark.Panels;
import vn.chitieu.dashboard.mark.Panels.Panel;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * New Party members as share and number beside each other, as the letter asks: one can rise while the other falls.
 *
 * @param trends draws the share
 * @param now of the year that is shown
 */
record PartyCard(DistrictFigures figures, DistrictWords words, TrendsCard trends, Figure now)
        implements DistrictCard<Figure> {
    static final String INDICATOR = "party_admission";

    private static final int BESIDE = 2;
    private static final int LEAST = 260;
    private static final int PLOT = 134;

    private Indicator indicator() {
        return now.indicator();
    }

    @Override
    public String title() {
        Optional<String> whyNot = words.whyNot(now);
        if (whyNot.isPresent()) {
            return say("Đảng viên mới, năm %d: %s", "New Party members, %d: %s", now.year(), whyNot.get());
        }
        Double points = now.changePoints();
        Long number = now.changeCount();
        if (points == null || number == null) {
            return say(
                    "Đảng viên mới là đoàn viên ưu tú: %s năm %d",
                    "New Party members from the Union: %s in %d", said().value(now), now.year());
        }
        String share = said().numbers().signedPoints(points);
        String people = said().numbers().signedWhole(number);
        boolean isTwofold = share.charAt(0) != people.charAt(0);
        return say(
                        "Đảng viên mới: tỷ lệ %s điểm %%%s số kết nạp %s người so với năm %d",
                        "New Party members: the share %s points, %s the number %s on %d",
                        share,
                        isTwofold ? say(", nhưng", "but") : say(" và", "and"),
                        people,
                        now.year() - 1)
                + said().sameUnits(now).map(units -> " (" + units + ")").orElse("");
    }

    @Override
    public List<Cited> cited() {
        String address = address("", now.year());
        return Stream.of(
                        Optional.of(said().value(now)),
                        Optional.ofNullable(now.changePoints()).map(said().numbers()::signedPoints),
                        Optional.ofNullable(now.changeCount()).map(said().numbers()::signedWhole))
                .flatMap(Optional::stream)
                .map(figure -> new Cited(figure, address))
                .toList();
    }

    @Override
    public String subtitle() {
        return say(
                "Tỷ lệ: đoàn viên ưu tú ÷ đảng viên mới, thang không nhất thiết từ 0; số người: đoàn viên ưu tú được kết nạp; số dưới là tăng giảm, so cùng đơn vị với năm trước.",
                "Share: outstanding Union members ÷ new Party members, its range not always from zero; people: how many were admitted; beneath the change on the year before, the same units compared.");
    }

    @Override
    public List<Component> legend() {
        return trends.legend();
    }

    @Override
    public List<Figure> rows() {
        return figures.of(indicator());
    }

    @Override
    public Optional<Mark> mark() {
        String code = indicator().indicatorCode();
        return Optional.of(new Panels(
                title() + ". " + subtitle(),
                BESIDE,
                LEAST,
                PLOT,
                figures.years(),
                List.of(
                        trends.panel(indicator(), say("Tỷ lệ, %", "Share, %"), ""),
                        new Panel(
                                code + "-number",
                                say("Số người", "People"),
                                "",
                                false,
                                true,
                                rows().stream().map(this::admitted).toList(),
                                List.of(),
                                List.of()))));
    }

    private Panels.Point admitted(Figure figure) {
        Long numerator = figure.numerator();
        return new Panels.Point(
                numerator == null ? null : (Double) numerator.doubleValue(),
                words.tip(figure),
                numerator == null ? "" : label(figure, numerator),
                false,
                figure.state() == State.refused);
    }

    /** How many, with the change beneath: 120 and +21. */
    private String label(Figure figure, long numerator) {
        Long change = figure.changeCount();
        return whole(numerator) + (change == null ? "" : "\n" + said().numbers().signedWhole(change));
    }

    private String whole(@Nullable Long number) {
        return number == null ? "–" : said().numbers().whole(number);
    }

    @Override
    public String address(String key, int year) {
        return trends.address(indicator().indicatorCode(), year);
    }

    @Override
    public String tableName() {
        return say("Đảng viên mới theo năm: tỷ lệ và số người", "New Party members by year: share and number");
    }

    @Override
    public String tableClasses() {
        return "tbl rows";
    }

    @Override
    public Columns<Figure> columns() {
        return words.figureColumns()
                .seen(say("Năm", "Year"), "", row -> String.valueOf(row.year()))
                .heads()
                .onPage()
                .html(
                        say("Tỷ lệ", "Share"),
                        "r",
                        row -> words.whyNot(row)
                                .<Component>map(why -> styled(why, "no-value"))
                                .orElseGet(() -> new Span(said().value(row))))
                .leads(row -> address("", row.year()))
                .onPage()
                .html(say("Thay đổi, điểm %", "Change, points"), "r", words::change)
                .seen(say("Kết nạp", "Admitted"), "r", row -> whole(row.numerator()))
                .onPage()
                .html(say("Thay đổi, người", "Change, people"), "r", this::changeOfNumber)
                .seen(say("Đảng viên mới", "New members"), "r dim", row -> whole(row.denominator()));
    }

    private Component changeOfNumber(Figure figure) {
        Long change = figure.changeCount();
        return change == null
                ? dim("–")
                : words.overWhat(Cells.change(said().numbers().signedWhole(change), ChangeVerdict.none), figure);
    }

    @Override
    public String fileName() {
        return words.placeAndYears() + " " + FigureWords.shortName(indicator(), language());
    }

    @Override
    public Query query(List<Head> heads) {
        return words.select(heads, FIGURE.INDICATOR_CODE.eq(indicator().indicatorCode()));
    }
}
