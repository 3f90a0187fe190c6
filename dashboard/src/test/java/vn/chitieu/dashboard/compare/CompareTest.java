package vn.chitieu.dashboard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Golden;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;

class CompareTest {
    private final Golden golden = Golden.of("compare");
    private final CompareFigures figures = figures("internet_units", "job_counselling", "theory_study");
    private final CompareWords words = new CompareWords(figures, Language.VI);

    private static CompareFigures figures(String x, String y, String of) {
        List<Figure> all = FigureRows.all();
        return new CompareFigures(
                new CompareChoice(x, y, of, 2010, 2011, List.of("783", "761")),
                FigureRows.indicator(x),
                FigureRows.indicator(y),
                FigureRows.indicator(of),
                FigureRows.indicators(),
                FigureRows.places(),
                List.of(FigureRows.CU_CHI, FigureRows.STRANGE),
                all.stream().filter(figure -> figure.year() == 2011).toList(),
                all.stream()
                        .filter(figure -> figure.indicator().indicatorCode().equals(of))
                        .toList(),
                FigureRows.cityFigures(),
                List.of(priority(FigureRows.CU_CHI, 2), priority(FigureRows.STRANGE, 5)),
                true,
                true);
    }

    private static Priority priority(Place place, int late) {
        return new Priority(place, 2011, true, 8, 8 - late, 0, late, 0, 0, 0, 0.0, null, List.of());
    }

    private CompareFigures since(int from) {
        CompareChoice choice = figures.choice();
        return new CompareFigures(
                new CompareChoice(choice.x(), choice.y(), choice.of(), from, 2011, choice.districts()),
                figures.x(),
                figures.y(),
                figures.of(),
                figures.indicators(),
                figures.places(),
                figures.chosen(),
                figures.now(),
                Stream.concat(
                                figures.history().stream(),
                                figures.places().stream()
                                        .map(place -> FigureRows.figure(
                                                figures.of(), place, from, Figure.Basis.wards, 3L, 10L, null, 10, 10)))
                        .toList(),
                figures.city(),
                figures.priorities(),
                true,
                true);
    }

    @Test
    void the_headline_names_who_is_late_the_most_first() {
        assertThat(words.headline()).isEqualTo("Chỉ tiêu chậm: " + FigureRows.HOSTILE + " (5/8), Củ Chi (2/8)");
    }

    @Test
    void against_the_year_before_the_change_is_the_mart_s() {
        assertThat(figures.slope(FigureRows.FIRST).orElseThrow().change()).isEqualTo(0.0); // its values are 40 and 50 %
        assertThat(words.slopeSubtitle()).contains("chỉ so phường, xã có cả hai năm");
    }

    @Test
    void against_an_earlier_year_the_change_is_the_plain_difference_and_says_so() {
        CompareFigures since = since(2007);
        assertThat(since.slope(FigureRows.FIRST).orElseThrow().change()).isEqualTo(0.5 - 0.3);
        assertThat(new CompareWords(since, Language.VI).slopeSubtitle())
                .contains("hiệu của hai giá trị, không xét tốt xấu");
    }

    @Test
    void two_indicators_as_dots() throws IOException {
        Chart chart = CompareCharts.scatter(figures, words);
        golden.compare("scatter-wide.json", chart.wide());
        golden.compare("scatter-narrow.json", chart.narrow());
    }

    @Test
    void a_count_is_compared_per_unit_and_not_with_the_city() throws IOException {
        CompareFigures counts = figures("training_courses", "theory_study", "training_courses");
        CompareWords counted = new CompareWords(counts, Language.EN);
        golden.compare(
                "scatter-count.json", CompareCharts.scatter(counts, counted).wide());
        golden.compare("slope-count.json", CompareCharts.slope(counts, counted).wide());
    }

    @Test
    void an_axis_of_small_numbers_has_more_ticks_than_its_ends() {
        CompareFigures counts = figures("training_courses", "theory_study", "training_courses");
        ValueAxis up = (ValueAxis)
                ((Object[]) CompareCharts.slope(counts, words).wide().getYAxis())[0];

        double ticks = (number(up.getMax()) - number(up.getMin())) / number(up.getInterval());
        assertThat(ticks).isBetween(2.0, 7.0);
    }

    private static double number(Object of) {
        return ((Number) of).doubleValue();
    }

    @Test
    void two_years_as_lines_that_break_where_wards_changed() throws IOException {
        golden.compare("slope-rate.json", CompareCharts.slope(figures, words).wide());
    }

    @Test
    void titles_say_what_is_seen() {
        assertThat(words.scatterTitle()).isEqualTo("Internet và Tư vấn: 0 nơi dưới mức thành phố ở cả hai");
        assertThat(words.slopeTitle()).isEqualTo("Lý luận, 2010–2011: 0 nơi giảm, 1 nơi tăng");
        assertThat(words.slopeSubtitle())
                .contains("đổi nhiều nhất: Củ Chi (+50,0 điểm %)", "phường thay đổi, không nối: " + FigureRows.HOSTILE);
    }

    @Test
    void the_link_holds_every_choice() {
        assertThat(figures.choice().address(new Link(Language.EN, "2011", null)))
                .isEqualTo(
                        "compare?year=2011&districts=783,761&lang=en&x=internet_units&y=job_counselling&of=theory_study&from=2010");
    }

    @Test
    void a_fifth_district_takes_the_place_of_the_first() {
        CompareChoice four = new CompareChoice("a", "b", "c", 2006, 2011, List.of("1", "2", "3", "4"));
        assertThat(four.toggled("5").districts()).containsExactly("2", "3", "4", "5");
        assertThat(four.toggled("2").districts()).containsExactly("1", "3", "4");
    }
}
