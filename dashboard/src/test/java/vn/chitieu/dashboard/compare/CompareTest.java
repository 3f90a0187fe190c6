package vn.chitieu.dashboard.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Scatter;
import vn.chitieu.dashboard.mark.Slope;
import vn.chitieu.dashboard.text.Language;

class CompareTest {
    private final CompareFigures figures = figures("internet_units", "job_counselling", "theory_study");
    private final CompareFigures counts = figures("training_courses", "theory_study", "training_courses");
    private final ScatterCard scatter = new ScatterCard(figures, words(figures));
    private final SlopeCard slope = new SlopeCard(figures, words(figures));

    private static CompareWords words(CompareFigures figures) {
        return new CompareWords(figures, new FigureWords(Language.VI, true), new Link(Language.VI, null, null));
    }

    private static Scatter drawn(ScatterCard card) {
        return (Scatter) card.mark().orElseThrow();
    }

    private static Slope drawn(SlopeCard card) {
        return (Slope) card.mark().orElseThrow();
    }

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
                true);
    }

    @Test
    void the_headline_names_who_is_late_the_most_first() {
        assertThat(words(figures).headline())
                .isEqualTo("Chỉ tiêu chậm: " + FigureRows.HOSTILE + " (5/8), Củ Chi (2/8)");
    }

    @Test
    void against_the_year_before_the_change_is_the_mart_s() {
        assertThat(figures.bothYears(FigureRows.FIRST).orElseThrow().change())
                .isEqualTo(0.0); // its values are 40 and 50 %
        assertThat(slope.subtitle()).contains("chỉ so phường, xã có cả hai năm");
    }

    @Test
    void against_an_earlier_year_the_change_is_the_plain_difference_and_says_so() {
        CompareFigures since = since(2007);
        assertThat(since.bothYears(FigureRows.FIRST).orElseThrow().change()).isEqualTo(0.5 - 0.3);
        assertThat(new SlopeCard(since, words(since)).subtitle()).contains("hiệu của hai giá trị, không xét tốt xấu");
    }

    @Test
    void two_indicators_are_points_in_percent_with_the_lines_of_the_city() {
        Scatter drawn = drawn(scatter);

        assertThat(drawn.x().city()).isEqualTo(new Scatter.City(50.0, "Thành phố 50,0%"));
        assertThat(drawn.points())
                .extracting(Scatter.Point::key, Scatter.Point::x, Scatter.Point::y, Scatter.Point::chosen)
                .containsExactly(
                        tuple("760", 50.0, 50.0, -1), tuple("761", 60.0, 60.0, 1), tuple("783", 0.0, 118.0, 0));
    }

    @Test
    void a_count_is_compared_per_unit_and_not_with_the_city() {
        Scatter drawn = drawn(new ScatterCard(counts, words(counts)));

        assertThat(drawn.x()).isEqualTo(new Scatter.Axis("Lớp, lớp trên một đơn vị", false, null));
        assertThat(drawn(new SlopeCard(counts, words(counts))).rows())
                .extracting(Slope.Row::key, Slope.Row::before, Slope.Row::now)
                .containsExactly(tuple("760", 0.4, 0.5), tuple("761", 0.6, 0.6), tuple("783", 0.2381, 2.0));
    }

    @Test
    void two_years_are_lines_that_break_where_wards_changed() {
        assertThat(drawn(slope).rows())
                .extracting(Slope.Row::key, Slope.Row::before, Slope.Row::now, Slope.Row::chosen, Slope.Row::isBroken)
                .containsExactly(
                        tuple("760", 40.0, 50.0, -1, false),
                        tuple("761", 60.0, 60.0, 1, true),
                        tuple("783", 50.0, 100.0, 0, false));
    }

    @Test
    void the_end_of_a_line_says_a_name_as_it_is_with_its_value() {
        assertThat(drawn(slope).rows()).extracting(Slope.Row::end).contains(FigureRows.HOSTILE + " 60,0%");
    }

    @Test
    void titles_say_what_is_seen() {
        assertThat(scatter.title()).isEqualTo("Internet và Tư vấn: 0 nơi dưới mức thành phố ở cả hai");
        assertThat(slope.title()).isEqualTo("Lý luận, 2010–2011: 0 nơi giảm, 1 nơi tăng");
        assertThat(slope.subtitle())
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
