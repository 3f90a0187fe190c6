package vn.chitieu.dashboard.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.text.Language;

class DistrictWordsTest {
    private final DistrictFigures figures = DistrictRows.of(FigureRows.CU_CHI);
    private final DistrictWords vietnamese = new DistrictWords(figures, Language.VI);

    @Test
    void the_headline_says_what_is_late_and_where_it_is_farthest() {
        assertThat(vietnamese.headline()).isEqualTo("Củ Chi chậm 2/5 chỉ tiêu, xa nhất: Internet");
    }

    @Test
    void the_headline_says_the_same_in_english() {
        assertThat(new DistrictWords(figures, Language.EN).headline())
                .isEqualTo("Củ Chi: 2 of 5 indicators late, farthest: Internet");
    }

    @Test
    void a_district_that_is_late_in_nothing_says_so() {
        assertThat(judged(5, 5, 0, 3)).isEqualTo("Củ Chi không chậm chỉ tiêu nào; đạt 5/5");
    }

    @Test
    void a_district_of_which_too_little_is_judged_says_how_much() {
        assertThat(judged(3, 1, 2, null)).isEqualTo("Củ Chi mới xét được 3 chỉ tiêu: chậm 2, đạt 1");
    }

    @Test
    void a_district_of_which_nothing_is_judged_says_so() {
        assertThat(judged(0, 0, 0, null)).isEqualTo("Củ Chi: chưa chỉ tiêu nào năm 2011 xét được");
    }

    private String judged(int judged, int met, int late, @Nullable Integer position) {
        return new DistrictWords(
                        DistrictRows.judged(
                                figures,
                                new Priority(
                                        FigureRows.CU_CHI,
                                        2011,
                                        true,
                                        judged,
                                        met,
                                        0,
                                        late,
                                        0,
                                        0,
                                        0,
                                        0,
                                        position,
                                        FigureRows.indicators().subList(0, late))),
                        Language.VI)
                .headline();
    }

    @Test
    void the_place_among_those_who_need_help_is_told_with_whom_it_is_shared_and_why() {
        assertThat(vietnamese.lede()).startsWith("Cần giúp thứ 2 trong 3 nơi, cùng " + FigureRows.HOSTILE + ".");
        assertThat(vietnamese.positionDetail()).isEqualTo("xa nhất: Internet, Đảng viên mới");
    }

    @Test
    void without_a_place_the_reason_is_told() {
        assertThat(new DistrictWords(DistrictRows.of(FigureRows.SILENT), Language.VI).lede())
                .startsWith("Không xếp thứ tự cần giúp: chưa báo cáo.");
    }

    @Test
    void the_changes_are_those_of_the_mart() {
        assertThat(vietnamese.changes()).contains("2 tốt lên · 2 kém đi · 0 không đổi");
    }

    @Test
    void a_refused_figure_has_a_sign_of_its_own() {
        assertThat(vietnamese.whyNot(figure("new_life_clubs"))).contains("× bị từ chối");
        assertThat(vietnamese.whyNot(figure("economic_models"))).contains("chưa báo cáo");
    }

    @Test
    void units_without_a_figure_are_told_apart_from_what_is_lacking() {
        assertThat(vietnamese.unreported(figure("officers_of_youth_age"))).contains("16 đơn vị chưa có số liệu");
        assertThat(vietnamese.unreported(figure("theory_study"))).isEmpty();
    }

    @Test
    void a_district_without_a_report_says_so() {
        DistrictFigures silent = DistrictRows.of(FigureRows.SILENT);
        assertThat(new DistrictWords(silent, Language.VI).headline()).isEqualTo("Nhà Bè chưa báo cáo năm 2011");
    }

    @Test
    void the_lede_says_which_version_counts_and_whether_the_first_was_in_time() {
        assertThat(vietnamese.lede()).endsWith("Báo cáo năm 2011: bản 2, nhận ngày 16/11/2011; bản đầu sớm 2 ngày.");
    }

    @Test
    void a_changed_boundary_is_told_where_there_is_one() {
        assertThat(vietnamese.breakNote()).isEmpty();
        assertThat(new DistrictWords(DistrictRows.of(FigureRows.STRANGE), Language.VI).breakNote())
                .hasValueSatisfying(note -> assertThat(note).contains("giữa năm 2010 và 2011"));
    }

    @Test
    void what_needs_help_follows_the_reasons_of_the_mart() {
        assertThat(figures.needs().stream().map(need -> need.indicator().indicatorCode()))
                .containsExactly("internet_units", "party_admission");
    }

    @Test
    void what_does_well_has_met_its_target() {
        assertThat(figures.strengths()).isNotEmpty().allMatch(figure -> figure.verdictTarget() == TargetVerdict.met);
    }

    private Figure figure(String code) {
        return figures.of(code, 2011).orElseThrow();
    }
}
