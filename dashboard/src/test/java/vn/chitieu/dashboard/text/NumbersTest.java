package vn.chitieu.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private final Numbers vietnamese = new Numbers(Language.VI);
    private final Numbers english = new Numbers(Language.EN);

    @Test
    void thousands_are_set_apart_as_the_language_does() {
        assertThat(vietnamese.whole(1_062_290)).isEqualTo("1.062.290");
        assertThat(english.whole(1_062_290)).isEqualTo("1,062,290");
    }

    @Test
    void a_percentage_has_one_decimal() {
        assertThat(vietnamese.percent(0.457)).isEqualTo("45,7%");
        assertThat(english.percent(1.2)).isEqualTo("120.0%");
    }

    @Test
    void a_half_is_rounded_up() {
        assertThat(vietnamese.percent(0.12345)).isEqualTo("12,3%");
        assertThat(vietnamese.percent(0.1235)).isEqualTo("12,4%");
    }

    @Test
    void a_target_is_as_short_as_it_is_exact() {
        assertThat(vietnamese.exactPercent(new BigDecimal("0.600000"))).isEqualTo("60%");
        assertThat(vietnamese.exactPercent(new BigDecimal("0.575000"))).isEqualTo("57,5%");
    }

    @Test
    void a_change_carries_its_sign() {
        assertThat(vietnamese.signedPoints(1.94)).isEqualTo("+1,9");
        assertThat(vietnamese.signedPoints(-0.4)).isEqualTo("−0,4");
        assertThat(vietnamese.signedWhole(-1234)).isEqualTo("−1.234");
    }

    @Test
    void what_rounds_to_nothing_has_no_sign() {
        assertThat(vietnamese.signedPoints(0.04)).isEqualTo("0,0");
        assertThat(vietnamese.signedPoints(-0.04)).isEqualTo("0,0");
    }

    @Test
    void a_gap_that_is_there_never_reads_as_zero() {
        assertThat(vietnamese.points(0.01)).isEqualTo("< 0,1");
        assertThat(vietnamese.points(0)).isEqualTo("0,0");
    }

    @Test
    void a_day_is_written_day_first() {
        assertThat(vietnamese.day(LocalDate.of(2011, 11, 5))).isEqualTo("05/11/2011");
    }

    @Test
    void an_unknown_language_is_vietnamese() {
        assertThat(Language.of("fr")).isEqualTo(Language.VI);
        assertThat(Language.of(null)).isEqualTo(Language.VI);
    }
}
