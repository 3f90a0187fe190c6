package vn.chitieu.dashboard.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.LINEAGE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.dashboard.Seen;
import vn.chitieu.dashboard.SharedPageTest;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.PublishedWarehouse;

/** The page in the JVM, over a published warehouse. */
class LineagePageTest extends SharedPageTest {

    @Test
    void the_headline_is_the_figure_with_its_parts() {
        open("lineage/760?indicator=theory_study&year=2010");
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            Numbers numbers = new Numbers(Language.VI);
            assertThat(reader.sql()
                            .selectFrom(INDICATOR_BY_DISTRICT)
                            .where(INDICATOR_BY_DISTRICT.DISTRICT_CODE.eq("760"))
                            .and(INDICATOR_BY_DISTRICT.INDICATOR_CODE.eq("theory_study"))
                            .and(INDICATOR_BY_DISTRICT.YEAR.eq(2010))
                            .fetch(figure -> numbers.whole(figure.getNumerator()) + " ÷ "
                                    + numbers.whole(figure.getDenominator()) + " = "
                                    + numbers.percent(figure.getValue())))
                    .allMatch(headline()::endsWith);
        }
    }

    @Test
    void the_counted_rows_add_up_to_the_figure() {
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            List<Long> numerators = reader.sql()
                    .selectFrom(LINEAGE)
                    .where(LINEAGE.DISTRICT_CODE.eq("760"))
                    .and(LINEAGE.INDICATOR_CODE.eq("theory_study"))
                    .and(LINEAGE.YEAR.eq(2010))
                    .and(LINEAGE.BECAME.eq("counted"))
                    .fetch(LINEAGE.NUMERATOR);
            Numbers numbers = new Numbers(Language.VI);
            String sum =
                    numbers.whole(numerators.stream().mapToLong(Long::longValue).sum());
            open("lineage/760?indicator=theory_study&year=2010");
            assertThat(headline()).contains(": " + sum + " ÷ ");
        }
    }

    @Test
    void each_row_names_its_file_and_row() {
        String text = read("lineage/760?indicator=theory_study&year=2010");
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            reader.sql()
                    .selectFrom(LINEAGE)
                    .where(LINEAGE.DISTRICT_CODE.eq("760"))
                    .and(LINEAGE.INDICATOR_CODE.eq("theory_study"))
                    .and(LINEAGE.YEAR.eq(2010))
                    .forEach(reading -> assertThat(text).contains(reading.getFile()));
        }
    }

    @Test
    void a_refused_reading_stands_there_with_its_reason() {
        assertThat(read("lineage/774?indicator=youth_gathering&year=2011")).contains("bị từ chối");
    }

    @Test
    void a_figure_that_is_not_there_is_said_so() {
        assertThat(read("lineage/999?indicator=%3Cb%3E&year=2011")).contains("Không có con số này", "“<b>”");
    }

    @Test
    void a_figure_of_the_city_tells_of_which_districts_it_is_the_sum() {
        String text = read("lineage/city?indicator=youth_gathering&year=2011");
        assertThat(text).contains("Quận 5 (bị từ chối)", "Nhà Bè (chưa báo cáo)", "Cần Giờ (chỉ nêu tỷ lệ)");
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            int summed = reader.sql()
                    .fetchCount(
                            INDICATOR_BY_DISTRICT,
                            INDICATOR_BY_DISTRICT
                                    .YEAR
                                    .eq(2011)
                                    .and(INDICATOR_BY_DISTRICT.INDICATOR_CODE.eq("youth_gathering"))
                                    .and(INDICATOR_BY_DISTRICT.NUMERATOR.isNotNull()));
            assertThat(text).contains("Tổng của %d quận, huyện:".formatted(summed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"city", "rural", "760", "26740"})
    void the_query_of_a_figure_reads_it(String place) {
        open("lineage/" + place + "?indicator=theory_study&year=2010");
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            String query =
                    Seen.of($(Shell.class).single()).select(".explained code").text();
            assertThat(reader.sql().fetch(query)).isNotEmpty();
        }
    }

    @Test
    void the_unit_of_a_ward_is_one_of_its_district() {
        assertThat(read("lineage/26740?indicator=theory_study&year=2010"))
                .contains("Phường Bến Nghé, Lý luận chính trị 2010");
    }

    @Test
    void a_figure_of_a_district_leads_there() {
        open("district/760?year=2010");
        assertThat(links()).contains("lineage/760?indicator=theory_study&year=2010");
    }
}
