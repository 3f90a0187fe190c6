package vn.chitieu.dashboard.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Nearest;
import vn.chitieu.dashboard.text.Language;

class IndicatorWordsTest {
    private final IndicatorFigures rates = Rows.rates();
    private final IndicatorFigures counts = Rows.counts();
    private final IndicatorWords vietnamese = new IndicatorWords(rates, Language.VI);

    @Test
    void the_headline_says_figure_gap_and_how_many_have_arrived() {
        assertThat(vietnamese.headline())
                .isEqualTo(
                        "Tư vấn việc làm: toàn thành phố 60,9%, còn thiếu 1,6 điểm\u00a0% so với chỉ tiêu minh họa 62,5%; "
                                + "3 nơi đã đạt; không nơi nào giảm");
    }

    @Test
    void the_headline_says_the_same_in_english() {
        assertThat(new IndicatorWords(rates, Language.EN).headline())
                .isEqualTo("Job counselling: 60.9% citywide, 1.6 points short of the illustrative target of 62.5%; "
                        + "3 districts have met it; none fell");
    }

    @Test
    void the_headline_of_a_count_counts() {
        assertThat(new IndicatorWords(counts, Language.VI).headline())
                .isEqualTo(
                        "Tư vấn việc làm: toàn thành phố 48 lớp năm 2011, còn thiếu 12 so với tổng chỉ tiêu minh họa 60; "
                                + "1 nơi đã đạt");
    }

    @Test
    void a_year_without_figures_says_so() {
        IndicatorFigures empty = new IndicatorFigures(
                rates.indicator(), 2010, rates.city(), rates.districts(), List.of(), List.of(), true, null);
        assertThat(new IndicatorWords(empty, Language.VI).headline())
                .isEqualTo("Tư vấn việc làm: chưa nơi nào có số liệu năm 2010");
    }

    @Test
    void those_who_did_not_report_are_named_by_what_became_of_their_figures() {
        assertThat(vietnamese.notReported()).contains("thiếu Nhà Bè; bị từ chối: Quận 5; không áp dụng: Quận 3");
    }

    @Test
    void missing_refused_and_not_applicable_are_told_apart() {
        assertThat(rates.listed().stream().flatMap(figure -> vietnamese.whyNoFigure(figure).stream()))
                .containsExactly("0/0, không có tỷ lệ", "không áp dụng", "số liệu bị từ chối", "chưa báo cáo");
    }

    @Test
    void a_stated_percentage_has_no_gap_in_units() {
        Figure stated = rates.listed().get(5);
        assertThat(vietnamese.tip(stated))
                .containsExactly(
                        "Cần Giờ",
                        "2011: 61,0%",
                        "Tỷ lệ tự nêu, không có tử số, mẫu số; không cộng vào thành phố",
                        "Chỉ tiêu minh họa 62,5%: còn thiếu 1,5 điểm %",
                        "So với 2010: +5,0 điểm % (56,0%)");
    }

    @Test
    void a_partial_figure_says_how_many_units_it_has() {
        Figure partial = rates.listed().get(6);
        assertThat(vietnamese.basisNote(partial)).contains("5/12 đơn vị");
        assertThat(vietnamese.tip(partial)).contains("Mới có 5/12 phường, xã, thị trấn");
    }

    @Test
    void a_count_is_told_with_its_units() {
        Figure most = counts.listed().getFirst();
        assertThat(new IndicatorWords(counts, Language.VI).tip(most))
                .contains("2011: 42 lớp, 2,00 trên một đơn vị (21 đơn vị)");
    }

    @Test
    void the_ranked_come_first_and_the_missing_last() {
        assertThat(rates.listed().stream().map(Figure::state))
                .startsWith(State.reported)
                .endsWith(State.missing);
        assertThat(rates.listed().stream().map(Figure::rank)).startsWith(1, 2, 3, 4, 5, null);
    }

    @Test
    void no_more_than_four_districts_are_suggested() {
        assertThat(rates.suggested()).hasSizeLessThanOrEqualTo(4).doesNotHaveDuplicates();
    }

    @Test
    void all_text_is_composed_unicode() {
        assertThat(Normalizer.isNormalized(vietnamese.headline() + vietnamese.lede(), Normalizer.Form.NFC))
                .isTrue();
    }

    @Test
    void the_nearest_code_is_the_one_with_the_fewest_changes() {
        assertThat(Nearest.distance("youth_gatherin", "youth_gathering")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("abc", "abc")).isZero();
    }
}
