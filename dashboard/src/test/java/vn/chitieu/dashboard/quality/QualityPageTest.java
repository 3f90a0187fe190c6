package vn.chitieu.dashboard.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;
import static vn.chitieu.warehouse.tables.mart.Tables.READING_BY_DISTRICT;

import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.SharedPageTest;
import vn.chitieu.warehouse.PublishedWarehouse;

/** The page in the JVM: what it counts is what the mart counts, by the district and year of a reading's file. */
class QualityPageTest extends SharedPageTest {

    @Test
    void refused_values_are_as_many_as_in_the_mart() {
        open("quality?year=2011");
        assertThat(headline())
                .isEqualTo(refused() + " giá trị năm 2011 bị từ chối, nhiều nhất: Quận 5 (" + refused() + ")");
    }

    @Test
    void the_page_of_reporting_counts_them_alike() {
        open("reporting?year=2011");
        assertThat(text()).contains("Giá trị bị từ chối " + refused() + " ");
    }

    @Test
    void a_year_without_refusals_says_so() {
        open("quality?year=2010");
        assertThat(headline()).startsWith("Năm 2010 không có giá trị nào bị từ chối");
    }

    private int refused() {
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            return reader.sql()
                    .select(sum(READING_BY_DISTRICT.REFUSED))
                    .from(READING_BY_DISTRICT)
                    .where(READING_BY_DISTRICT.YEAR.eq(2011))
                    .fetchSingle()
                    .value1()
                    .intValue();
        }
    }
}
