package vn.chitieu.dashboard.figure;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.dashboard.SharedWarehouse;
import vn.chitieu.dashboard.card.ScaleLegend;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.Indicator;

class ScaleTest {
    private static final Indicator RATE = FigureRows.indicator("theory_study");
    private static final Indicator COUNT = FigureRows.indicator("training_courses");

    /** A rate of so many per ten thousand. */
    private static Figure rate(int year, long share) {
        return FigureRows.figure(RATE, FigureRows.FIRST, year, Basis.wards, share, 10_000L, null, 10, 10);
    }

    /** A count of a district with ten units. */
    private static Figure count(int year, long number) {
        return FigureRows.figure(COUNT, FigureRows.FIRST, year, Basis.wards, number, null, null, 10, 10);
    }

    private static List<Figure> rates(long... shares) {
        List<Figure> rates = new ArrayList<>();
        for (long share : shares) {
            rates.add(rate(2011, share));
        }
        return rates;
    }

    /** 24 districts in six years that grow, each spread by a way of its own. */
    private static List<Figure> generated(long seed, DoubleUnaryOperator spread) {
        Random random = new Random(seed);
        List<Figure> figures = new ArrayList<>();
        for (int year = 2006; year <= 2011; year++) {
            for (int district = 0; district < 24; district++) {
                double share = 0.04 * (year - 2006) + 0.8 * spread.applyAsDouble(random.nextDouble());
                figures.add(rate(year, Math.round(10_000 * share)));
            }
        }
        return figures;
    }

    /** How much of a year its fullest class holds whose values do not all tie. */
    private static double fullest(Scale scale, Collection<Figure> figures) {
        return fullest(scale, figures, Figure::year);
    }

    private static double fullest(Scale scale, Collection<Figure> figures, Function<Figure, Integer> group) {
        return figures.stream()
                .filter(figure -> figure.isComparable() && figure.drawn() != null)
                .collect(groupingBy(group))
                .values()
                .stream()
                .flatMap(year ->
                        year.stream().map(ScaleTest::drawn).collect(groupingBy(scale::colourOf)).values().stream()
                                .filter(held -> held.stream().distinct().count() > 1)
                                .map(held -> (double) held.size() / year.size()))
                .max(Double::compare)
                .orElse(0.0);
    }

    private static double drawn(Figure figure) {
        return Objects.requireNonNull(figure.drawn());
    }

    private static void assertBoundsLieWithin(Scale scale, Collection<Figure> figures) {
        List<Double> values = figures.stream()
                .filter(figure -> figure.isComparable() && figure.drawn() != null)
                .map(ScaleTest::drawn)
                .sorted()
                .toList();
        assertThat(scale.bounds())
                .allMatch(bound -> bound.doubleValue() > values.getFirst() && bound.doubleValue() <= values.getLast());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_class_holds_more_than_two_fifths_of_a_year(long seed) {
        for (DoubleUnaryOperator spread :
                List.<DoubleUnaryOperator>of(x -> x, x -> x * x, Math::sqrt, x -> (x + 1) / 3)) {
            List<Figure> figures = generated(seed, spread);
            assertThat(fullest(Scale.over(figures), figures)).isLessThanOrEqualTo(0.4);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bounds_lie_within_the_values(long seed) {
        List<Figure> figures = generated(seed, Math::sqrt);
        assertBoundsLieWithin(Scale.over(figures), figures);
    }

    @Test
    void a_rate_that_ends_at_100_percent_has_no_class_beyond_it() {
        List<Figure> figures = rates(9_200, 9_400, 9_500, 9_700, 9_800, 9_900, 10_000, 10_000);
        assertThat(Scale.over(figures).bounds()).isNotEmpty().allMatch(bound -> bound.doubleValue() <= 100);
    }

    @Test
    void no_class_of_the_11_indicators_holds_more_than_two_fifths() {
        try (PublishedWarehouse warehouse = new PublishedWarehouse(SharedWarehouse.PLAIN.folder());
                PublishedWarehouse.Reader reader = warehouse.reader().orElseThrow()) {
            List<Indicator> indicators = Contents.of(reader).indicators();
            Figures figures = Figures.of(reader, indicators);
            assertThat(indicators).hasSize(11);
            indicators.forEach(indicator -> {
                List<Figure> its = figures.ofIndicator(indicator.indicatorCode());
                Scale scale = figures.scale(indicator.indicatorCode());
                assertThat(fullest(scale, its, figure -> 0))
                        .as(indicator.indicatorCode())
                        .isLessThanOrEqualTo(0.4);
                assertThat(scale.colours()).as(indicator.indicatorCode()).hasSizeGreaterThan(3);
                assertBoundsLieWithin(scale, its);
            });
        }
    }

    @Test
    void values_that_tie_stand_in_one_class_however_many_they_are() {
        List<Figure> figures = rates(5_000, 5_000, 5_000, 5_000, 5_000, 7_000, 8_000);
        Scale scale = Scale.over(figures);
        assertThat(fullest(scale, figures)).isLessThanOrEqualTo(0.4);
        assertThat(scale.colourOf(50)).isLessThan(scale.colourOf(70));
    }

    @Test
    void one_scale_serves_all_years() {
        List<Figure> figures = new ArrayList<>(rates(1_000, 2_000, 3_000, 4_000, 5_000));
        figures.add(rate(2006, 100));
        figures.add(rate(2006, 9_900));
        assertThat(Scale.over(figures).bounds())
                .hasSizeGreaterThan(Scale.over(rates(1_000)).bounds().size());
        assertThat(fullest(Scale.over(figures), figures)).isLessThanOrEqualTo(0.4);
    }

    @Test
    void years_that_lie_far_apart_have_colours_of_their_own() {
        List<Figure> figures = new ArrayList<>();
        for (int year = 2006; year <= 2011; year++) {
            for (int at = 0; at < 6; at++) {
                figures.add(rate(year, (year - 2005) * 1_500 + at * 100));
            }
        }
        Scale scale = Scale.over(figures);
        assertThat(fullest(scale, figures, figure -> 0)).isLessThanOrEqualTo(0.4);
        assertThat(scale.colourOf(15)).isEqualTo(1);
        assertThat(scale.colourOf(95)).isEqualTo(6);
    }

    @Test
    void one_district_has_one_class() {
        Scale scale = Scale.over(rates(6_720));
        assertThat(scale.bounds()).isEmpty();
        assertThat(scale.colourOf(67.2)).isEqualTo(3);
    }

    @Test
    void districts_that_are_all_equal_have_one_class() {
        assertThat(Scale.over(rates(0, 0, 0)).bounds()).isEmpty();
    }

    @Test
    void nothing_has_one_class() {
        assertThat(Scale.over(List.of()).bounds()).isEmpty();
    }

    @Test
    void counts_have_classes_per_unit() {
        List<Figure> figures =
                List.of(count(2011, 0), count(2011, 10), count(2011, 20), count(2011, 40), count(2011, 50));
        Scale scale = Scale.over(figures);
        assertThat(scale.bounds()).isNotEmpty().allMatch(bound -> bound.doubleValue() <= 5);
        assertThat(fullest(scale, figures)).isLessThanOrEqualTo(0.4);
    }

    @Test
    void what_does_not_compare_moves_no_bound() {
        List<Figure> figures = new ArrayList<>(rates(1_000, 2_000, 3_000));
        Scale before = Scale.over(figures);
        figures.add(FigureRows.figure(RATE, FigureRows.CU_CHI, 2011, Basis.partial, 99L, 100L, null, 1, 21));
        assertThat(Scale.over(figures)).isEqualTo(before);
    }

    @Test
    void a_legend_says_where_the_classes_begin() {
        Scale scale = new Scale(List.of(new BigDecimal("36.0"), new BigDecimal("42"), new BigDecimal("48.5")));
        assertThat(new ScaleLegend(scale, false, Language.VI).words()).isEqualTo("dưới 36 · 42 · 48,5% trở lên");
        assertThat(new ScaleLegend(scale, true, Language.EN).words()).isEqualTo("under 36 · 42 · 48.5 and more");
    }

    @Test
    void a_legend_of_two_classes_or_one_says_so() {
        assertThat(new ScaleLegend(new Scale(List.of(BigDecimal.TEN)), false, Language.VI).words())
                .isEqualTo("dưới 10% · từ 10% trở lên");
        assertThat(new ScaleLegend(new Scale(List.of()), false, Language.VI).words())
                .isEqualTo("mọi nơi một mức");
    }
}
