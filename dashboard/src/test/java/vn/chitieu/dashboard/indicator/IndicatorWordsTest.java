package vn.chitieu.dashboard.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.figure.Nearest;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Bars;
import vn.chitieu.dashboard.text.Language;

class IndicatorWordsTest {
    private final IndicatorFigures rates = Rows.rates();
    private final IndicatorFigures counts = Rows.counts();
    private final IndicatorWords vietnamese = new IndicatorWords(rates, new Link(Language.VI, null, null));

    private static String headline(IndicatorFigures figures) {
        return new IndicatorWords(figures, new Link(Language.VI, null, null)).headline();
    }

    private static IndicatorFigures judged(
            IndicatorFigures figures, TargetVerdict verdict, int met, int late, int worse, boolean isSufficient) {
        return Rows.with(figures, city -> Rows.judged(city, verdict, met, late, worse, isSufficient));
    }

    private static String rankingTitle(IndicatorFigures figures) {
        return new RankingCard(figures, new IndicatorWords(figures, new Link(Language.VI, null, null))).title();
    }

    private static String ranking(List<Figure> districts) {
        return rankingTitle(Rows.of(Rows.rates(), districts));
    }

    @Test
    void the_headline_says_the_fault_and_who_is_farthest() {
        IndicatorFigures plain = judged(Rows.of(rates, named(rates.districts())), TargetVerdict.late, 3, 1, 0, true);
        assertThat(headline(plain)).isEqualTo("Tư vấn việc làm: chậm, còn thiếu 1,6 điểm\u00a0%; xa nhất: Quận 1");
    }

    @Test
    void the_headline_says_the_same_in_english() {
        assertThat(new IndicatorWords(Rows.of(rates, named(rates.districts())), new Link(Language.EN, null, null))
                        .headline())
                .isEqualTo("Job counselling: late, 1.6 points short; farthest: Quận 1; 1 late");
    }

    @Test
    void the_headline_of_a_count_counts() {
        assertThat(headline(counts)).isEqualTo("Tư vấn việc làm: chậm, còn thiếu 12 lớp; xa nhất: Quận 3");
    }

    @Test
    void late_districts_are_named_before_a_city_that_met_its_target() {
        assertThat(headline(judged(counts, TargetVerdict.met, 1, 1, 0, true)))
                .isEqualTo("Tư vấn việc làm: 1 nơi chậm; xa nhất: Quận 3; toàn thành phố đạt");
    }

    @Test
    void districts_that_got_worse_are_named_before_a_city_that_met_its_target() {
        assertThat(headline(judged(counts, TargetVerdict.met, 2, 0, 4, true)))
                .isEqualTo("Tư vấn việc làm: 4 nơi kém đi; toàn thành phố đạt");
    }

    @Test
    void a_city_where_nobody_is_late_is_praised() {
        assertThat(headline(judged(counts, TargetVerdict.met, 3, 0, 0, true)))
                .isEqualTo("Tư vấn việc làm: toàn thành phố đạt, không nơi nào chậm");
    }

    @Test
    void one_district_of_many_makes_no_city() {
        assertThat(headline(judged(rates, TargetVerdict.none, 1, 0, 0, false)))
                .isEqualTo("Tư vấn việc làm: mới 8/11 nơi báo cáo, chưa thể kết luận");
    }

    @Test
    void one_district_of_many_leads_nobody() {
        assertThat(rankingTitle(judged(rates, TargetVerdict.none, 1, 0, 0, false)))
                .isEqualTo("Năm 2011 mới 8/11 nơi báo cáo, chưa so được với nhau");
    }

    @Test
    void a_city_too_few_speak_for_has_no_value() {
        assertThat(judged(rates, TargetVerdict.none, 1, 0, 0, false).cityValue(2011))
                .isNull();
    }

    @Test
    void nothing_divided_by_nothing_is_no_rate() {
        CityFigure none = FigureRows.city("job_counselling", 2011, 0L, 0L, null, 8, null, null, 0, null, null, null);
        assertThat(headline(Rows.with(rates, city -> Rows.judged(none, TargetVerdict.none, 0, 0, 0, true))))
                .isEqualTo("Tư vấn việc làm: mẫu số bằng 0 nên không có tỷ lệ");
    }

    @Test
    void without_a_target_the_headline_says_the_value() {
        CityFigure none = FigureRows.city("job_counselling", 2011, 1L, 2L, 0.5, 8, null, null, 0, null, null, null);
        IndicatorFigures bare = Rows.with(rates, city -> Rows.judged(none, TargetVerdict.none, 0, 0, 0, true));
        IndicatorFigures without = new IndicatorFigures(
                bare.indicator(),
                2011,
                bare.city(),
                bare.districts(),
                List.of(),
                bare.kinds(),
                bare.scale(),
                true,
                null);
        assertThat(headline(without)).isEqualTo("Tư vấn việc làm: toàn thành phố 50,0%, chưa đặt chỉ tiêu");
    }

    @Test
    void a_year_without_figures_says_so() {
        IndicatorFigures empty = new IndicatorFigures(
                rates.indicator(),
                2010,
                rates.city(),
                rates.districts(),
                List.of(),
                List.of(),
                rates.scale(),
                true,
                null);
        assertThat(headline(empty)).isEqualTo("Tư vấn việc làm: chưa nơi nào có số liệu năm 2010");
    }

    @ParameterizedTest
    @EnumSource(TargetVerdict.class)
    void no_headline_is_longer_than_15_words(TargetVerdict verdict) {
        for (IndicatorFigures figures : List.of(Rows.of(rates, named(rates.districts())), counts)) {
            for (Language language : Language.values()) {
                assertThat(new IndicatorWords(judged(figures, verdict, 3, 19, 12, true), new Link(language, null, null))
                                .headline()
                                .split("[\\s\u00a0]+"))
                        .hasSizeLessThanOrEqualTo(15);
            }
        }
    }

    @Test
    void the_last_is_named_before_the_first() {
        assertThat(ranking(named(rates.districts())))
                .isEqualTo("Quận 1 đứng cuối với 0,0%; Tân Bình dẫn đầu với 118,0%");
    }

    @Test
    void those_that_tie_are_named_together() {
        List<Figure> tied = named(rates.now()).stream()
                .map(figure -> figure.rank() == null ? figure : ranked(figure, figure.rank() < 4 ? 1 : 4))
                .toList();
        assertThat(ranking(tied)).endsWith("; Tân Bình, Quận 12 và Phú Nhuận cùng dẫn đầu với 118,0%");
    }

    @Test
    void all_tied_are_level() {
        List<Figure> tied = rates.now().stream()
                .map(figure -> figure.rank() == null ? figure : ranked(figure, 1))
                .toList();
        assertThat(ranking(tied)).isEqualTo("Cả 5 nơi cùng mức 118,0%");
    }

    @Test
    void fewer_than_five_are_not_ranked() {
        List<Figure> few = rates.now().stream()
                .map(figure -> ranked(figure, null))
                .filter(figure -> figure.verdictTarget() != TargetVerdict.met)
                .toList();
        assertThat(ranking(few)).isEqualTo("Chỉ 2 nơi đủ số liệu để so, chưa xếp hạng");
    }

    /** With a plain name where there is a hostile one. */
    private static List<Figure> named(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.place().code().equals("760")
                        ? copy(figure, FigureRows.FIRST, figure.rank(), figure.unitsCompared())
                        : figure)
                .toList();
    }

    private static Figure ranked(Figure figure, @Nullable Integer rank) {
        return copy(figure, figure.place(), rank, figure.unitsCompared());
    }

    private static Figure copy(Figure figure, Place place, @Nullable Integer rank, @Nullable Integer unitsCompared) {
        return new Figure(
                figure.indicator(),
                place,
                figure.year(),
                figure.state(),
                figure.basis(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.perUnit(),
                figure.unitsReporting(),
                figure.unitsExpected(),
                figure.previousNumerator(),
                figure.previousValue(),
                figure.changeCount(),
                figure.changePoints(),
                figure.target(),
                figure.gapPoints(),
                figure.gapUnits(),
                figure.target2012(),
                figure.gap2012Points(),
                figure.gap2012Units(),
                figure.cityValue(),
                rank,
                figure.verdictTarget(),
                figure.verdictChange(),
                figure.unitsUnreported(),
                unitsCompared,
                figure.isComparable(),
                figure.isBreak());
    }

    @Test
    void numbers_stand_in_the_order_of_their_change_and_say_over_what() {
        List<Figure> part = named(rates.now()).stream()
                .map(figure -> figure.place().code().equals("785") ? copy(figure, figure.place(), 4, 7) : figure)
                .toList();
        IndicatorFigures figures = Rows.of(rates, part);
        NumbersByDistrict numbers =
                new NumbersByDistrict(figures, new IndicatorWords(figures, new Link(Language.VI, null, null)));
        assertThat(figures.byChangeOfNumber().getLast().changeCount()).isNull();
        assertThat(numbers.bars(Bars.Place.ALONE).rows())
                .extracting(Bars.Row::said)
                .contains("300 · +3 (cùng 7 phường)");
    }

    @Test
    void a_longer_period_is_said_to_be_longer() {
        assertThat(vietnamese.otherLength()).isEqualTo("kỳ 2011 dài hơn nên không xét số phát sinh trong kỳ");
    }

    @Test
    void those_who_did_not_report_are_named_by_what_became_of_their_figures() {
        assertThat(new KeyFigures(rates, vietnamese).notReported())
                .contains("thiếu Nhà Bè; bị từ chối: Quận 5; không áp dụng: Quận 3");
    }

    @Test
    void missing_refused_and_not_applicable_are_told_apart() {
        assertThat(rates.listed().stream().flatMap(figure -> vietnamese.words().whyNot(figure).stream()))
                .containsExactly("0/0, không có tỷ lệ", "không áp dụng", "bị từ chối", "chưa báo cáo");
    }

    @Test
    void a_stated_percentage_has_no_gap_in_units() {
        Figure stated = rates.listed().get(5);
        assertThat(vietnamese.tip(stated))
                .containsExactly(
                        "Cần Giờ",
                        "2011: 61,0%",
                        "Tỷ lệ tự nêu, không có tử số, mẫu số",
                        "Chỉ tiêu minh họa 62,5%: còn thiếu 1,5 điểm %",
                        "So với 2010: +5,0 điểm % (56,0%)");
    }

    @Test
    void a_partial_figure_says_how_many_units_it_has() {
        Figure partial = rates.listed().get(6);
        assertThat(new RankingCard(rates, vietnamese).basisNote(partial)).contains("5/12 đơn vị");
        assertThat(vietnamese.tip(partial)).contains("Cộng 5/12 đơn vị");
    }

    @Test
    void a_count_is_told_with_its_units() {
        Figure most = counts.listed().getFirst();
        assertThat(new IndicatorWords(counts, new Link(Language.VI, null, null)).tip(most))
                .contains("2011: 42 lớp, 2,00 trên một đơn vị");
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
