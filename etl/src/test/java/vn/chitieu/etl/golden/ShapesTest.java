package vn.chitieu.etl.golden;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as offices save them, and files that are none; all in one folder, none of them in a register. */
class ShapesTest {
    private static final String HEADER = DataFolder.HEADER;
    private static final String UNREADABLE = "refused,unreadable,0";
    private static final String NO_SUBMISSION = "refused,not_a_submission,0";

    private static DataFolder loaded;
    private static Pipe pipe;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        loaded = DataFolder.empty(work);

        loaded.write("2006/901.csv", HEADER.replace(',', ';') + "\n901;;theory_study;2006;10;100;45,7;một, hai\n");
        loaded.write(
                "2006/901_b.CSV",
                " District_Code ,WARD_CODE" + HEADER.substring(23) + "\n901,,theory_study,2006,x,100,,\n");
        loaded.write("2006/902.csv", "\uFEFF" + HEADER + "\n902,,theory_study,2006,10,100,,\n");
        loaded.write("2006/902_b.csv", HEADER + "\n902,,theory_study,2006,10,100\n902,,party_admission,2006,1,2\n");
        loaded.write("2006/903.csv", (HEADER + "\n903,,theory_study,2006,10,100,,\n").replace("\n", "\r\n"));
        loaded.write(
                "2006/903_b.csv", HEADER.substring(0, HEADER.indexOf(",value")) + "\n903,,theory_study,2006,10,100\n");
        loaded.write(
                "2006/904.csv",
                "note,value,denominator,numerator,year,indicator_code,ward_code,district_code\nx,,100,10,2006,theory_study,,904\n");
        loaded.write("2006/904_b.csv", HEADER + "\n904,, theory_study ,2006, 10\u00a0,100,,\n");

        loaded.write(
                "2007/901.csv",
                HEADER + "\n901,,theory_study,2007,10,100,,\"hai\ndòng\"\n901,,party_admission,2007,x,100,,\n");
        loaded.write(
                "2007/902.csv",
                HEADER + "\n\n,,,,,,,\n902,,theory_study,2007,x,100,,\n\n902,,party_admission,2007,1,2,,\n");
        loaded.write("2007/903.csv", HEADER + "\n903,,theory_study,2007,,,\"45,7\",\n");
        loaded.write(
                "2007/904.csv",
                HEADER + "\n904,,theory_study,2007,10,100,,,,\n904,,party_admission,2007,1,2,,ghi chú,thừa\n");

        loaded.write("2008/901.csv", HEADER + "\n901,,theory_study,2008,1.000,2.000,,\n");
        loaded.write("2008/902.csv", HEADER + "\n902,,theory_study,2008,10,100,,\n902,,party_admission,2008,1");
        loaded.write(
                "2008/903.csv", HEADER + "\n903,,theory_study,2008,10,100,,\n903,,party_admission,2008,1,2,,\"ghi ch");
        loaded.write(
                "2008/904.csv", new byte[] {'P', 'K', 3, 4, (byte) 0x8f, (byte) 0xd0, 0, 1, (byte) 0xff, '\n', ','});

        loaded.write("2009/901.csv", "Đơn vị,Đoàn viên,Tỷ lệ\nPhường 1,10,45\n");
        loaded.write("2009/901_b.csv", HEADER + ",year\n901,,theory_study,2009,10,100,,,2009\n");
        loaded.write("2009/902.csv", "");
        loaded.write("2009/903.csv", HEADER + "\n");
        loaded.write("2009/904.csv", HEADER + "\n904,,theory_study,2009,10,100,,\0\n");
        loaded.write("2009/904_b.csv", ("\uFEFF" + HEADER + "\n904,,theory_study,2009,10,100,,\n").getBytes(UTF_16LE));

        loaded.write("2010/901.csv", (HEADER + "\n901,,theory_study,2010,10,100,,à\n").getBytes(ISO_8859_1));
        loaded.submit("2010/902.xlsx", "902,,theory_study,2010,10,100,,");
        loaded.submit("2010/903_a[1]*?.csv", "903,,theory_study,2010,11,100,,");
        loaded.submit("2010/903_a1xy.csv", "903,,theory_study,2010,12,100,,");
        loaded.submit("2010/904_'\"{x}%20.csv", "904,,theory_study,2010,13,100,,");

        loaded.submit("2011/901_a\nb.csv", "901,,theory_study,2011,14,100,,");
        loaded.submit("2011/" + nfd("902_báo cáo.csv"), "902,,theory_study,2011,15,100,,");
        Path outside = Files.createDirectories(work.resolve("outside/2011"));
        Files.writeString(outside.resolve("903.csv"), HEADER + "\n903,,theory_study,2011,16,100,,\n");
        Files.createSymbolicLink(loaded.submissions().resolve("2011/903.csv"), outside.resolve("903.csv"));
        Files.createSymbolicLink(loaded.submissions().resolve("linked"), outside);
        pipe = Pipe.at(loaded.submissions().resolve("2011/904.csv"));

        loaded.submit("2011/.904_hidden.csv", "904,,theory_study,2011,17,100,,");
        loaded.submit(".hidden/2011/904.csv", "904,,theory_study,2011,18,100,,");

        loaded.refresh();
    }

    @AfterAll
    static void letGo() throws Exception {
        pipe.close();
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    @Test
    void semicolons_part_cells_as_commas_do() throws Exception {
        assertThat(observation("2006/901.csv")).isEqualTo("2,10,100,45.700000,một, hai");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_header() throws Exception {
        assertThat(observation("2006/902.csv")).isEqualTo("2,10,100,,");
    }

    @Test
    void lines_may_end_as_on_windows() throws Exception {
        assertThat(observation("2006/903.csv")).isEqualTo("2,10,100,,");
    }

    @Test
    void columns_may_stand_in_any_order() throws Exception {
        assertThat(observation("2006/904.csv")).isEqualTo("2,10,100,,x");
    }

    @Test
    void the_name_of_a_column_may_be_written_large() throws Exception {
        assertThat(sourceFile("2006/901_b.CSV")).isEqualTo("loaded,,1");
    }

    @Test
    void empty_cells_at_the_end_of_a_row_may_be_left_out() throws Exception {
        assertThat(sourceFile("2006/902_b.csv")).isEqualTo("loaded,,2");
    }

    @Test
    void the_columns_value_and_note_may_be_left_out() throws Exception {
        assertThat(observation("2006/903_b.csv")).isEqualTo("2,10,100,,");
    }

    @Test
    void blanks_around_a_cell_do_not_count() throws Exception {
        assertThat(observation("2006/904_b.csv")).isEqualTo("2,10,100,,");
    }

    @Test
    void a_line_break_in_a_cell_makes_no_row() throws Exception {
        assertThat(rejected("2007/901.csv")).isEqualTo("3,not_a_number,numerator,x");
    }

    @Test
    void blank_rows_keep_the_numbers_of_the_rows_below() throws Exception {
        assertThat(rejected("2007/902.csv")).isEqualTo("4,not_a_number,numerator,x");
    }

    @Test
    void blank_rows_are_no_readings() throws Exception {
        assertThat(loaded.sourceFile("2007/902.csv", "readings, accepted, refused, missing"))
                .isEqualTo("2,1,1,0");
    }

    @Test
    void a_percentage_may_have_a_decimal_comma() throws Exception {
        assertThat(loaded.figure("903", "theory_study", 2007, "basis, value")).isEqualTo("stated,0.457");
    }

    @Test
    void empty_cells_beyond_the_header_do_no_harm() throws Exception {
        assertThat(loaded.figure("904", "theory_study", 2007, "numerator")).isEqualTo("10");
    }

    @Test
    void a_text_beyond_the_header_refuses_its_row_alone() throws Exception {
        assertThat(loaded.sourceFile("2007/904.csv", "status, accepted, refused"))
                .isEqualTo("loaded,1,1");
    }

    @Test
    void a_thousand_with_a_point_is_not_read_as_one() throws Exception {
        assertThat(
                        loaded.rows(
                                "SELECT numerator, denominator FROM observation JOIN submission USING (submission_id) WHERE file = '2008/901.csv'"))
                .doesNotContain("1,2");
    }

    @Test
    void a_file_cut_off_in_a_row_is_unreadable() throws Exception {
        assertThat(sourceFile("2008/902.csv")).isEqualTo(UNREADABLE);
    }

    @Test
    void a_file_cut_off_in_quotes_is_unreadable() throws Exception {
        assertThat(sourceFile("2008/903.csv")).isEqualTo(UNREADABLE);
    }

    @Test
    void a_binary_file_is_unreadable() throws Exception {
        assertThat(sourceFile("2008/904.csv")).isEqualTo(UNREADABLE);
    }

    @Test
    void a_table_with_other_columns_is_no_submission() throws Exception {
        assertThat(sourceFile("2009/901.csv")).isEqualTo(NO_SUBMISSION);
    }

    @Test
    void a_table_with_a_column_twice_is_no_submission() throws Exception {
        assertThat(sourceFile("2009/901_b.csv")).isEqualTo(NO_SUBMISSION);
    }

    @Test
    void an_empty_file_is_no_submission() throws Exception {
        assertThat(sourceFile("2009/902.csv")).isEqualTo(NO_SUBMISSION);
    }

    @Test
    void a_header_alone_is_no_report() throws Exception {
        assertThat(sourceFile("2009/903.csv")).isEqualTo("refused,nothing_understood,0");
    }

    @Test
    void a_file_with_nul_is_unreadable() throws Exception {
        assertThat(sourceFile("2009/904.csv")).isEqualTo(UNREADABLE);
    }

    @Test
    void a_file_in_utf_16_is_loaded() throws Exception {
        assertThat(loaded.sourceFile("2009/904_b.csv", "status, encoding, readings"))
                .isEqualTo("loaded,utf_16,1");
    }

    @Test
    void a_file_that_is_no_utf_8_is_unreadable() throws Exception {
        assertThat(sourceFile("2010/901.csv")).isEqualTo(UNREADABLE);
    }

    @Test
    void what_a_file_is_its_content_says_and_not_its_ending() throws Exception {
        assertThat(loaded.sourceFile("2010/902.xlsx", "status, format, encoding"))
                .isEqualTo("loaded,csv,utf_8");
    }

    @Test
    void a_name_with_glob_characters_means_itself() throws Exception {
        assertThat(observation("2010/903_a[1]*?.csv")).isEqualTo("2,11,100,,");
    }

    @Test
    void a_name_that_such_a_pattern_would_match_is_another_file() throws Exception {
        assertThat(observation("2010/903_a1xy.csv")).isEqualTo("2,12,100,,");
    }

    @Test
    void a_name_with_quotes_and_percent_signs_is_loaded() throws Exception {
        assertThat(observation("2010/904_''\"{x}%20.csv")).isEqualTo("2,13,100,,");
    }

    @Test
    void a_name_with_a_line_break_is_loaded() throws Exception {
        assertThat(observation("2011/901_a\nb.csv")).isEqualTo("2,14,100,,");
    }

    @Test
    void a_name_in_decomposed_vietnamese_is_loaded_under_its_composed_form() throws Exception {
        assertThat(observation("2011/902_báo cáo.csv")).isEqualTo("2,15,100,,");
    }

    @Test
    void a_link_to_outside_is_unreadable() throws Exception {
        assertThat(sourceFile("2011/903.csv")).isEqualTo(UNREADABLE);
    }

    @Test
    void what_a_link_leads_to_is_not_read() throws Exception {
        assertThat(loaded.sourceFile("2011/903.csv", "sha256, bytes")).isEqualTo(",0");
    }

    @Test
    void a_link_to_a_folder_outside_is_not_entered() throws Exception {
        assertThat(loaded.rows("SELECT file, rule FROM audit.source_file WHERE file LIKE 'linked%'"))
                .containsExactly("linked,unreadable");
    }

    @Test
    void a_pipe_is_unreadable() throws Exception {
        assertThat(sourceFile("2011/904.csv")).isEqualTo(UNREADABLE);
    }

    @Test
    void a_pipe_is_not_opened() throws Exception {
        assertThat(pipe.wasRead()).isFalse();
    }

    @Test
    void hidden_files_are_no_submissions() throws Exception {
        assertThat(loaded.rows("SELECT file FROM audit.source_file WHERE file LIKE '%hidden%'"))
                .isEmpty();
    }

    @Test
    void every_reason_is_one_line() throws Exception {
        assertThat(loaded.rows("""
                SELECT file, message_vi, message_en FROM audit.source_file
                WHERE contains(message_vi, chr(10)) OR contains(message_en, chr(10))
                """)).isEmpty();
    }

    @Test
    void every_reason_is_complete() throws Exception {
        assertThat(loaded.rows("""
                SELECT file, message_vi, message_en FROM audit.source_file
                WHERE regexp_matches(concat(message_vi, message_en), '\\{[a-z_]+\\}')
                """)).isEmpty();
    }

    @Test
    void every_file_is_warned_of_that_no_register_names() throws Exception {
        assertThat(loaded.row("""
                SELECT (SELECT count(*) FROM audit.warning WHERE rule = 'not_in_register') = (SELECT count(*) FROM submission)
                """)).isEqualTo("true");
    }

    private static String sourceFile(String file) throws Exception {
        return loaded.sourceFile(file, "status, rule, readings");
    }

    private static String observation(String file) throws Exception {
        return loaded.row("""
                SELECT row_number, numerator, denominator, stated, note
                FROM observation JOIN submission USING (submission_id) WHERE file = '%s'
                """.formatted(file));
    }

    private static String rejected(String file) throws Exception {
        return loaded.row("""
                SELECT row_number, rule, column_name, raw FROM audit.rejected_value WHERE file = '%s'
                """.formatted(file));
    }
}
