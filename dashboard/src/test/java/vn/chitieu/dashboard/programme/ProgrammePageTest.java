package vn.chitieu.dashboard.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_CITYWIDE;

import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.SharedPageTest;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.PublishedWarehouse;

/** The page in the JVM, over a published warehouse. */
class ProgrammePageTest extends SharedPageTest {

    @Test
    void the_headline_is_about_action_programme_03() {
        open("programme?year=2011");
        assertThat(headline()).startsWith("Chương trình 03: ").endsWith(" chỉ tiêu minh họa năm 2010");
    }

    @Test
    void the_values_of_every_year_are_the_mart_s() {
        open("programme?year=2011");
        Numbers numbers = new Numbers(Language.VI);
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            reader.sql()
                    .selectFrom(INDICATOR_CITYWIDE)
                    .where(INDICATOR_CITYWIDE.INDICATOR_CODE.eq("internet_units"))
                    .forEach(city -> assertThat(text()).contains(numbers.percent(city.getValue())));
        }
    }

    @Test
    void the_city_s_change_of_admissions_is_the_mart_s() {
        open("programme?year=2010");
        Numbers numbers = new Numbers(Language.VI);
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            reader.sql()
                    .selectFrom(INDICATOR_CITYWIDE)
                    .where(INDICATOR_CITYWIDE.INDICATOR_CODE.eq("party_admission"))
                    .and(INDICATOR_CITYWIDE.YEAR.eq(2010))
                    .forEach(city -> assertThat(text())
                            .contains(
                                    numbers.signedWhole(city.getChangeCount()) + " người",
                                    "ở " + city.getDistrictsCompared() + " nơi so được"));
        }
    }

    @Test
    void the_other_programmes_lead_to_the_texts_that_report_on_them() {
        open("programme?year=2011");
        assertThat(links())
                .contains(
                        "assessment?item=I.2.1&year=2011",
                        "assessment?item=II.2.2.b&year=2011",
                        "assessment?item=III.2.1&year=2011");
    }

    @Test
    void years_without_words_say_so() {
        open("programme?year=2011");
        assertThat(text()).contains("kỳ này không yêu cầu").doesNotContain("chưa thu");
    }

    @Test
    void english_is_english_throughout() {
        open("programme?year=2010&lang=en");
        assertThat(text()).contains("Programme 03: ").doesNotContain("chỉ tiêu", "Chương trình", "không yêu cầu");
    }
}
