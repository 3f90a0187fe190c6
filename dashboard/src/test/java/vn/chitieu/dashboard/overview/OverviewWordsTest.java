package vn.chitieu.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.dashboard.Samples.COURSES;
import static vn.chitieu.dashboard.Samples.GATHERING;
import static vn.chitieu.dashboard.Samples.INTERNET;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Samples;
import vn.chitieu.dashboard.text.Language;

class OverviewWordsTest {
    private final OverviewFigures figures = Rows.figures();
    private final OverviewWords words = new OverviewWords(figures, Language.VI);
    private final OverviewWords english = new OverviewWords(figures, Language.EN);

    @Test
    void the_headline_says_how_many_targets_are_met_and_what_is_farthest() {
        assertThat(words.headline())
                .isEqualTo(
                        "Thành phố đạt 1/3 chỉ tiêu minh họa năm 2011; Lớp tập huấn và Tập hợp thanh niên còn xa nhất");
    }

    @Test
    void the_headline_says_the_same_in_english() {
        assertThat(english.headline())
                .isEqualTo("The city meets 1 of 3 illustrative targets for 2011; "
                        + "farthest: Training courses and Youth gathering");
    }

    @Test
    void there_are_four_findings_and_they_name_districts() {
        assertThat(words.findings().stream().map(finding -> finding.strong() + finding.rest()))
                .containsExactly(
                        "6/8 quận, huyện đạt chỉ tiêu minh họa về Lớp tập huấn; năm 2010 là 0.",
                        "2 nơi giảm so với năm 2010 về Tập hợp thanh niên: " + Samples.HOSTILE + ", Củ Chi.",
                        "Lớp tập huấn còn thiếu 12 lớp; chỉ 6/8 nơi đạt.",
                        "Nhà Bè chưa báo cáo năm 2011; số liệu toàn thành phố tính trên 7 nơi.");
    }

    @Test
    void a_year_without_figures_says_that_nobody_reported() {
        OverviewWords nobody = new OverviewWords(Rows.nobody(), Language.VI);
        assertThat(nobody.headline()).isEqualTo("Chưa nơi nào báo cáo năm 2011");
        assertThat(nobody.findings().stream().map(finding -> finding.strong() + finding.rest()))
                .containsExactly(
                        "Quận 1, " + Samples.HOSTILE + ", Quận 3, Quận 5, Củ Chi và 3 nơi khác chưa báo cáo năm 2011.");
    }

    @Test
    void targets_are_called_illustrative_while_they_are() {
        assertThat(words.lede()).contains("Các mức chỉ tiêu là số minh họa của chúng tôi");
    }

    @Test
    void the_city_is_met_by_its_value_alone() {
        assertThat(words.gap(GATHERING)).isEqualTo("còn 7,4 điểm %");
        assertThat(words.gap(INTERNET)).isEqualTo("đã đạt");
        assertThat(words.gap(COURSES)).isEqualTo("còn 12 lớp");
    }

    @Test
    void the_change_of_a_count_is_a_number_over_the_districts_of_both_years() {
        assertThat(words.change(COURSES)).contains("+28");
        assertThat(words.change(GATHERING)).contains("+1,3 điểm %");
    }

    @Test
    void missing_refused_and_not_applicable_are_told_apart() {
        assertThat(figures.of(GATHERING).stream().map(figure -> words.cell(GATHERING, figure)))
                .containsExactly("118,0", "0,0", "0/0", "×", "81,0", "30,0", "–", "61,0");
        assertThat(figures.of(GATHERING).stream().map(figure -> OverviewFigures.distance(GATHERING, figure)))
                .containsExactly(
                        Distance.MET,
                        Distance.BEYOND_20,
                        Distance.NOT_APPLICABLE,
                        Distance.REFUSED,
                        Distance.WITHIN_10,
                        Distance.UNJUDGED,
                        Distance.MISSING,
                        Distance.UNJUDGED);
    }

    @Test
    void a_stated_percentage_has_no_gap_in_units() {
        assertThat(words.tip(GATHERING, figures.of(GATHERING).getLast()))
                .containsExactly("Cần Giờ", "2011: 61,0%", "Tỷ lệ tự nêu", "Chỉ tiêu 90%: còn 29,0 điểm %");
    }

    @Test
    void the_map_says_which_kind_of_district_does_best_and_ranks_no_count() {
        assertThat(words.mapTitle())
                .isEqualTo("Tập hợp thanh niên: nội thành cao nhất, 90,0%; vùng ven thấp nhất, 10,0%");
        assertThat(new OverviewWords(Rows.figures(COURSES), Language.VI).mapTitle())
                .isEqualTo("Lớp tập huấn: toàn thành phố 84 lớp");
    }

    @Test
    void classes_cover_the_middle_and_the_outer_ones_take_the_rest() {
        Steps steps = Steps.over(List.of(30.0, 35.0, 40.0, 45.0, 50.0, 55.0, 60.0));
        assertThat(steps.classOf(-5)).isEqualTo(1);
        assertThat(steps.classOf(1000)).isEqualTo(6);
        assertThat(steps.bounds()).hasSize(5).isSorted();
    }

    @Test
    void all_text_is_composed_unicode() {
        assertThat(Normalizer.isNormalized(words.headline() + words.lede() + words.findings(), Normalizer.Form.NFC))
                .isTrue();
    }
}
