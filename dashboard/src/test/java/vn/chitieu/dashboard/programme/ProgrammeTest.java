package vn.chitieu.dashboard.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Samples;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Changes;
import vn.chitieu.dashboard.mark.Ranges;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Programme;

/** What the page says and draws. */
class ProgrammeTest {
    private final ProgrammeFigures figures = figures();
    private final ProgrammeWords words = new ProgrammeWords(figures, new FigureWords(Language.VI, true));

    @Test
    void a_rate_is_drawn_from_its_first_to_its_last_year_with_its_target_and_what_followed() {
        Ranges.Row rate = ranges().rows().getFirst();
        assertThat(Arrays.asList(rate.low(), rate.before(), rate.now(), rate.high(), rate.after(), rate.target()))
                .containsExactly(42.0, 42.0, 52.0, 52.0, 53.0, 55.0);
        assertThat(rate.disc()).isEqualTo(Ranges.Disc.PLAIN);
        assertThat(rate.tip()).contains("2010: 52,0% = 520/1.000", "Chỉ tiêu minh họa 2010: 55%");
    }

    @Test
    void a_count_is_said_in_place_of_being_drawn() {
        Ranges.Row count = ranges().rows().getLast();
        assertThat(count.now()).isNull();
        assertThat(count.target()).isNull();
        assertThat(count.count()).isEqualTo(new Ranges.Count("50 → 126 → 143", "lớp"));
    }

    private Ranges ranges() {
        return (Ranges) courses(words).mark().orElseThrow();
    }

    @Test
    void both_changes_of_the_admissions_are_drawn_or_why_they_are_not() {
        Changes changes = (Changes) party(words).mark().orElseThrow();
        assertThat(changes.rows())
                .extracting(row -> row.left().by(), row -> row.right().said(), Changes.Row::why)
                .containsExactly(
                        Tuple.tuple(12.5, "+4", null),
                        Tuple.tuple(-3.25, "+2 (cùng 7 phường)", null),
                        Tuple.tuple(null, "–", "chưa báo cáo"));
    }

    @Test
    void the_headline_says_what_was_missed_when_the_programme_ended() {
        assertThat(words.headline()).isEqualTo("Chương trình 03: chưa đạt 1/2 chỉ tiêu minh họa năm 2010");
        assertThat(words.headline().split(" ")).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void the_headline_says_the_same_in_english() {
        assertThat(new ProgrammeWords(figures, new FigureWords(Language.EN, true)).headline())
                .isEqualTo("Programme 03: missed 1 of 2 illustrative targets of 2010");
    }

    @Test
    void all_met_is_said_to_be_so() {
        assertThat(words(List.of(city("youth_gathering", 2010, 0.52, 0.0), city("training_courses", 2010, 126, 0.0)))
                        .headline())
                .isEqualTo("Chương trình 03: đạt 2/2 chỉ tiêu minh họa năm 2010");
    }

    @Test
    void without_a_verdict_of_the_city_nothing_is_counted() {
        ProgrammeWords nothing = words(List.of());
        assertThat(nothing.headline()).isEqualTo("Chương trình 03: chưa đủ cơ sở để xét mức đề ra năm 2010");
        assertThat(courses(nothing).title()).isEqualTo("Chưa có hai năm để so");
        assertThat(party(nothing).title()).isEqualTo("Đảng viên mới: chưa nơi nào có số liệu năm 2010");
    }

    @Test
    void what_was_not_met_is_named() {
        assertThat(words.lede()).isEqualTo("Chưa đạt khi chương trình kết thúc: Tập hợp thanh niên.");
    }

    @Test
    void what_rose_most_is_said_with_its_years() {
        assertThat(courses(words).title())
                .isEqualTo("Tập hợp thanh niên tăng nhiều nhất: +10,0 điểm % từ 2006 đến 2010");
        assertThat(courses(words).subtitle()).contains("mỗi năm cộng những nơi báo cáo năm đó");
    }

    @Test
    void the_city_s_change_is_the_mart_s_and_says_over_how_many() {
        assertThat(party(words).subtitle()).contains("thành phố: +217 người, tỷ lệ +0,4 điểm % ở 23 nơi so được");
    }

    @Test
    void a_share_that_is_worse_comes_first() {
        assertThat(party(words).title()).isEqualTo("Đảng viên mới: tỷ lệ kém đi ở 7/20 nơi xét được");
    }

    @Test
    void periods_of_unlike_length_are_not_judged() {
        ProgrammeWords unlike = words(List.of(party(0, true, true)));
        assertThat(party(unlike).title()).isEqualTo("Đảng viên mới: +217 người, tỷ lệ +0,4 điểm % ở 23 nơi so được");
        assertThat(party(unlike).subtitle()).contains("kỳ 2010 dài khác nên không xét thay đổi");
    }

    @Test
    void one_district_makes_no_city() {
        ProgrammeWords one = words(List.of(party(7, false, false)));
        assertThat(party(one).title()).isEqualTo("Đảng viên mới: mới 1/3 nơi có số liệu");
        assertThat(party(one).subtitle()).doesNotContain("thành phố");
    }

    @Test
    void a_change_over_some_wards_says_over_which() {
        Changes changes = (Changes) party(words).mark().orElseThrow();
        assertThat(changes.rows().get(1).tip()).contains("Số người: +2 đảng viên (cùng 7 phường)");
    }

    @Test
    void share_and_number_that_go_opposite_ways_are_counted() {
        assertThat(party(words).subtitle()).contains("hai số đi ngược nhau ở 1 nơi");
    }

    private static CoursesCard courses(ProgrammeWords of) {
        return new CoursesCard(of.figures(), of, new Link(of.language(), null, null));
    }

    private static PartyCard party(ProgrammeWords of) {
        return new PartyCard(of.figures(), of, new Link(of.language(), null, null));
    }

    private static ProgrammeWords words(List<CityFigure> city) {
        return new ProgrammeWords(figures(city), new FigureWords(Language.VI, true));
    }

    private static ProgrammeFigures figures() {
        return figures(List.of(
                city("youth_gathering", 2006, 0.42, null),
                city("youth_gathering", 2010, 0.52, 3.0),
                city("training_courses", 2006, 50, null),
                city("training_courses", 2010, 126, 0.0),
                party(7, true, false)));
    }

    private static CityFigure city(String indicatorCode, int year, double value, @Nullable Double gap) {
        return FigureRows.city(indicatorCode, year, null, null, value, 24, null, null, 0, null, gap, null);
    }

    private static CityFigure party(int worse, boolean isSufficient, boolean isOtherLength) {
        return new CityFigure(
                "party_admission",
                2010,
                590L,
                1000L,
                0.59,
                isSufficient ? 23 : 1,
                0.58,
                0.378,
                217L,
                23,
                null,
                null,
                null,
                null,
                null,
                null,
                300,
                322,
                22,
                TargetVerdict.none,
                ChangeVerdict.none,
                0,
                0,
                0,
                10,
                3,
                worse,
                isSufficient,
                isOtherLength);
    }

    private static ProgrammeFigures figures(List<CityFigure> city) {
        List<Progress> progress = new ArrayList<>();
        progress.add(rate(2006, 0.42, null));
        progress.add(rate(2010, 0.52, "0.550000"));
        progress.add(rate(2011, 0.53, "0.570000"));
        progress.add(count(2006, 50, null));
        progress.add(count(2010, 126, "120.000000"));
        progress.add(count(2011, 143, "130.000000"));
        return new ProgrammeFigures(
                2010,
                List.of(2006, 2007, 2008, 2009, 2010, 2011),
                List.of(Samples.GATHERING, Samples.COURSES),
                List.of(),
                List.of(new Programme("action_programme_03", "Chương trình 03", "Programme 03", 2006, 2010)),
                progress,
                List.of(
                        party(FigureRows.FIRST, 0.6, 12.5, 4L, 10),
                        party(FigureRows.STRANGE, 0.4, -3.25, 2L, 7),
                        party(FigureRows.SILENT, null, null, null, null)),
                city);
    }

    private static Progress rate(int year, double value, @Nullable String target) {
        BigDecimal aim = target == null ? null : new BigDecimal(target);
        return new Progress(
                "action_programme_03",
                "I.1.3",
                "youth_gathering",
                year,
                year <= 2010,
                24,
                20,
                Math.round(value * 1000),
                1000L,
                value,
                aim,
                aim == null ? null : (Double) Math.max(0, 100 * (aim.doubleValue() - value)),
                null,
                100 * (value - 0.42),
                null);
    }

    private static Progress count(int year, long number, @Nullable String target) {
        BigDecimal aim = target == null ? null : new BigDecimal(target);
        return new Progress(
                "action_programme_03",
                "II.1.2",
                "training_courses",
                year,
                year <= 2010,
                24,
                24,
                number,
                null,
                (double) number,
                aim,
                null,
                aim == null ? null : (Long) Math.max(0, aim.longValue() - number),
                null,
                number - 50);
    }

    private static Figure party(
            Place place,
            @Nullable Double value,
            @Nullable Double points,
            @Nullable Long count,
            @Nullable Integer unitsCompared) {
        boolean isThere = value != null;
        return new Figure(
                Samples.PARTY,
                place,
                2010,
                isThere ? State.reported : State.missing,
                isThere ? Basis.wards : null,
                value == null ? null : (Long) Math.round(value * 50),
                isThere ? (Long) 50L : null,
                value,
                null,
                isThere ? 10 : 0,
                10,
                null,
                null,
                count,
                points,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                TargetVerdict.none,
                ChangeVerdict.none,
                null,
                unitsCompared,
                isThere,
                false);
    }
}
