package vn.chitieu.dashboard.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;
import static vn.chitieu.warehouse.tables.mart.Tables.READING_BY_DISTRICT;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chitieu.dashboard.Seen;
import vn.chitieu.dashboard.TestWarehouse;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.warehouse.PublishedWarehouse;

/** The page in the JVM: what it counts is what the mart counts, by the district and year of a reading's file. */
@SpringBootTest
@ViewPackages(packages = "vn.chitieu.dashboard")
class QualityPageTest extends SpringBrowserlessTest {

    @TempDir
    private static Path folder;

    @Autowired
    private PublishedWarehouse published;

    @BeforeAll
    static void publish() {
        new TestWarehouse(folder).publish(7);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("chitieu.warehouse", () -> folder.toString());
    }

    @Test
    void refused_values_are_as_many_as_in_the_mart() {
        open("quality");
        assertThat($(H1.class).single().getText())
                .isEqualTo(refused() + " giá trị năm 2011 bị từ chối, nhiều nhất: Quận 5 (" + refused() + ")");
    }

    @Test
    void the_page_of_reporting_counts_them_alike() {
        open("reporting");
        assertThat(Seen.text($(Shell.class).single())).contains("Giá trị bị từ chối " + refused() + " ");
    }

    @Test
    void a_year_without_refusals_says_so() {
        UI.getCurrent().navigate("quality", QueryParameters.fromString("year=2010"));
        assertThat($(H1.class).single().getText()).startsWith("Năm 2010 không có giá trị nào bị từ chối");
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

    private static void open(String page) {
        UI.getCurrent().navigate(page, QueryParameters.fromString("year=2011"));
    }
}
