package vn.chitieu.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.dashboard.Samples.COURSES;
import static vn.chitieu.dashboard.Samples.CU_CHI;
import static vn.chitieu.dashboard.Samples.GATHERING;
import static vn.chitieu.dashboard.Samples.INTERNET;
import static vn.chitieu.dashboard.Samples.QUAN_1;
import static vn.chitieu.dashboard.Samples.QUAN_3;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Samples;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Distance;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Spark;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

class OverviewWordsTest {
    private final OverviewFigures figures = Rows.figures();
    private final OverviewWords words = new OverviewWords(figures, Language.VI);
    private final OverviewWords english = new OverviewWords(figures, Language.EN);

    @Test
    void files_that_are_no_submission_are_named() {
        Reporting refused =
                new Reporting(8, 8, 8, null, List.of(), 0, 0, List.of("2011/760.xlsx", "a", "b", "c", "d", "e", "f"));
        assertThat(new OverviewWords(Rows.with(List.of(), figures.city(), refused), Language.VI).refusedFiles())
                .hasValue("Tệp bị từ chối, không có trong số liệu: 2011/760.xlsx, a, b, c, d và 2 tệp khác;"
                        + " lý do ở trang Chất lượng số liệu.");
    }

    @Test
    void the_headline_says_who_needs_help_first() {
        assertThat(words.headline()).isEqualTo(Samples.HOSTILE + ", Củ Chi, Quận 3 và Cần Giờ cần giúp trước");
        assertThat(english.headline()).endsWith(" need help first");
    }

    @Test
    void a_single_one_who_needs_help_is_said_to_be_late_with_how_much() {
        assertThat(tied(QUAN_1).headline()).isEqualTo("Quận 1 cần giúp trước: chậm 3/3 chỉ tiêu");
    }

    @Test
    void those_who_tie_for_the_first_place_are_named_together() {
        assertThat(tied(QUAN_1, QUAN_3, CU_CHI).headline())
                .isEqualTo("Quận 1, Quận 3 và Củ Chi cần giúp trước: chậm 3/3 chỉ tiêu");
    }

    @Test
    void a_headline_names_five_however_many_tie() {
        String headline = tied(Rows.DISTRICTS.toArray(Place[]::new)).headline();
        assertThat(headline).endsWith(" và 3 nơi khác cần giúp trước: chậm 3/3 chỉ tiêu");
    }

    @Test
    void nobody_late_is_said_to_be_so() {
        OverviewFigures fine = Rows.with(
                List.of(Rows.priority(QUAN_1, 1, 0), Rows.priority(CU_CHI, 1, 0)), figures.city(), figures.reporting());
        assertThat(new OverviewWords(fine, Language.VI).headline()).isEqualTo("Không nơi nào chậm so với mức đề ra");
    }

    @Test
    void a_year_without_targets_says_that_there_is_nothing_to_compare_with() {
        List<CityFigure> city = figures.indicators().stream()
                .map(indicator -> Rows.judged(
                        FigureRows.city(
                                indicator.indicatorCode(), 2011, 50L, 100L, 0.5, 7, null, null, 7, null, null, null),
                        false,
                        0,
                        0,
                        0,
                        true))
                .toList();
        OverviewWords none = new OverviewWords(Rows.with(List.of(), city, figures.reporting()), Language.VI);
        assertThat(none.headline()).isEqualTo("Năm 2011: 7/8 quận, huyện đã báo cáo, chưa có chỉ tiêu để so");
        assertThat(heat(none).title()).isEqualTo(none.headline());
        assertThat(none.lede()).doesNotContain("Thành phố");
        assertThat(none.of(GATHERING).gap()).isEqualTo("chưa đặt");
    }

    @Test
    void one_district_makes_no_city() {
        OverviewWords one = new OverviewWords(oneReported(), Language.VI);
        assertThat(one.headline()).isEqualTo("Mới 1/8 quận, huyện báo cáo năm 2011, chưa đủ để nói về thành phố");
        assertThat(one.lede()).doesNotContain("Thành phố đạt");
        assertThat(map(one).title()).isEqualTo("Tập hợp thanh niên: mới 1/8 nơi có số liệu năm 2011");
        assertThat(one.of(GATHERING).gap()).isEqualTo("chưa đủ để xét");
        assertThat(one.of(GATHERING).fraction()).contains("mới 1/8 nơi, chưa đủ để nói về thành phố");
        assertThat(heat(one).title()).isEqualTo(one.headline());
        assertThat(sentences(one))
                .containsExactly(
                        "Quận 1: chậm 3/3 chỉ tiêu; xa nhất: Tập hợp thanh niên.",
                        Samples.HOSTILE
                                + ", Quận 3, Quận 5, Củ Chi, Hóc Môn và 2 nơi khác chưa báo cáo năm 2011, chưa đủ để nói về thành phố.");
    }

    @Test
    void faults_come_before_praise_and_who_needs_help_before_all() {
        assertThat(sentences(words))
                .containsExactly(
                        "1. " + Samples.HOSTILE
                                + ": chậm 3/3 chỉ tiêu; xa nhất: Tập hợp thanh niên, Internet, Lớp tập huấn.",
                        "2. Củ Chi: chậm 2/3 chỉ tiêu; xa nhất: Internet, Tập hợp thanh niên.",
                        "3. Quận 3 và Cần Giờ: chậm 1/3 chỉ tiêu.",
                        "Không xếp thứ tự: Hóc Môn (mới xét được 1 chỉ tiêu).",
                        "Tập hợp thanh niên và Internet giảm ở 2 nơi: Tập hợp thanh niên nhiều nhất ở Củ Chi (−7,5 điểm %); "
                                + "Internet nhiều nhất ở Củ Chi (−7,5 điểm %) so với năm 2010.",
                        "Thành phố còn xa nhất ở Lớp tập huấn: còn 12 lớp; 6 nơi đạt; 9 phường, xã chưa có số liệu.",
                        "Nhà Bè chưa báo cáo năm 2011, nên không xếp thứ tự; số liệu toàn thành phố tính trên 7 nơi.",
                        "6/8 quận, huyện đạt mức đề ra (minh họa) về Lớp tập huấn, tăng 4 nơi so với năm 2010.");
    }

    @Test
    void of_those_that_fell_the_largest_fall_is_named_first() {
        assertThat(sentences(changed(INTERNET, Rows.city(INTERNET, 2011, 210L, 230L, 5, 1, 2, 0))))
                .contains("Tập hợp thanh niên giảm ở 2 nơi, nhiều nhất là Củ Chi (−7,5 điểm %), rồi " + Samples.HOSTILE
                        + " so với năm 2010.");
    }

    @Test
    void a_fall_of_the_districts_that_met_a_target_is_no_praise() {
        var findings = new Findings(changed(COURSES, Rows.city(COURSES, 2010, 100L, null, 8, 7, 1, 0))).all();
        assertThat(findings.get(6).strong() + findings.get(6).rest())
                .isEqualTo("6/8 quận, huyện đạt mức đề ra (minh họa) về Lớp tập huấn, giảm 1 nơi so với năm 2010.");
        assertThat(findings.get(6).verdict()).isEqualTo(TargetVerdict.late);
        assertThat(findings.getLast().strong()).isEqualTo("Nhà Bè chưa báo cáo");
    }

    @Test
    void a_year_without_figures_says_that_nobody_reported() {
        OverviewWords nobody = new OverviewWords(Rows.nobody(), Language.VI);
        assertThat(nobody.headline()).isEqualTo("Chưa nơi nào báo cáo năm 2011");
        assertThat(heat(nobody).title()).isEqualTo("Chưa nơi nào báo cáo năm 2011");
        assertThat(sentences(nobody))
                .containsExactly(
                        "Quận 1, " + Samples.HOSTILE + ", Quận 3, Quận 5, Củ Chi và 3 nơi khác chưa báo cáo năm 2011.");
    }

    @Test
    void the_pace_says_what_is_slowing_down() {
        assertThat(words.lede())
                .contains("Thành phố đạt mức đề ra (minh họa) ở 1/3 chỉ tiêu.")
                .contains("Nếu giữ mức tăng bình quân từ 2006, 1/3 chỉ tiêu kịp đích cuối 2012; "
                        + "1 chỉ tiêu nữa cũng kịp nhưng đang chậm lại.");
    }

    @Test
    void a_year_without_pace_says_nothing_of_it() {
        assertThat(new OverviewWords(Rows.nobody(), Language.VI).lede()).doesNotContain("Nếu giữ");
    }

    @Test
    void targets_are_called_illustrative_while_they_are() {
        assertThat(words.lede()).contains("Các mức chỉ tiêu là số minh họa của chúng tôi");
    }

    @Test
    void what_is_missing_is_said_over_what_was_reported() {
        assertThat(words.of(GATHERING).gap()).isEqualTo("còn 7,4 điểm % (74 thanh niên)");
        assertThat(words.of(INTERNET).gap()).isEqualTo("đã đạt");
        assertThat(words.of(COURSES).gap()).isEqualTo("còn 12 lớp");
        assertThat(words.of(GATHERING).unreported()).contains("9 phường, xã");
    }

    @Test
    void a_count_s_target_says_of_how_many_districts_it_is_the_sum() {
        assertThat(words.of(COURSES).targetTerm()).isEqualTo("Chỉ tiêu 96 (của 7 nơi báo đủ)");
    }

    @Test
    void the_change_of_a_count_is_a_number_over_the_districts_of_both_years() {
        assertThat(words.of(COURSES).change()).contains("+28 lớp (cùng 7 nơi)");
        assertThat(words.of(GATHERING).change()).contains("+1,3 điểm % (cùng 5 nơi)");
    }

    @Test
    void missing_refused_and_not_applicable_are_told_apart() {
        assertThat(figures.of(GATHERING).stream().map(figure -> heat(words).printed(figure)))
                .containsExactly("118,0", "0,0", "0/0", "×", "81,0", "30,0", "–", "61,0");
        assertThat(figures.of(GATHERING).stream().map(Distance::of))
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
        assertThat(words.figure().tip("Cần Giờ", figures.of(GATHERING).getLast()))
                .containsExactly(
                        "Cần Giờ",
                        "2011: 61,0%",
                        "Tỷ lệ tự nêu, không có tử số, mẫu số",
                        "Chỉ tiêu minh họa 90%: còn thiếu 29,0 điểm %");
    }

    @Test
    void the_map_says_which_kind_of_district_needs_help_first_and_ranks_no_count() {
        assertThat(map(words).title()).isEqualTo("Tập hợp thanh niên: thấp nhất ở vùng ven, 10,0%");
        assertThat(map(new OverviewWords(Rows.figures(COURSES), Language.VI)).title())
                .isEqualTo("Lớp tập huấn: toàn thành phố 84 lớp");
    }

    @Test
    void the_legend_of_the_map_says_where_colours_change() {
        assertThat(map(words).bounds()).isEqualTo("đổi màu ở 30 · 60%");
    }

    @Test
    void the_heat_table_says_what_most_districts_are_late_with() {
        assertThat(heat(words).title()).isEqualTo("Tập hợp thanh niên và Internet chậm ở nhiều nơi nhất: 2/8");
    }

    @Test
    void a_longer_period_is_said_to_be_so() {
        assertThat(words.otherLength()).contains("Kỳ 2011 dài hơn nên không xét số phát sinh trong kỳ");
    }

    @Test
    void a_gap_in_the_years_stays_a_gap() {
        Spark spark = CityTile.spark(words.of(GATHERING));
        assertThat(spark.values()).containsExactly(0.4, null, 0.526);
        assertThat(spark.shown()).isEqualTo(2);
        assertThat(spark.target()).isEqualTo(0.6);
    }

    private OverviewWords tied(Place... places) {
        return new OverviewWords(
                Rows.with(
                        Stream.of(places)
                                .map(place -> Rows.priority(place, 1, 3, GATHERING))
                                .toList(),
                        figures.city(),
                        figures.reporting()),
                Language.VI);
    }

    /** With another row of the city in the place of its own. */
    private OverviewWords changed(Indicator indicator, CityFigure other) {
        List<CityFigure> city = new ArrayList<>(figures.city());
        city.replaceAll(row ->
                row.indicatorCode().equals(indicator.indicatorCode()) && row.year() == other.year() ? other : row);
        return new OverviewWords(Rows.with(figures.priorities(), city, figures.reporting()), Language.VI);
    }

    private OverviewFigures oneReported() {
        return Rows.with(
                List.of(Rows.priority(QUAN_1, 1, 3, GATHERING)),
                figures.indicators().stream()
                        .map(indicator -> Rows.city(indicator, 2011, 40L, 100L, 1, 0, 1, 0))
                        .toList(),
                new Reporting(8, 1, 1, null, Rows.DISTRICTS.subList(1, 8), 0, 0, List.of()));
    }

    private static MapCard map(OverviewWords of) {
        return new MapCard(of, new Link(of.language(), null, null));
    }

    private static HeatCard heat(OverviewWords of) {
        return new HeatCard(of, new Link(of.language(), null, null));
    }

    private static List<String> sentences(OverviewWords of) {
        return new Findings(of)
                .all().stream()
                        .map(finding -> finding.strong() + finding.rest())
                        .toList();
    }

    @Test
    void all_text_is_composed_unicode() {
        assertThat(Normalizer.isNormalized(
                        words.headline() + words.lede() + new Findings(words).all(), Normalizer.Form.NFC))
                .isTrue();
    }
}
