package vn.chitieu.dashboard.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.dashboard.Samples.COURSES;
import static vn.chitieu.dashboard.Samples.CU_CHI;
import static vn.chitieu.dashboard.Samples.GATHERING;
import static vn.chitieu.dashboard.Samples.HOSTILE;
import static vn.chitieu.dashboard.Samples.INTERNET;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.District.Kind;

class GapWordsTest {
    private final GapFigures figures = Rows.figures(INTERNET, null);
    private final GapWords words = new GapWords(figures, Language.VI);

    @Test
    void the_headline_says_for_how_many_the_pace_is_enough() {
        assertThat(words.headline())
                .isEqualTo(
                        "Nhịp đến nay đủ cho 2/3 chỉ tiêu; 1 chỉ tiêu cần tăng tốc; xa đích nhất là Tập hợp thanh niên");
        assertThat(new GapWords(figures, Language.EN).headline())
                .isEqualTo("The pace is enough for 2 of 3 indicators; 1 must speed up; farthest: Youth gathering");
    }

    @Test
    void the_districts_are_listed_where_most_is_missing_first() {
        assertThat(figures.listed().stream().map(gap -> gap.district().shortNameVi()))
                .containsExactly(HOSTILE, "Củ Chi", "Hóc Môn", "Quận 1", "Cần Giờ", "Quận 3", "Quận 5", "Nhà Bè");
    }

    @Test
    void what_is_missing_is_told_in_units() {
        DistrictGap cuChi = figures.of(INTERNET, CU_CHI).orElseThrow();
        assertThat(words.missing(cuChi)).isEqualTo("4 xã");
        assertThat(words.tip(cuChi))
                .containsExactly(
                        "Củ Chi",
                        "2011: 71,4% = 15/21 đơn vị",
                        "2010: 62,0%",
                        "Các năm của nơi này: 20,0%–71,4%",
                        "Đến 2012 còn 4 xã",
                        "Nhịp mỗi năm: cần 18,6, đến nay −1,5");
    }

    @Test
    void the_title_adds_up_and_names_where_most_is_missing() {
        assertThat(words.districtsTitle())
                .isEqualTo("Internet: còn 13 đơn vị ở 3 nơi; " + HOSTILE + " thiếu nhiều nhất, 9 phường");
    }

    @Test
    void a_kind_of_district_shows_its_own() {
        GapFigures rural = Rows.figures(INTERNET, Kind.rural);
        assertThat(new GapWords(rural, Language.VI).districtsTitle())
                .isEqualTo("Internet: còn 4 đơn vị ở 2 nơi; Củ Chi thiếu nhiều nhất, 4 xã");
    }

    @Test
    void what_rests_on_too_little_is_never_met() {
        assertThat(figures.listed().stream()
                        .filter(DistrictGap::isMet)
                        .map(gap -> gap.district().shortNameVi()))
                .containsExactly("Quận 1");
    }

    @Test
    void missing_refused_and_not_applicable_are_told_apart() {
        assertThat(figures.listed().stream().flatMap(gap -> words.whyNoFigure(gap).stream()))
                .containsExactly("không áp dụng", "số liệu bị từ chối", "chưa báo cáo");
    }

    @Test
    void the_farthest_from_its_target_comes_first() {
        assertThat(figures.paces().stream().map(CityPace::indicator)).containsExactly(GATHERING, COURSES, INTERNET);
    }

    @Test
    void the_city_misses_what_its_pace_still_requires() {
        assertThat(figures.paces().stream().map(words::missing)).containsExactly("7,4 điểm", "1", "0");
    }

    @Test
    void a_year_without_figures_names_who_has_not_reported() {
        GapWords nobody = new GapWords(Rows.nobody(), Language.VI);
        assertThat(nobody.headline()).isEqualTo("Chưa nơi nào báo cáo năm 2011");
        assertThat(nobody.nobody()).contains("Chưa báo cáo năm 2011: Quận 1, Nhà Bè.");
    }

    @Test
    void targets_are_called_illustrative_while_they_are() {
        assertThat(words.lede()).contains("Chỉ tiêu 2012 là số minh họa");
        assertThat(words.districtsSubtitle()).contains("chỉ tiêu minh họa 90%");
    }

    @Test
    void all_text_is_composed_unicode() {
        assertThat(Normalizer.isNormalized(
                        words.headline() + words.lede() + words.matrixSubtitle(), Normalizer.Form.NFC))
                .isTrue();
    }
}
