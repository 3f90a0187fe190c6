package vn.chitieu.dashboard.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Axis;
import vn.chitieu.dashboard.mark.Bars;
import vn.chitieu.dashboard.mark.Bins;
import vn.chitieu.dashboard.mark.Line;
import vn.chitieu.dashboard.mark.Panels;
import vn.chitieu.dashboard.mark.Panels.Point;
import vn.chitieu.dashboard.mark.Tiles;
import vn.chitieu.dashboard.mark.Trend;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.District.Kind;

/** What is drawn of an indicator: rows, and what they stand for. */
class IndicatorMarksTest {
    private final IndicatorFigures rates = Rows.rates();
    private final IndicatorFigures counts = Rows.counts();

    // ---- Bars -----------------------------------------------------------------------------------------------------

    @Test
    void a_zero_is_drawn_and_what_is_missing_is_not() {
        assertThat(ranked(rates).rows())
                .extracting(Bars.Row::value)
                .containsExactly(118.0, 100.0, 85.7143, 42.8571, 0.0, 61.0, 30.0, null, null, null, null);
    }

    @Test
    void who_has_no_bar_says_why() {
        assertThat(ranked(rates).rows()).allMatch(row -> (row.value() == null) == (row.why() != null));
    }

    @Test
    void a_bar_whose_figure_rests_on_too_little_is_open_whatever_its_verdict() {
        List<String> open = rates.now().stream()
                .filter(figure -> !figure.isComparable() && figure.compared() != null)
                .map(figure -> figure.place().code())
                .toList();
        assertThat(open).isNotEmpty();
        assertThat(ranked(rates).rows())
                .filteredOn(row -> open.contains(row.key()))
                .allMatch(row -> row.fill() == Bars.Fill.OPEN);
    }

    @Test
    void a_rate_of_a_few_has_its_parts_with_it_where_no_table_stands_beside() {
        assertThat(ranked(rates).rows())
                .filteredOn(row -> !row.saidNarrow().equals(row.said()))
                .allMatch(row -> row.saidNarrow().matches("\\d+/\\d+  .*"))
                .isNotEmpty();
    }

    @Test
    void a_rate_has_the_lines_of_target_and_city() {
        Bars bars = ranked(rates);
        assertThat(List.of(Objects.requireNonNull(bars.target()), Objects.requireNonNull(bars.city())))
                .extracting(Line::label)
                .containsExactly("Chỉ tiêu 62,5%", "Thành phố 60,9%");
    }

    @Test
    void a_count_has_a_target_each_and_no_line_across() {
        Bars bars = ranked(counts);
        assertThat(bars.target()).isNull();
        assertThat(bars.city()).isNull();
        assertThat(bars.rows()).extracting(Bars.Row::target).doesNotContainNull();
    }

    @Test
    void the_label_for_those_who_hear_the_page_is_the_finding_and_the_measure() {
        assertThat(ranked(rates).label())
                .isEqualTo(Rows.HOSTILE + " đứng cuối với 0,0%; Tân Bình dẫn đầu với 118,0%. "
                        + "Người được tư vấn ÷ thanh niên trên địa bàn, %, năm 2011 · 8/11 quận, huyện báo cáo");
    }

    @Test
    void one_kind_of_district_keeps_the_ranks_of_the_city() {
        IndicatorFigures urban = rates.within(Kind.peri_urban);
        assertThat(urban.listed()).extracting(Figure::rank).containsExactly(2);
        assertThat(ranking(urban).title()).isEqualTo("Vùng ven: Chỉ Quận 12 đủ số liệu để so: 100,0%");
    }

    // ---- Through the years ----------------------------------------------------------------------------------------

    private Trend trend(IndicatorFigures figures, String... codes) {
        List<Place> chosen = List.of(codes).stream()
                .flatMap(code -> figures.district(code).stream())
                .toList();
        return (Trend) new TrendCard(figures, words(figures, Language.VI), chosen)
                .mark()
                .orElseThrow();
    }

    @Test
    void those_who_are_chosen_are_named_at_their_end() {
        assertThat(trend(rates, "766", "784").chosen())
                .extracting(Trend.Course::end)
                .containsExactly("Tân Bình 118,0%", "Hóc Môn 30,0%");
    }

    @Test
    void all_others_are_drawn_behind_them() {
        assertThat(trend(rates, "766", "786").others())
                .hasSize(rates.now().size() - 2)
                .noneMatch(other -> List.of("766", "786").contains(other.key()));
    }

    @Test
    void a_count_of_the_city_has_a_plot_of_its_own() {
        assertThat(Objects.requireNonNull(trend(counts).parts()).city()).isEqualTo("Toàn thành phố");
        assertThat(trend(rates).parts()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "3, 3", "24, 25", "101, 150"})
    void an_axis_of_counts_has_at_least_two_whole_steps(double highest, double end) {
        assertThat(Axis.fromZero(highest, 5, 1).max()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"0.04, 0.2", "0.71, 0.8", "1, 1", "4.6, 5"})
    void an_axis_of_means_has_tenths_where_they_are_needed(double highest, double end) {
        assertThat(Axis.fromZero(highest, 5, 0.1).max()).isEqualTo(end);
    }

    @Test
    void every_district_has_a_plot_on_the_same_axis() {
        SmallMultiples card = SmallMultiples.of(rates, new Link(Language.VI, null, null));
        Panels panels = (Panels) card.mark().orElseThrow();
        assertThat(panels.panels()).hasSize(rates.now().size());
        assertThat(panels.axis()).isEqualTo(card.axis());
    }

    @Test
    void a_line_is_not_drawn_across_a_break() {
        List<Figure> broken = rates.districts().stream().filter(Figure::isBreak).toList();
        Panels panels = (Panels) SmallMultiples.of(rates, new Link(Language.VI, null, null))
                .mark()
                .orElseThrow();
        assertThat(panels.panels().stream()
                        .flatMap(panel -> panel.own().stream())
                        .filter(Point::isBreak))
                .hasSameSizeAs(broken)
                .isNotEmpty();
    }

    // ---- Map ------------------------------------------------------------------------------------------------------

    private List<Tiles.Tile> tiles(IndicatorFigures figures) {
        return ((Tiles) new TileMap(figures, words(figures, Language.VI)).mark().orElseThrow()).tiles();
    }

    @Test
    void a_colour_means_the_same_in_every_year() {
        assertThat(rates.latest().scale()).isEqualTo(rates.scale());
    }

    @Test
    void a_tile_whose_figure_rests_on_too_little_is_open() {
        assertThat(tiles(rates))
                .filteredOn(tile -> tile.fill() == Tiles.Fill.OPEN)
                .hasSize(2); // stated, and 5 of 12 wards
    }

    @Test
    void a_hatched_tile_is_one_without_a_figure() {
        assertThat(tiles(rates))
                .filteredOn(tile -> tile.fill() == Tiles.Fill.MISSING)
                .hasSize((int) rates.now().stream()
                        .filter(figure -> figure.drawn() == null)
                        .count());
    }

    @Test
    void of_other_kinds_a_tile_shows_where_they_lie_and_nothing_else() {
        assertThat(tiles(rates.within(Kind.peri_urban)))
                .hasSize(rates.now().size())
                .filteredOn(tile -> tile.fill() == Tiles.Fill.APART)
                .hasSize(rates.now().size() - 1)
                .allMatch(tile -> tile.said().isEmpty());
    }

    @Test
    void the_map_has_a_frame_a_year() {
        assertThat(new TileMap(rates, words(rates, Language.VI)).frames())
                .extracting(frame -> Integer.valueOf(frame.name()))
                .isEqualTo(rates.years());
    }

    // ---- Wards ----------------------------------------------------------------------------------------------------

    private WardDistribution wards(IndicatorFigures figures, List<WardFigure> wards, Language language) {
        return new WardDistribution(figures, words(figures, language), wards);
    }

    private static Bins bins(WardDistribution wards) {
        return (Bins) wards.mark().orElseThrow();
    }

    @Test
    void every_ward_with_a_figure_stands_in_one_bin() {
        WardDistribution wards = wards(rates, Rows.rateWards(), Language.VI);
        assertThat(bins(wards).bins().stream().mapToInt(Bins.Bin::units).sum()).isEqualTo(6);
        assertThat(wards.title()).isEqualTo("2/6 phường, xã, thị trấn chưa đạt chỉ tiêu; đông nhất ở 60–70%: 2");
        assertThat(wards.subtitle())
                .isEqualTo(
                        "Số phường, xã, thị trấn, năm 2011 · 6/9 có số liệu · 1 chỉ nêu tỷ lệ · 1 bị từ chối · 1 là 0/0");
    }

    @Test
    void the_bins_of_a_rate_reach_to_the_lines_across_them() {
        Bins bins = bins(wards(rates, Rows.rateWards(), Language.VI));
        int from = Objects.requireNonNull(bins.from());
        assertThat(Objects.requireNonNull(bins.target()).at())
                .isBetween(
                        (double) from,
                        from + (double) bins.width() * bins.bins().size());
        assertThat(bins.bins().getFirst().name()).startsWith(from + "–");
    }

    @Test
    void wards_of_a_count_are_counted_by_number() {
        Bins bins = bins(wards(counts, Rows.countWards(), Language.EN));
        assertThat(bins.from()).isNull();
        assertThat(bins.bins()).extracting(Bins.Bin::name).startsWith("0", "1", "2");
    }

    @Test
    void wards_of_a_rate_of_units_are_counted_by_state() {
        Bins bins = bins(wards(Rows.unitRates(), Rows.unitWards(), Language.VI));
        assertThat(bins.measure()).isEmpty();
        assertThat(bins.bins()).extracting(Bins.Bin::name).containsExactly("Có", "Chưa có", "Không áp dụng");
    }

    private static IndicatorWords words(IndicatorFigures figures, Language language) {
        return new IndicatorWords(figures, new Link(language, null, null));
    }

    private static RankingCard ranking(IndicatorFigures figures) {
        return new RankingCard(figures, words(figures, Language.VI));
    }

    private static Bars ranked(IndicatorFigures figures) {
        return (Bars) ranking(figures).mark().orElseThrow();
    }
}
