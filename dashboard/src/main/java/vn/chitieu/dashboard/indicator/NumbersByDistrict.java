package vn.chitieu.dashboard.indicator;

import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.mark.Bars;

/**
 * The number behind a rate, district by district, as the letter asks for admissions: a share can fall while the number
 * rises. Those whose number grew most over the wards of both years come first.
 */
record NumbersByDistrict(IndicatorFigures figures, IndicatorWords words) implements DistrictCard {
    /** Who has fewer than the year before stands before who has more. */
    @Override
    public String finding() {
        List<Figure> changed = figures.byChangeOfNumber().stream()
                .filter(figure -> figure.changeCount() != null)
                .toList();
        if (changed.isEmpty()) {
            return say(
                    "Năm %d không có năm trước để so số lượng",
                    "No year before %d to compare numbers with", figures.year());
        }
        long fewer = changed.stream().filter(figure -> change(figure) < 0).count();
        List<Figure> least = level(changed, changed.getLast());
        List<Figure> most = level(changed, changed.getFirst());
        List<String> parts = new ArrayList<>();
        if (fewer > 0) {
            parts.add(say("%d nơi ít đi, nhiều nhất là %s", "%d with fewer, most so %s", fewer, extreme(least)));
        }
        if (change(changed.getFirst()) > 0) {
            parts.add(say("tăng nhiều nhất: %s", "largest rise: %s", extreme(most)));
        }
        return parts.isEmpty()
                ? say("Không nơi nào thay đổi số lượng", "No number has changed")
                : FigureWords.capitalized(String.join("; ", parts));
    }

    private static long change(Figure figure) {
        return Objects.requireNonNull(figure.changeCount());
    }

    private static List<Figure> level(List<Figure> changed, Figure with) {
        return changed.stream().filter(figure -> change(figure) == change(with)).toList();
    }

    private String extreme(List<Figure> those) {
        return words.who(those) + " (" + numbers().signedWhole(change(those.getFirst())) + ")";
    }

    @Override
    public String subtitle() {
        int before = figures.year() - 1;
        return FigureWords.capitalized(words.numerator())
                + say(
                        ", năm %d · xếp theo thay đổi so với %d, chỉ tính phường, xã có cả hai năm · ",
                        ", %d · by the change on %d, over the ward-level units with both years · ",
                        figures.year(),
                        before)
                + (figures.cityNow().isOtherLength() ? words.otherLength() + " · " : "")
                + words.reportedText(figures.cityNow());
    }

    @Override
    public List<Component> legend() {
        return figures.now().stream().anyMatch(NumbersByDistrict::isPart)
                ? List.of(
                        Cells.key("below", say("Đủ phường, xã", "All ward-level units")),
                        Cells.key("open", say("Mới có một phần phường, xã", "Some of the ward-level units")))
                : List.of();
    }

    /** A sum of some wards is less for want of reports. */
    private static boolean isPart(Figure figure) {
        return figure.basis() == Basis.partial;
    }

    @Override
    public List<Figure> rows() {
        return figures.byChangeOfNumber();
    }

    @Override
    public Bars bars(Bars.Place place) {
        return new Bars(
                spoken(),
                place,
                false,
                null,
                null,
                rows().stream().map(this::bar).toList());
    }

    private Bars.Row bar(Figure row) {
        Long number = row.numerator();
        return new Bars.Row(
                row.place().code(),
                row.place().shortName(language()),
                number == null ? null : (Double) number.doubleValue(),
                isPart(row) ? Bars.Fill.OPEN : Bars.Fill.PLAIN,
                said(row, false),
                said(row, true),
                null,
                words.tip(row),
                null);
    }

    /** 114 · +21 (cùng 7 phường); where there is little room the table says over which units. */
    private String said(Figure row, boolean isNarrow) {
        Long number = row.numerator();
        if (number == null) {
            return said().whyNot(row).orElse("–");
        }
        Long change = row.changeCount();
        if (change == null) {
            return numbers().whole(number);
        }
        String units = isNarrow
                ? ""
                : said().sameUnits(row).map(same -> " (" + same + ")").orElse("");
        return numbers().whole(number) + " · " + numbers().signedWhole(change) + units;
    }

    @Override
    public Columns<Figure> columns() {
        int before = figures.year() - 1;
        return new Columns<Figure>(language())
                .with(all -> who(all, ""))
                .with(this::reported)
                .add(Head.NUMBER, Figure::numerator)
                .text(String.valueOf(figures.year()), "r", row -> number(row.numerator()))
                .leads(row -> address(row.place().code()))
                .add(Head.PREVIOUS_NUMBER, Figure::previousNumerator)
                .text(String.valueOf(before), "r", row -> number(row.previousNumerator()))
                .add(Head.CHANGE_COUNT, Figure::changeCount)
                .html(say("So với %d", "Change on %d", before), "r", this::changed)
                .add(Head.UNITS_COMPARED, Figure::unitsCompared)
                .text(say("Tính trên", "Over"), "dim", this::over)
                .add(Head.UNITS_EXPECTED, Figure::unitsExpected);
    }

    private Component changed(Figure row) {
        Long change = row.changeCount();
        return change == null ? Cells.dim("–") : Cells.change(numbers().signedWhole(change), Figure.ChangeVerdict.none);
    }

    @Override
    public String part() {
        return say("số lượng", "numbers");
    }

    @Override
    public Query query(List<Head> heads) {
        return select(heads)
                .orderBy(
                        FIGURE.CHANGE_COUNT.desc().nullsLast(),
                        FIGURE.NUMERATOR.desc().nullsLast(),
                        DISTRICT.POSITION);
    }

    @Override
    public String tableName() {
        return say("Bảng số lượng", "Table of numbers");
    }

    private String number(@Nullable Long number) {
        return number == null ? "–" : numbers().whole(number);
    }

    private String over(Figure figure) {
        return figure.changeCount() == null
                ? said().whyNot(figure).orElse("")
                : said().sameUnits(figure).orElse(say("mọi phường, xã", "all ward-level units"));
    }
}
