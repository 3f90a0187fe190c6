package vn.chitieu.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {
    private static final String VIETNAMESE = "Phường,Đoàn viên\nTân Định,120\nĐa Kao,95\n";
    private static final String TONES = "[\u0300\u0301\u0303\u0309\u0323]";
    private static final List<String> READ = List.of(
            "A1 text Phường", "B1 text Đoàn viên", "A2 text Tân Định", "B2 text 120", "A3 text Đa Kao", "B3 text 95");

    private static String refusal(String text) {
        return Made.refusal(text.getBytes(UTF_8));
    }

    private static List<String> cells(String text) throws Exception {
        return Made.cells(text.getBytes(UTF_8));
    }

    private static TextEncoding encoding(byte[] content) throws Exception {
        return Made.sheet(content).encodings().iterator().next();
    }

    @Test
    void a_table_of_text_is_one_sheet_without_a_name() throws Exception {
        assertThat(Made.sheet(VIETNAMESE.getBytes(UTF_8)).name()).isNull();
    }

    @Test
    void ascii_is_utf_8() throws Exception {
        assertThat(encoding("a,b\n1,2\n".getBytes(UTF_8))).isEqualTo(TextEncoding.utf_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void utf_8_is_read_with_and_without_a_mark(String mark) throws Exception {
        assertThat(cells(mark + VIETNAMESE)).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void utf_16_of_either_order_is_read_with_and_without_a_mark(String mark) throws Exception {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            assertThat(Made.cells((mark + VIETNAMESE).getBytes(charset))).isEqualTo(READ);
        }
    }

    @Test
    void decomposed_letters_are_composed() throws Exception {
        assertThat(cells(Normalizer.normalize(VIETNAMESE, Normalizer.Form.NFD))).isEqualTo(READ);
    }

    @Test
    void windows_1258_is_read_with_its_tone_marks_composed() throws Exception {
        assertThat(Made.cells(windows1258(VIETNAMESE))).isEqualTo(READ);
    }

    @Test
    void windows_1258_is_named() throws Exception {
        assertThat(encoding(windows1258(VIETNAMESE))).isEqualTo(TextEncoding.windows_1258);
    }

    /** As Windows writes it: letters with their hook or circumflex are one byte, tones a byte of their own. */
    static byte[] windows1258(String text) {
        StringBuilder parts = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String decomposed = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            String bare = decomposed.replaceAll(TONES, "");
            parts.append(Normalizer.normalize(bare, Normalizer.Form.NFC))
                    .append(decomposed.replaceAll("[^" + TONES.substring(1), ""));
        }
        return parts.toString().getBytes(Charset.forName("windows-1258"));
    }

    @Test
    void tcvn3_is_read() throws Exception {
        assertThat(Made.cells("Ph­êng,§oµn viªn\nT©n §Þnh,120\n§a Kao,95\n".getBytes(ISO_8859_1)))
                .isEqualTo(READ);
    }

    @Test
    void vni_is_read() throws Exception {
        assertThat(Made.cells("Phöôøng,Ñoaøn vieân\nTaân Ñònh,120\nÑa Kao,95\n".getBytes(ISO_8859_1)))
                .isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QuËn 1", "Quaän 1"})
    void one_known_word_decides(String text) throws Exception {
        assertThat(Made.cells(text.getBytes(ISO_8859_1))).containsExactly("A1 text Quận 1");
    }

    @Test
    void one_letter_does_not_decide() {
        assertThat(Made.refusal("note\nà\n".getBytes(ISO_8859_1)))
                .isEqualTo(
                        "unreadable: how its Vietnamese is encoded can't be told for sure (perhaps Windows-1258); save it as UTF-8");
    }

    @Test
    void words_of_another_language_do_not_decide() {
        assertThat(Made.refusal("naïve,Ærø,façade,Škoda,señor\n".getBytes(Charset.forName("windows-1252"))))
                .startsWith("unreadable: how its Vietnamese is encoded can't be told for sure");
    }

    @Test
    void two_alphabets_in_one_file_do_not_decide() {
        assertThat(Made.refusal("QuËn,Phó NhuËn,BÕn NghÐ\nQuaän,Phuù Nhuaän,Beán Ngheù\n".getBytes(ISO_8859_1)))
                .startsWith("unreadable: how its Vietnamese is encoded can't be told for sure");
    }

    @Test
    void utf_8_cut_off_in_a_letter_is_named_as_such() {
        byte[] whole = VIETNAMESE.getBytes(UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, "Phường,Đ".getBytes(UTF_8).length - 1);
        assertThat(Made.refusal(cut)).isEqualTo("unreadable: its UTF-8 text is broken or cut off");
    }

    @Test
    void utf_16_cut_off_in_a_letter_is_unreadable() {
        byte[] whole = ("\uFEFF" + VIETNAMESE).getBytes(UTF_16LE);
        assertThat(Made.refusal(java.util.Arrays.copyOf(whole, whole.length - 1)))
                .isEqualTo("unreadable: its UTF-16LE text is broken or cut off");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void comma_semicolon_and_tab_part_cells(String separator) throws Exception {
        assertThat(cells(VIETNAMESE.replace(",", separator))).isEqualTo(READ);
    }

    @Test
    void a_decimal_comma_is_no_separator_where_semicolons_are() throws Exception {
        assertThat(cells("a;b;c\n1,5;2,5;3,5\n")).endsWith("A2 text 1,5", "B2 text 2,5", "C2 text 3,5");
    }

    @Test
    void a_title_with_commas_does_not_hide_the_semicolons() throws Exception {
        assertThat(cells("BÁO CÁO, NĂM 2010, QUẬN 1\na;b\n1,5;2\n")).endsWith("A3 text 1,5", "B3 text 2");
    }

    @Test
    void the_line_that_names_the_separator_is_no_content() throws Exception {
        assertThat(cells("sep=;\na;b\n")).containsExactly("A2 text a", "B2 text b");
    }

    @Test
    void rows_count_from_the_header_with_blank_ones() throws Exception {
        assertThat(cells("a,b\n\n,\n1,2\n")).endsWith("A4 text 1", "B4 text 2");
    }

    @Test
    void a_record_over_several_lines_is_one_row() throws Exception {
        assertThat(cells("a,b\n1,\"hai\ndòng\"\n3,4\n")).endsWith("B2 text hai\ndòng", "A3 text 3", "B3 text 4");
    }

    @Test
    void cells_beyond_the_header_are_there() throws Exception {
        assertThat(cells("a,b\n1,2,,thừa\n")).endsWith("D2 text thừa");
    }

    @Test
    void formulas_of_a_table_of_text_are_text() throws Exception {
        assertThat(cells("=cmd|'/c calc'!A1,2\n")).startsWith("A1 text =cmd|'/c calc'!A1");
    }

    @Test
    void an_empty_file_is_no_submission() {
        assertThat(refusal("")).isEqualTo("not_a_submission: the file is empty");
    }

    @Test
    void a_file_cut_off_in_its_last_row_is_unreadable() {
        assertThat(refusal("a,b,c\n1,2,3\n4,5"))
                .isEqualTo(
                        "unreadable: it is cut off in the middle of row 3: the last line has no end and only 2 of 3 cells");
    }

    @Test
    void a_last_row_may_lack_its_line_break() throws Exception {
        assertThat(cells("a,b,c\n1,2,3\n4,5,6")).hasSize(9);
    }

    @Test
    void quotes_must_be_closed() {
        assertThat(refusal("a,b\n1,\"2\n3,4\n")).startsWith("unreadable: the CSV is broken or cut off");
    }

    @Test
    void nul_is_no_text() {
        assertThat(refusal("a,b\n1,2\0\n")).isEqualTo("unreadable: it holds NUL bytes and is no text");
    }

    @Test
    void control_characters_are_no_text() {
        assertThat(Made.refusal(new byte[] {(byte) 0xC3, 1, 2, 3, (byte) 0xFF})).isEqualTo("unreadable: it is no text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001A", "\r\n\u001A", "\n\u001A\u001A\r\n"})
    void the_end_of_file_of_dos_is_no_content(String end) throws Exception {
        assertThat(cells("a,b\n1,2" + end)).containsExactly("A1 text a", "B1 text b", "A2 text 1", "B2 text 2");
    }

    @Test
    void pipes_part_cells() throws Exception {
        assertThat(cells(VIETNAMESE.replace(",", "|"))).isEqualTo(READ);
    }

    @Test
    void rows_that_are_all_shorter_than_the_header_are_whole() throws Exception {
        assertThat(cells("a,b,c,d\n1,2,3\n4,5,6\n7,8,9")).endsWith("A4 text 7", "B4 text 8", "C4 text 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,c,d\n1,2,3\n4,5,6,7\n7,8,9", "a,b,c,d\n1,2,3", "a,b,c\n1,2,3\n4,5,6\n7,8,"})
    void a_last_line_without_its_end_that_may_go_on_is_cut_off(String text) {
        assertThat(refusal(text)).startsWith("unreadable: it is cut off in the middle of row ");
    }

    @Test
    void a_figure_at_the_open_end_is_doubted() throws Exception {
        assertThat(Made.read("a,b\n1,2\n3,45".getBytes(UTF_8)).openEnd()).isEqualTo(new TextRows.OpenEnd(3, 1, "45"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n3,45\n", "a,b\n1,2\n3,ghi", "a,b\n1,2\n3,45\n\n"})
    void an_end_that_is_clear_is_not_doubted(String text) throws Exception {
        assertThat(Made.read(text.getBytes(UTF_8)).openEnd()).isNull();
    }

    @Test
    void a_quote_that_does_not_close_is_told_without_the_parser_s_words() {
        assertThatThrownBy(() -> cells("a,b\n1,\"2\n3,4\n"))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.detail().vi())
                                .isEqualTo(
                                        "CSV hỏng hoặc bị cắt cụt (ở dòng 2 có dấu ngoặc kép mở mà không đóng, hoặc đóng mà còn chữ phía sau)"));
    }
}
