package vn.chitieu.etl.golden;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.etl.storage.InputException;

/** The book of incoming documents, and files that contradict it; the case is golden/register. */
class RegisterTest {
    private static DataFolder loaded;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        loaded = DataFolder.loaded("register", work);
    }

    @Test
    void every_file_is_taken_or_refused_with_a_reason() throws Exception {
        loaded.assertGivesExpected("source_file", """
                SELECT file, status, rule, district_code, year, is_registered, message_vi, message_en
                FROM audit.source_file ORDER BY file
                """);
    }

    @Test
    void days_are_read_as_iso_or_as_day_month_year() throws Exception {
        assertThat(loaded.rows("""
                SELECT document_number, signed_on, received_on FROM submission WHERE year = 2010 ORDER BY file
                """))
                .containsExactly("12/BC-ĐTN,2011-01-05,2011-01-10", "13/BC-ĐTN,2011-01-05,2011-01-10");
    }

    @Test
    void the_register_says_what_a_freely_named_file_is() throws Exception {
        assertThat(loaded.row("SELECT district_code, year FROM submission WHERE file LIKE 'đến/%'"))
                .isEqualTo("902,2010");
    }

    @Test
    void a_line_entered_twice_counts_once() throws Exception {
        assertThat(loaded.reporting("901", 2008, "versions")).isEqualTo("1");
    }

    @Test
    void a_registered_file_without_a_received_day_has_no_timeliness() throws Exception {
        assertThat(loaded.reporting("902", 2008, "status, first_received_on, on_time"))
                .isEqualTo("reported,,");
    }

    @Test
    void a_file_that_is_registered_and_not_there_is_warned_of() throws Exception {
        assertThat(loaded.row("SELECT file, message_en FROM audit.warning WHERE rule = 'not_received'"))
                .isEqualTo("2011/904.csv,The register names this file but it is not there");
    }

    @Test
    void a_day_that_is_none_is_left_out_and_the_report_stays_in() throws Exception {
        assertThat(
                        loaded.row(
                                "SELECT numerator, received_on FROM observation JOIN submission USING (submission_id) WHERE file = '2009/902.csv'"))
                .matches("\\d+,");
    }

    @Test
    void a_day_that_is_none_is_warned_of_by_its_place_in_the_register() throws Exception {
        assertThat(loaded.row("""
                SELECT file, district_code, year, column_name, raw, message_vi FROM audit.warning WHERE rule = 'register_cell'
                """))
                .isEqualTo(
                        "2009/902.csv,902,2009,received_on,31/02/2010,Sổ công văn đến, dòng 6, cột received_on: “31/02/2010” không dùng được nên bỏ qua; báo cáo vẫn được nhận");
    }

    @Test
    void a_day_before_these_years_is_none(@TempDir Path work) throws Exception {
        DataFolder folder = DataFolder.empty(work);
        folder.submit("2010/901.csv", "901,,theory_study,2010,1,10,,");
        folder.register("2010/901.csv,901,2010,,14/11/1111,14/11/1111,no");
        folder.refresh();

        assertThat(folder.rows("SELECT column_name FROM audit.warning WHERE rule = 'register_cell' ORDER BY ALL"))
                .containsExactly("received_on", "signed_on");
    }

    @Test
    void a_register_with_other_columns_is_no_input(@TempDir Path work) throws Exception {
        assertThat(complaint(work, "file,received_on\n2010/901.csv,2011-01-10\n".getBytes(UTF_8)))
                .contains("register.csv, line 1:", "received_on");
    }

    @Test
    void a_register_that_is_no_utf_8_is_no_input(@TempDir Path work) throws Exception {
        assertThat(complaint(
                        work,
                        (DataFolder.REGISTER_HEADER + "\n2010/901.csv,901,2010,số à,,2011-01-10,no\n")
                                .replace("số ", "s")
                                .getBytes(ISO_8859_1)))
                .contains("register.csv");
    }

    @Test
    void a_register_with_a_quote_left_open_is_no_input(@TempDir Path work) throws Exception {
        assertThat(complaint(work, (DataFolder.REGISTER_HEADER + "\n\"2010/901.csv,901,2010,,,,no\n").getBytes(UTF_8)))
                .contains("register.csv");
    }

    @Test
    void a_register_line_with_a_cell_too_few_is_no_input(@TempDir Path work) throws Exception {
        assertThat(complaint(
                        work,
                        (DataFolder.REGISTER_HEADER + "\n2010/902.csv,902,2010,,,,no\n2010/901.csv,901,2010,,,no\n")
                                .getBytes(UTF_8)))
                .contains("register.csv, line 3:");
    }

    @Test
    void a_register_that_is_no_input_publishes_nothing(@TempDir Path work) throws Exception {
        complaint(work, "file\n2010/901.csv\n".getBytes(UTF_8));

        assertThat(work.resolve("warehouse/current.duckdb")).doesNotExist();
    }

    @Test
    void a_register_that_is_a_pipe_is_not_waited_for(@TempDir Path work) throws Exception {
        DataFolder folder = DataFolder.empty(work);
        folder.submit("2010/901.csv", "901,,theory_study,2010,1,10,,");
        try (Pipe pipe = Pipe.at(folder.submissions().resolve("register.csv"))) {
            try {
                folder.refresh();
            } catch (InputException | IOException refused) {
                // Either way it must not have been opened.
            }
            assertThat(pipe.wasRead()).isFalse();
        }
    }

    @Test
    void a_register_that_is_a_link_to_outside_is_not_followed(@TempDir Path work) throws Exception {
        DataFolder folder = DataFolder.empty(work);
        folder.submit("2010/901.csv", "901,,theory_study,2010,1,10,,");
        Path outside = Files.writeString(
                work.resolve("outside.csv"), DataFolder.REGISTER_HEADER + "\n2010/901.csv,901,2010,secret,,,no\n");
        Files.createSymbolicLink(folder.submissions().resolve("register.csv"), outside);
        try {
            folder.refresh();
            assertThat(folder.rows("SELECT document_number FROM submission")).containsExactly("");
        } catch (InputException refused) {
            assertThat(refused.message().en()).contains("register.csv");
        }
    }

    private static String complaint(Path work, byte[] register) throws Exception {
        DataFolder folder = DataFolder.empty(work);
        folder.submit("2010/901.csv", "901,,theory_study,2010,1,10,,");
        folder.write("register.csv", register);
        InputException refused = catchThrowableOfType(InputException.class, folder::refresh);
        assertThat(refused).isNotNull();
        return refused.message().vi() + " " + refused.message().en();
    }
}
