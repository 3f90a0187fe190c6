package vn.chitieu.dashboard.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Panels;
import vn.chitieu.dashboard.mark.Spine;
import vn.chitieu.dashboard.text.Language;

/** What the cards of a district say and draw. */
class DistrictCardsTest {
    private final IndicatorsCard indicators = indicators(FigureRows.CU_CHI);
    private final TrendsCard trends = trends(FigureRows.CU_CHI);
    private final PartyCard party = new PartyCard(
            trends.figures(),
            trends.words(),
            trends,
            trends.figures().of(PartyCard.INDICATOR, 2011).orElseThrow());

    private static DistrictWords words(Place place) {
        return new DistrictWords(DistrictRows.of(place), Language.VI);
    }

    private static IndicatorsCard indicators(Place place) {
        return new IndicatorsCard(DistrictRows.of(place), words(place), new Link(Language.VI, null, null));
    }

    private static TrendsCard trends(Place place) {
        return new TrendsCard(DistrictRows.of(place), words(place), new Link(Language.VI, null, null));
    }

    private static Spine.Row row(IndicatorsCard card, String key) {
        return ((Spine) card.mark().orElseThrow())
                .rows().stream()
                        .filter(row -> row.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }

    private static Panels.Panel panel(TrendsCard card, String key) {
        return ((Panels) card.mark().orElseThrow())
                .panels().stream()
                        .filter(panel -> panel.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void a_rate_is_held_against_the_city_and_a_count_against_the_middle_district() {
        assertThat(row(indicators, "job_counselling").middle())
                .isEqualTo(indicators
                        .figures()
                        .of("job_counselling", 2011)
                        .orElseThrow()
                        .cityValue());
        assertThat(row(indicators, "training_courses").quarters())
                .contains(row(indicators, "training_courses").middle());
    }

    @Test
    void a_row_of_the_spine_says_its_value_and_change() {
        assertThat(row(indicators, "theory_study").value()).isEqualTo("100,0%");
        assertThat(row(indicators, "theory_study").change()).isEqualTo("▲ +50,0");
    }

    @Test
    void a_row_of_the_spine_has_the_verdict_of_the_mart() {
        assertThat(row(indicators, "internet_units").verdict()).isEqualTo(TargetVerdict.late);
    }

    @Test
    void a_row_without_a_figure_says_why_and_whether_a_report_is_missing() {
        assertThat(row(indicators, "new_life_clubs").why()).isEqualTo("× bị từ chối");
        assertThat(row(indicators, "new_life_clubs").isMissing()).isFalse();
        assertThat(row(indicators, "economic_models").isMissing()).isTrue();
    }

    @Test
    void indicators_that_share_a_rank_are_named_together() {
        assertThat(indicators.title()).isEqualTo("Củ Chi hạng 3/3 ở Lý luận, Internet, Tư vấn và Đảng viên mới");
    }

    @Test
    void a_district_that_did_not_report_is_held_against_nobody() {
        assertThat(indicators(FigureRows.SILENT).title()).isEqualTo("Chưa có số liệu năm 2011 để so với nơi khác");
        assertThat(row(indicators(FigureRows.SILENT), "theory_study").own()).isNull();
    }

    @Test
    void the_changes_are_those_of_the_mart() {
        assertThat(trends.title()).isEqualTo("So với năm 2010, Củ Chi: 2 tốt lên · 2 kém đi · 0 không đổi");
    }

    @Test
    void a_rate_is_drawn_in_percent_beside_the_city_and_a_count_as_it_is_alone() {
        assertThat(panel(trends, "theory_study").own())
                .extracting(Panels.Point::value)
                .containsExactly(50.0, 100.0);
        assertThat(panel(trends, "theory_study").city()).hasSize(2);
        assertThat(panel(trends, "training_courses").own())
                .extracting(Panels.Point::value)
                .containsExactly(5.0, 42.0);
        assertThat(panel(trends, "training_courses").city()).isEmpty();
    }

    @Test
    void a_year_without_a_value_is_a_gap_that_says_why() {
        Panels.Point refused = panel(trends, "new_life_clubs").own().getLast();
        assertThat(refused.value()).isNull();
        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.tip()).contains("2011: bị từ chối");
    }

    @Test
    void lines_do_not_cross_a_changed_boundary() {
        assertThat(panel(trends(FigureRows.STRANGE), "theory_study").own())
                .extracting(Panels.Point::isBreak)
                .containsExactly(false, true);
    }

    @Test
    void points_and_people_never_share_a_scale() {
        assertThat(((Panels) party.mark().orElseThrow()).panels())
                .extracting(Panels.Panel::isPercent, Panels.Panel::isBars)
                .containsExactly(tuple(true, false), tuple(false, true));
    }

    @Test
    void share_and_number_of_party_members_are_told_apart() {
        assertThat(party.title())
                .isEqualTo("Đảng viên mới: tỷ lệ −10,0 điểm %, nhưng số kết nạp +7 người so với năm 2010");
    }

    @Test
    void the_number_of_admissions_stands_over_its_change() {
        Panels.Point now =
                ((Panels) party.mark().orElseThrow()).panels().getLast().own().getLast();
        assertThat(now.label()).isEqualTo("12\n+7");
    }
}
