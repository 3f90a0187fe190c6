package vn.chitieu.dashboard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.dashboard.Seen;
import vn.chitieu.dashboard.SharedPageTest;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Sight;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;

/** Pages as they were known on a day, in the JVM, over a published warehouse. */
class LookingBackTest extends SharedPageTest {
    private static final LocalDate DAY = LocalDate.of(2011, 11, 10);

    @Test
    void a_page_says_from_which_day_it_looks_back() {
        assertThat(read("?as_of=2011-11-10")).contains("Nhìn lại ngày 10/11/2011.", "đến sau ngày này");
    }

    @Test
    void a_day_is_read_as_people_write_it_too() {
        assertThat(read("?as_of=10/11/2011")).contains("Nhìn lại ngày 10/11/2011.");
    }

    @Test
    void its_figures_are_those_known_then() {
        open("gap?year=2011&as_of=2011-11-10");
        String then = headline();
        try (Sight sight =
                Sight.of(published, Optional.of(DAY), reader -> reader).orElseThrow()) {
            int reported = sight.reader()
                    .sql()
                    .fetchOne("SELECT actual FROM mart.reporting_rate WHERE year = 2011")
                    .get(0, Integer.class);
            assertThat(text()).contains(reported + "/24 quận, huyện đã báo cáo");
            open("gap?year=2011");
            assertThat(headline()).isNotEqualTo(then);
        }
    }

    @Test
    void its_source_names_the_day() {
        assertThat(read("indicator/theory_study?as_of=2011-11-10")).contains("Như đã biết ngày 10/11/2011");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gap",
                "indicator/theory_study",
                "district/760",
                "compare",
                "reporting",
                "assessment",
                "programme",
                "quality",
                "method",
                "operations",
                "report"
            })
    void every_link_of_a_page_keeps_the_day(String page) {
        open(page + "?as_of=2011-11-10&year=2011");
        assertThat(Seen.of($(Shell.class).single())
                        .select("main a[href], nav a[href], .side a[href]")
                        .eachAttr("href"))
                .filteredOn(address -> address.contains("year=") && !address.contains("as_of=2011-11-10"))
                .isEmpty();
    }

    @Test
    void a_text_that_is_no_day_shows_the_latest_and_says_so() {
        assertThat(read("?as_of=h%C3%B4m%20qua")).contains("“hôm qua”, không phải là một ngày", "Số liệu mới nhất.");
    }

    @Test
    void a_day_before_all_reports_shows_that_there_was_none() {
        assertThat(read("?as_of=1999-01-01")).contains("Chưa nhận được báo cáo nào.");
    }

    @Test
    void a_day_after_all_reports_has_every_one() {
        assertThat(read("?as_of=2999-01-01")).contains("Mọi báo cáo đều đã có.");
    }

    @Test
    void days_between_two_receipts_share_what_is_read() {
        try (Sight one = sight(LocalDate.of(2011, 6, 1));
                Sight other = sight(LocalDate.of(2011, 6, 2))) {
            assertThat(one.reader().once(Object.class, sql -> new Object()))
                    .isSameAs(other.reader().once(Object.class, sql -> new Object()));
        }
    }

    private Sight sight(LocalDate day) {
        return Sight.of(published, Optional.of(day), reader -> reader).orElseThrow();
    }

    @Test
    void the_days_offered_are_all_on_which_something_came() {
        try (Sight sight = sight(LocalDate.of(2011, 6, 1))) {
            Contents contents = sight.contents();
            assertThat(contents.received().lastKey()).isAfter(LocalDate.of(2011, 6, 1));
            assertThat(read("?as_of=2011-06-01"))
                    .contains(new Numbers(Language.VI)
                            .day(contents.received().lastKey())
                            .substring(0, 5));
        }
    }
}
