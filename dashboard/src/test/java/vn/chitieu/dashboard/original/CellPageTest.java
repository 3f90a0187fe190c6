package vn.chitieu.dashboard.original;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.warehouse.tables.main.Tables.OBSERVATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.chitieu.dashboard.PageTest;
import vn.chitieu.dashboard.Seen;
import vn.chitieu.dashboard.TestWarehouse;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.PublishedWarehouse;

/** The page of a cell and the download of its file, over a published warehouse whose files lie beside it. */
class CellPageTest extends PageTest {

    @TempDir
    private static Path folder;

    private static Path submissions;

    @Autowired
    private WebApplicationContext context;

    @BeforeAll
    static void publish() {
        TestWarehouse warehouse = new TestWarehouse(folder);
        warehouse.publish(7);
        submissions = warehouse.submissions();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("chitieu.warehouse", () -> folder.toString());
        registry.add("chitieu.submissions", () -> submissions.toString());
    }

    private List<String> marked() {
        return Seen.of($(Shell.class).single()).select("td.asked").stream()
                .map(cell -> requireNonNull(cell.selectFirst("> span:not(.vh)")).text())
                .toList();
    }

    private static void append(String file) throws IOException {
        Files.writeString(submissions.resolve(file), "\n", StandardOpenOption.APPEND);
    }

    private MockHttpServletResponse take(String file) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get("/original").param("file", file))
                .andReturn()
                .getResponse();
    }

    @Test
    void the_cells_of_a_reading_hold_what_the_warehouse_has_of_it() {
        open("cell?file=2010/760.csv&row=7&columns=numerator,denominator");
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            List<String> parts = reader.sql()
                    .selectFrom(OBSERVATION)
                    .where(OBSERVATION.DISTRICT_CODE.eq("760"))
                    .and(OBSERVATION.YEAR.eq(2010))
                    .and(OBSERVATION.ROW_NUMBER.eq(7))
                    .fetchSingle(row -> List.of(
                            row.getNumerator().toString(), row.getDenominator().toString()));
            assertThat(marked()).isEqualTo(parts);
        }
    }

    @Test
    void a_row_of_a_figure_leads_to_its_cells() {
        open("lineage/760?indicator=theory_study&year=2010");
        assertThat(links())
                .contains("cell?columns=numerator,denominator&district=760&file=2010%2F760.csv"
                        + "&indicator=theory_study&row=2&year=2010");
    }

    @Test
    void the_page_leads_back_to_the_figure() {
        open("cell?file=2010/760.csv&row=2&columns=numerator&district=760&indicator=theory_study&year=2010");
        assertThat(links()).contains("lineage/760?indicator=theory_study&year=2010");
    }

    @Test
    void a_refused_value_of_the_list_to_correct_leads_to_its_cell() {
        open("quality?year=2011");
        String link = links().stream()
                .filter(each -> each.startsWith("cell?"))
                .findFirst()
                .orElseThrow();
        String text = read(link);
        assertThat(marked()).containsExactly("không rõ");
        assertThat(text).contains("bị từ chối");
    }

    @Test
    void a_changed_file_is_told_by_both_hashes() throws Exception {
        String before = Hashes.ofFile(submissions.resolve("2009/761.csv"));
        append("2009/761.csv");
        assertThat(read("cell?file=2009/761.csv&row=2"))
                .contains(
                        "Tệp đã đổi từ khi nạp",
                        before.substring(0, 12),
                        Hashes.ofFile(submissions.resolve("2009/761.csv")).substring(0, 12));
    }

    @Test
    void of_a_deleted_file_the_lake_s_reading_is_shown() throws Exception {
        Files.delete(submissions.resolve("2009/762.csv"));
        assertThat(read("cell?file=2009/762.csv&row=2&columns=numerator"))
                .contains("Tệp không còn trong thư mục báo cáo", "được nhận");
    }

    @Test
    void a_file_that_the_snapshot_does_not_name_is_not_looked_for() {
        assertThat(read("cell?file=%3Cb%3E%2Fregister.csv&row=2")).contains("Không có tệp này", "“<b>/register.csv”");
    }

    @Test
    void a_file_that_had_not_been_received_on_the_day_is_not_there() {
        assertThat(read("cell?file=2011/760.csv&row=2&as_of=2010-06-30")).contains("Không có tệp này");
    }

    @Test
    void a_link_without_a_row_or_with_an_odd_one_shows_the_first() {
        open("cell?file=2010/760.csv&row=-3x");
        assertThat(headline()).isEqualTo("2010/760.csv, dòng 1");
    }

    @Test
    void the_original_is_taken_byte_by_byte() throws Exception {
        assertThat(take("2010/763.csv").getContentAsByteArray())
                .isEqualTo(Files.readAllBytes(submissions.resolve("2010/763.csv")));
    }

    @Test
    void the_original_is_taken_under_its_own_name() throws Exception {
        assertThat(take("2010/763.csv").getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"763.csv\"");
    }

    @Test
    void a_changed_or_deleted_file_or_none_is_not_taken() throws Exception {
        append("2009/764.csv");
        Files.delete(submissions.resolve("2009/765.csv"));
        List<Integer> codes = Stream.of("2009/764.csv", "2009/765.csv", "../current.duckdb", "")
                .map(file -> {
                    try {
                        return take(file).getStatus();
                    } catch (Exception fault) {
                        throw new IllegalStateException(fault);
                    }
                })
                .toList();
        assertThat(codes).containsExactly(409, 404, 404, 404);
    }
}
