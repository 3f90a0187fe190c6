package vn.chitieu.dashboard.district;

import static vn.chitieu.dashboard.html.Cells.bold;
import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.html.Cells.styled;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jooq.Query;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.mark.Spine;

/** All indicators of the year: each with its parts, its place among the districts, its change and what is missing. */
record IndicatorsCard(DistrictFigures figures, DistrictWords words, Link link) implements DistrictCard<Figure> {
    /** Where the district ranks lowest and highest. */
    @Override
    public String title() {
        if (!figures.priority().hasReported()) {
            return say("Chưa có số liệu năm %d để so với nơi khác", "No figures for %d to compare", figures.year());
        }
        List<Figure> ranked = figures.ranked();
        if (ranked.isEmpty()) {
            return say("Chưa có tỷ lệ nào xếp hạng được", "No rate can be ranked");
        }
        Figure worst = ranked.getLast();
        Figure best = ranked.getFirst();
        return Objects.equals(worst.rank(), best.rank())
                ? say("%s hạng %s ở %s", "%s is %s in %s", words.place(), words.rank(best), level(best))
                : say(
                        "%s hạng thấp nhất ở %s (%s), cao nhất ở %s (%s)",
                        "%s ranks lowest in %s (%s), highest in %s (%s)",
                        words.place(),
                        level(worst),
                        words.rank(worst),
                        level(best),
                        words.rank(best));
    }

    /** An indicator, with those that share its rank. */
    private String level(Figure figure) {
        return language()
                .joined(figures.ranked().stream()
                        .filter(other -> Objects.equals(other.rank(), figure.rank()))
                        .map(other -> said().name(other.indicator()))
                        .toList());
    }

    @Override
    public String subtitle() {
        return say(
                "%d chỉ tiêu, năm %d. Mỗi dòng: từ nơi kém nhất (trái) đến nơi tốt nhất (phải); vạch giữa là mức của thành phố. Số đếm so trên một đơn vị, vạch giữa là trung vị các nơi.",
                "%d indicators, %d. Each row: from the worst district (left) to the best (right); the line is the city. Counts compare per ward-level unit, the line is the median of the districts.",
                rows().size(),
                figures.year());
    }

    @Override
    public List<Component> legend() {
        return List.of(
                Cells.verdict(TargetVerdict.met, say("Đạt", "Met")),
                Cells.key("dot", say("Theo kịp", "On track")),
                Cells.verdict(TargetVerdict.late, say("Chậm", "Late")),
                Cells.key("ring", say("Không xét", "Not judged")),
                Cells.key("middle", say("Nửa giữa của các nơi", "Middle half of the districts")),
                Cells.key("range", say("Cả khoảng", "Whole range")),
                Cells.key("bar-city", say("Thành phố", "City")),
                Cells.key("diamond", words.targetHead()));
    }

    @Override
    public List<Figure> rows() {
        return figures.now();
    }

    // ---- The mark -------------------------------------------------------------------------------------------------

    @Override
    public Optional<Mark> mark() {
        return Optional.of(new Spine(
                title() + ". " + subtitle(),
                say("Thành phố", "City"),
                say("← kém hơn", "← worse"),
                say("tốt hơn →", "better →"),
                rows().stream().map(this::spine).toList()));
    }

    /** A count is held against the middle district, for the city has none per ward-level unit. */
    private Spine.Row spine(Figure own) {
        List<Double> values = figures.comparable(own.indicator());
        List<Double> quarters = values.isEmpty()
                ? List.of()
                : DoubleStream.of(0, 0.25, 0.75, 1)
                        .mapToObj(share -> quantile(values, share))
                        .toList();
        String name = said().name(own.indicator());
        return new Spine.Row(
                own.indicator().indicatorCode(),
                name,
                said().value(own),
                said().change(own).map(Cells::directed).orElse(null),
                own.verdictChange(),
                own.lowerIsBetter(),
                own.isCount() && !values.isEmpty() ? (Double) quantile(values, 0.5) : own.cityValue(),
                quarters,
                own.compared(),
                own.comparedTarget(),
                own.verdictTarget(),
                words.tip(own),
                List.of(name, words.targetHead() + " " + said().target(own)),
                words.whyNot(own).orElse(null),
                own.state() == State.missing);
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    @Override
    public String address(String indicator) {
        return link.toLineage(figures.place().code(), indicator, figures.year());
    }

    // ---- The table ------------------------------------------------------------------------------------------------

    @Override
    public String tableName() {
        return say(
                "Các chỉ tiêu của %s", "The indicators of %s", figures.place().name(language()));
    }

    @Override
    public String tableClasses() {
        return "tbl spine-table side-table stack";
    }

    @Override
    public Columns<Figure> columns() {
        int before = figures.year() - 1;
        return words.figureColumns()
                .add(Head.RANK, Figure::rank)
                .add(Head.VERDICT_TARGET, row -> row.verdictTarget().name())
                .add(Head.VERDICT_CHANGE, row -> row.verdictChange().name())
                .seen(say("Mục", "Item"), "lt dim", row -> row.indicator().letter())
                .onPage()
                .html(say("Nội dung", "Indicator"), "nm", row -> words.toIndicator(row.indicator(), link))
                .heads()
                .onPage()
                .html(words.place(), "r vl", this::value)
                .phone("")
                .leads(row -> address(row.indicator().indicatorCode()))
                .seen(
                        say("Tử/mẫu số", "Parts"),
                        "r fr dim",
                        row -> said().fraction(row).orElse(row.isCount() ? "" : "–"))
                .seen(say("Thành phố", "City"), "r ct", this::cityValue)
                .leads(row -> link.toLineage(Link.CITY, row.indicator().indicatorCode(), row.year()))
                .seen(say("Chỉ tiêu", "Target"), "r tg", said()::target)
                .seen(say("Hạng", "Rank"), "r hg", words::rank)
                .seen(say("Giữa các nơi", "Among districts"), "sp only-chart", row -> "")
                .seen(say("Năm %d", "In %d", before), "r pv dim table-only", words::previous)
                .onPage()
                .html(say("So với %d", "On %d", before), "r ch", words::change)
                .onPage()
                .html(say("Còn thiếu", "Gap"), "gp", this::missing);
    }

    /** Beside the chart, which says why there is none, a dash will do. */
    private Component value(Figure figure) {
        return words.whyNot(figure)
                .<Component>map(why -> new Span(styled("–", "dim only-chart"), styled(why, "no-value only-table")))
                .orElseGet(() -> bold(said().value(figure)));
    }

    private String cityValue(Figure figure) {
        Double city = figure.cityValue();
        return figure.isCount() || city == null ? "–" : said().numbers().percent(city);
    }

    private Component missing(Figure figure) {
        TargetVerdict verdict = figure.verdictTarget();
        if (verdict == TargetVerdict.met) {
            return Cells.verdict(verdict, say("Đạt", "Met"));
        }
        Optional<String> missing = said().missing(figure);
        if (missing.isEmpty()) {
            return dim(figure.state() == State.refused ? words.whyNot(figure).orElse("–") : "–");
        }
        Span mark = words.judged(verdict, say("còn " + missing.get(), missing.get()));
        if (verdict != TargetVerdict.none) {
            mark.add(Cells.spoken(", " + said().verdict(verdict)));
        }
        words.unreported(figure).ifPresent(units -> mark.add(Cells.spoken("; " + units)));
        return mark;
    }

    @Override
    public String fileName() {
        return say("%s %d các chỉ tiêu", "%s %d indicators", figures.place().name(language()), figures.year());
    }

    @Override
    public Query query(List<Head> heads) {
        return words.select(heads, FIGURE.YEAR.eq(figures.year()));
    }
}
