package vn.chitieu.dashboard.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.text.Language;

class DistrictWordsTest {
    private final DistrictFigures figures = DistrictRows.of(FigureRows.CU_CHI);
    private final DistrictWords vietnamese = new DistrictWords(figures, Language.VI);

    @Test
    void the_headline_says_what_is_met_and_where_help_is_needed_most() {
        assertThat(vietnamese.headline())
                .isEqualTo(
                        "Củ Chi đạt 3/10 chỉ tiêu minh họa năm 2011; cần giúp nhất về Internet: còn thiếu 13 đơn vị");
    }

    @Test
    void the_headline_says_the_same_in_english() {
        assertThat(new DistrictWords(figures, Language.EN).headline())
                .isEqualTo(
                        "Củ Chi met 3 of 10 illustrative targets in 2011; needs help most with Internet: 13 đơn vị missing");
    }

    @Test
    void a_district_without_a_report_says_so() {
        DistrictFigures silent = DistrictRows.of(FigureRows.SILENT);
        assertThat(new DistrictWords(silent, Language.VI).headline()).isEqualTo("Nhà Bè chưa báo cáo năm 2011");
    }

    @Test
    void the_lede_says_which_version_counts_and_whether_the_first_was_in_time() {
        assertThat(vietnamese.lede()).endsWith("Báo cáo năm 2011: bản 2, nhận ngày 16/11/2011, trong hạn.");
    }

    @Test
    void share_and_number_of_party_members_are_told_apart() {
        assertThat(vietnamese.partyTitle(figure("party_admission")))
                .isEqualTo("Đảng viên mới: tỷ lệ −10,0 điểm %, nhưng số kết nạp +7 người so với năm 2010");
    }

    @Test
    void a_changed_boundary_is_told_where_there_is_one() {
        assertThat(vietnamese.breakNote()).isEmpty();
        assertThat(new DistrictWords(DistrictRows.of(FigureRows.STRANGE), Language.VI).breakNote())
                .hasValueSatisfying(note -> assertThat(note).contains("giữa năm 2010 và 2011"));
    }

    @Test
    void a_figure_names_the_rows_that_it_is_the_sum_of() {
        Figure figure = figure("theory_study");
        assertThat(figures.evidence(figure).stream().map(vietnamese::rows))
                .containsExactly("dòng 2–22 (20 dòng có số liệu)");
        assertThat(vietnamese
                        .words()
                        .calculation(figure.indicator(), figure.numerator(), figure.denominator(), figure.value()))
                .isEqualTo("10 ÷ 10 = 100,0%");
    }

    @Test
    void a_refused_reading_says_where_it_stands_and_why() {
        assertThat(figures.refusals(FigureRows.indicator("new_life_clubs")).stream()
                        .map(vietnamese::refusal))
                .containsExactly("dòng 7, cột numerator: “không rõ” không phải là số");
    }

    @Test
    void what_cannot_be_judged_is_no_need() {
        assertThat(figures.needs().stream().map(need -> need.indicator().indicatorCode()))
                .containsExactly("internet_units", "party_admission");
    }

    private Figure figure(String code) {
        return figures.of(code, 2011).orElseThrow();
    }
}
