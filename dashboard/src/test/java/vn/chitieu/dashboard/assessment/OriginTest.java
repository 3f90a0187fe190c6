package vn.chitieu.dashboard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text as a page shows it. */
class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "Dữ liệu mẫu: Thiếu kinh phí., true, Thiếu kinh phí.",
        "Dữ liệu mẫu: Thiếu kinh phí., false, Dữ liệu mẫu: Thiếu kinh phí.",
        "Thiếu kinh phí., true, Thiếu kinh phí."
    })
    void a_made_up_text_leaves_it_to_the_page_to_say_so(String text, boolean isSample, String said) {
        Origin origin = new Origin("2011/760.csv", null, 2, 1, null, isSample);
        assertThat(origin.said(text)).isEqualTo(said);
    }
}
