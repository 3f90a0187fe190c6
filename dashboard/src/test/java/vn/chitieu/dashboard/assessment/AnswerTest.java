package vn.chitieu.dashboard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** A text as a page shows it. */
class AnswerTest {

    @ParameterizedTest
    @CsvSource({
        "Dữ liệu mẫu: Thiếu kinh phí., true, Thiếu kinh phí.",
        "Dữ liệu mẫu: Thiếu kinh phí., false, Dữ liệu mẫu: Thiếu kinh phí.",
        "Thiếu kinh phí., true, Thiếu kinh phí."
    })
    void a_made_up_text_leaves_it_to_the_page_to_say_so(String text, boolean isSample, String said) {
        Place place = new Place("760", 1, "", "", "", "", "", District.Kind.urban, 0, 0);
        OutlineItem item = new OutlineItem(
                "4", null, 58, OutlineItem.Kind.narrative, OutlineItem.AppliesTo.all, null, "Đề xuất", "Proposals");
        Origin origin = new Origin("2011/760.csv", null, 2, 1, null, isSample);
        assertThat(new Answer(place, item, 2011, text, origin).said()).isEqualTo(said);
    }
}
