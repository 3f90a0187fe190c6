package vn.chitieu.dashboard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.text.Language;

/** What an open page says of the snapshot it has moved to. */
class MovedTest {
    private static final String OLD = "20111129T100000000Z-a";
    private static final String NEW = "20111130T180000000Z-b";
    private static final LocalDate AS_OF = LocalDate.of(2011, 11, 24);

    @Test
    void a_newer_snapshot_is_named_by_when_it_was_loaded_in_the_city_and_its_day() {
        assertThat(Moved.words(OLD, NEW, AS_OF, Language.VI))
                .isEqualTo("Trang đã chuyển sang số liệu mới: nạp lúc 01/12/2011 01:00, số liệu đến 24/11/2011.");
    }

    @Test
    void an_older_one_is_said_to_be_older() {
        assertThat(Moved.words(NEW, OLD, AS_OF, Language.EN))
                .isEqualTo(
                        "This page has gone back to earlier figures: loaded at 29/11/2011 17:00, data to 24/11/2011.");
    }

    @Test
    void the_first_one_is_said_to_be_published() {
        assertThat(Moved.words(null, NEW, null, Language.EN))
                .isEqualTo("Figures are published: loaded at 01/12/2011 01:00.");
    }
}
