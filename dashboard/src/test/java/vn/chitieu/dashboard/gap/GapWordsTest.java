package vn.chitieu.dashboard.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.dashboard.Samples.CAN_GIO;
import static vn.chitieu.dashboard.Samples.COURSES;
import static vn.chitieu.dashboard.Samples.CU_CHI;
import static vn.chitieu.dashboard.Samples.GATHERING;
import static vn.chitieu.dashboard.Samples.HOC_MON;
import static vn.chitieu.dashboard.Samples.HOSTILE;
import static vn.chitieu.dashboard.Samples.INTERNET;
import static vn.chitieu.dashboard.Samples.QUAN_1;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.figure.Distance;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Pace.Verdict;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

class GapWordsTest {
    private final GapFigures figures = Rows.figures(INTERNET, null);
    private final GapWords words = words(figures);

    static GapWords words(GapFigures figures) {
        return new GapWords(figures, new FigureWords(Language.VI, true));
    }

    private static PaceCard pace(GapWords words) {
        return new PaceCard(words.figures(), words, new Link(Language.VI, null, null), Indicator::indicatorCode);
    }

    private static RangesCard ranges(GapWords words) {
        return new RangesCard(words.figures(), words, new Link(words.language(), null, null), 2006);
    }

    private static MatrixCard matrix(GapWords words) {
        RangesCard districts = ranges(words);
        return new MatrixCard(words.figures(), words, districts, districts.link(), Indicator::indicatorCode);
    }

    private static String headline(CityPace... city) {
        return words(Rows.figures(INTERNET, null, List.of(city))).headline();
    }

    @Test
    void the_headline_says_at_how_many_the_pace_is_not_enough() {
        assertThat(words.headline()).isEqualTo("2/3 chỉ tiêu chưa đủ nhịp để kịp đích cuối 2012");
        assertThat(new GapWords(figures, new FigureWords(Language.EN, true)).headline())
                .isEqualTo("2 of 3 indicators too slow to reach the target by the end of 2012");
    }

    @Test
    void a_pace_that_is_slowing_is_not_enough() {
        assertThat(headline(city(Verdict.SLOWING), city(Verdict.ENOUGH)))
                .isEqualTo("1/2 chỉ tiêu chưa đủ nhịp để kịp đích cuối 2012");
    }

    @Test
    void the_first_year_has_no_pace_and_no_count_of_it() {
        assertThat(headline(city(Verdict.NONE), city(Verdict.NONE)))
                .isEqualTo("Năm 2011 là năm đầu, chưa có nhịp để xét");
    }

    @Test
    void all_met_is_said_to_be_so() {
        assertThat(headline(city(Verdict.MET), city(Verdict.MET))).isEqualTo("2/2 chỉ tiêu xét được đã tới đích 2012");
        assertThat(pace(words(Rows.figures(INTERNET, null, List.of(city(Verdict.MET)))))
                        .title())
                .isEqualTo("Không chỉ tiêu nào còn thiếu đến 2012");
    }

    @Test
    void one_district_makes_no_city() {
        GapWords one = words(Rows.one());
        assertThat(one.headline()).isEqualTo("Mới 1/8 nơi báo cáo, chưa đủ để nói về toàn thành phố");
        assertThat(pace(one).title()).isEqualTo(one.headline());
        assertThat(pace(one).whyNot(one.figures().city().getFirst())).contains("mới có số liệu của 1/8 nơi");
    }

    @Test
    void a_year_without_figures_names_who_has_not_reported() {
        GapWords nobody = words(Rows.nobody());
        assertThat(nobody.headline()).isEqualTo("Chưa nơi nào báo cáo năm 2011");
        assertThat(nobody.nobody()).contains("Chưa báo cáo năm 2011: Quận 1, Nhà Bè.");
        assertThat(ranges(nobody).title()).isEqualTo("Internet: chưa nơi nào có số liệu năm 2011");
        assertThat(matrix(nobody).title()).isEqualTo("Chưa nơi nào báo cáo năm 2011");
    }

    @Test
    void the_farthest_indicator_is_named_with_what_it_misses() {
        assertThat(pace(words).title()).isEqualTo("Tập hợp thanh niên xa đích 2012 nhất: thiếu 12,3% mức đề ra");
    }

    @Test
    void indicators_that_tie_are_named_together() {
        assertThat(pace(words(Rows.figures(
                                INTERNET,
                                null,
                                List.of(
                                        Rows.city(GATHERING, 0.45, 45.0, 1L, 1, Verdict.SHORT),
                                        Rows.city(COURSES, 6, null, 6L, 1, Verdict.SHORT)))))
                        .title())
                .isEqualTo("Tập hợp thanh niên và Lớp tập huấn cùng xa đích 2012 nhất");
    }

    @Test
    void who_needs_help_first_is_the_one_list_with_ties() {
        assertThat(words.lede()).startsWith("Cần Giờ, Củ Chi, Quận 1 và " + HOSTILE + " cần giúp trước.");
        assertThat(matrix(words).title()).isEqualTo("Cần Giờ, Củ Chi, Quận 1 và " + HOSTILE + " cần giúp trước");
        assertThat(matrix(words).legend().getLast().getElement().getText())
                .isEqualTo("Không xếp thứ tự: Nhà Bè (chưa báo cáo).");
    }

    @Test
    void a_kind_of_district_shows_its_own() {
        GapWords rural = words(Rows.figures(INTERNET, Kind.rural));
        assertThat(ranges(rural).title()).isEqualTo("Internet: 1/1 nơi đang chậm lại");
        assertThat(matrix(rural).title()).isEqualTo("Cần Giờ và Củ Chi cần giúp trước");
    }

    @Test
    void the_title_of_the_districts_says_the_fault() {
        assertThat(ranges(words).title()).isEqualTo("Internet: 1/3 nơi thiếu nhịp, 1 nơi đang chậm lại");
    }

    @Test
    void headlines_keep_to_fifteen_words() {
        assertThat(Stream.of(
                        words.headline(),
                        pace(words).title(),
                        ranges(words).title(),
                        matrix(words).title()))
                .allSatisfy(title ->
                        assertThat(title.replace(HOSTILE, "X Y").split(" ")).hasSizeLessThanOrEqualTo(15));
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
        assertThat(ranges(words).tip(cuChi))
                .containsExactly(
                        "Củ Chi",
                        "2011: 71,4% = 15/21 đơn vị",
                        "2010: 62,0%",
                        "Thấp nhất – cao nhất đến 2011: 20,0% – 71,4%",
                        "Còn thiếu đến 2012: 4 xã",
                        "Nhịp mỗi năm: đã có −1,5, năm cuối −1,5, cần có 18,6");
    }

    @Test
    void who_did_not_report_is_told_apart_from_what_lacks() {
        assertThat(ranges(words).tip(figures.of(INTERNET, HOC_MON).orElseThrow()))
                .contains("Còn thiếu đến 2012: 0 xã", "Chưa có số liệu: 7 đơn vị");
        assertThat(pace(words).units(figures.city().getFirst())).contains("95.108 thanh niên");
        assertThat(words.unreported(figures.city().getFirst().figure().unitsUnreported()))
                .contains("9 đơn vị");
    }

    @Test
    void what_rests_on_too_little_is_never_met() {
        assertThat(figures.listed().stream()
                        .filter(DistrictGap::isMet)
                        .map(gap -> gap.district().shortNameVi()))
                .containsExactly("Quận 1");
        assertThat(words.verdict(figures.of(INTERNET, HOC_MON).orElseThrow())).isEqualTo("mới có 5/12 đơn vị");
    }

    @Test
    void nothing_missing_is_no_fraction_of_a_point() {
        assertThat(matrix(words).printed(Rows.stated(0.0))).isEqualTo("0");
        assertThat(matrix(words).printed(Rows.stated(0.01))).isEqualTo("< 0,1");
        assertThat(matrix(words).printed(figures.of(INTERNET, QUAN_1).orElseThrow()))
                .isEqualTo("·");
    }

    @Test
    void a_cell_is_coloured_by_its_points_only_where_it_compares() {
        assertThat(figures.of(INTERNET, CU_CHI).orElseThrow().distance()).isEqualTo(Distance.WITHIN_20);
        assertThat(figures.of(INTERNET, CAN_GIO).orElseThrow().distance()).isEqualTo(Distance.UNJUDGED);
        assertThat(figures.of(INTERNET, QUAN_1).orElseThrow().distance()).isEqualTo(Distance.MET);
    }

    @Test
    void missing_refused_and_not_applicable_are_told_apart() {
        assertThat(figures.listed().stream().flatMap(gap -> words.words().whyNot(gap.figure()).stream()))
                .containsExactly("không áp dụng", "bị từ chối", "chưa báo cáo");
    }

    @Test
    void targets_are_called_illustrative_while_they_are() {
        assertThat(words.lede()).contains("Chỉ tiêu 2012 là số minh họa");
        assertThat(ranges(words).subtitle()).contains("chỉ tiêu minh họa 2012: 90%");
    }

    @Test
    void all_text_is_composed_unicode() {
        assertThat(Normalizer.isNormalized(
                        words.headline() + words.lede() + matrix(words).subtitle(), Normalizer.Form.NFC))
                .isTrue();
    }

    private static CityPace city(Verdict verdict) {
        return Rows.city(INTERNET, 0.92, 0.0, 0L, null, verdict);
    }
}
