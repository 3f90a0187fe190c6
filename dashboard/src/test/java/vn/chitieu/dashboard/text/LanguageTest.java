package vn.chitieu.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a wording takes its values. */
class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 districts have reported",
        "1, 1 district has reported",
        "2, 2 districts have reported",
        "'1,001', '1,001 districts have reported'"
    })
    void in_english_a_word_takes_its_form_from_the_number_before_it(String number, String said) {
        assertThat(Language.EN.say("", "%s district{s} {has|have} reported", number))
                .isEqualTo(said);
    }

    @Test
    void each_word_takes_it_from_the_number_nearest_before() {
        assertThat(Language.EN.say("", "%d answer{s} of %d district{s}", 2, 1)).isEqualTo("2 answers of 1 district");
    }

    @Test
    void a_year_before_is_not_the_number() {
        assertThat(Language.EN.say("", "%2$d: %1$d rule{s}", 1, 2011)).isEqualTo("2011: 1 rule");
    }

    @Test
    void braces_in_a_value_stay() {
        assertThat(Language.EN.say("", "%d file{s} of %s", 1, "{a|b}")).isEqualTo("1 file of {a|b}");
    }
}
