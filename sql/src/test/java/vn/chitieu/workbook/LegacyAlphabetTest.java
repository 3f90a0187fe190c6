package vn.chitieu.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** All 134 letters beyond ASCII in both alphabets, wherever a file may hold them. */
class LegacyAlphabetTest {

    /** A letter and its bytes as characters of Latin-1. */
    private record Letter(String unicode, String legacy) {}

    private static List<Letter> letters(LegacyAlphabet alphabet) throws Exception {
        try (InputStream in = LegacyAlphabet.class.getResourceAsStream(alphabet + ".csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Letter(cells[0], latin(cells[2])))
                    .toList();
        }
    }

    private static String latin(String hex) {
        StringBuilder text = new StringBuilder();
        for (String one : hex.split(" ")) {
            text.append((char) Integer.parseInt(one, 16));
        }
        return text.toString();
    }

    private static String fontOf(LegacyAlphabet alphabet) {
        return alphabet == LegacyAlphabet.vni ? "VNI-Times" : ".VnTime";
    }

    private static List<String> unicode(List<Letter> letters) {
        return letters.stream().map(letter -> "x" + letter.unicode() + "x").toList();
    }

    private static List<String> texts(byte[] content) throws Exception {
        return Made.sheet(content).rows().stream()
                .map(row -> row.cells().getFirst().text())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(LegacyAlphabet.class)
    void there_are_134_letters(LegacyAlphabet alphabet) throws Exception {
        assertThat(letters(alphabet)).hasSize(134);
    }

    @ParameterizedTest
    @EnumSource(LegacyAlphabet.class)
    void every_letter_of_a_table_of_text_is_read(LegacyAlphabet alphabet) throws Exception {
        List<Letter> letters = letters(alphabet);
        StringBuilder csv =
                new StringBuilder(alphabet == LegacyAlphabet.vni ? "Quaän Phuù Nhuaän\n" : "QuËn Phó NhuËn\n");
        // Words enough that the letters alone, which are no words, do not outweigh them.
        for (String word : words(letters)) {
            csv.append(word).append('\n');
        }
        for (Letter letter : letters) {
            csv.append(letter.legacy()).append('\n');
        }
        List<String> read = texts(csv.toString().getBytes(ISO_8859_1));
        assertThat(read.subList(read.size() - 134, read.size()))
                .isEqualTo(letters.stream().map(Letter::unicode).toList());
    }

    /** Each letter alone is a word that is spelt well or not; with a consonant before it most are. */
    private static List<String> words(List<Letter> letters) {
        return letters.stream()
                .filter(letter -> letter.unicode().equals(letter.unicode().toLowerCase(Locale.ROOT)))
                .filter(letter -> !letter.unicode().equals("đ"))
                .flatMap(letter -> java.util.stream.Stream.of("b", "m", "l")
                        .map(onset -> onset + letter.legacy() + ("ă".equals(letter.unicode()) ? "n" : "")))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(LegacyAlphabet.class)
    void every_letter_of_an_xls_is_read_by_the_font_of_its_cell(LegacyAlphabet alphabet) throws Exception {
        List<Letter> letters = letters(alphabet);
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(workbook, fontOf(alphabet)));
        var sheet = workbook.createSheet();
        for (int row = 0; row < letters.size(); row++) {
            var cell = sheet.createRow(row).createCell(0);
            cell.setCellStyle(style);
            cell.setCellValue("x" + letters.get(row).legacy() + "x");
        }
        assertThat(texts(Made.bytes(workbook))).isEqualTo(unicode(letters));
    }

    @ParameterizedTest
    @EnumSource(LegacyAlphabet.class)
    void every_letter_of_an_xls_is_read_by_the_font_of_its_run(LegacyAlphabet alphabet) throws Exception {
        List<Letter> letters = letters(alphabet);
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFFont font = font(workbook, fontOf(alphabet));
        var sheet = workbook.createSheet();
        for (int row = 0; row < letters.size(); row++) {
            String legacy = letters.get(row).legacy();
            HSSFRichTextString text = new HSSFRichTextString("x" + legacy + "x");
            text.applyFont(1, 1 + legacy.length(), font);
            sheet.createRow(row).createCell(0).setCellValue(text);
        }
        assertThat(texts(Made.bytes(workbook))).isEqualTo(unicode(letters));
    }

    private static HSSFFont font(HSSFWorkbook workbook, String name) {
        // So that the fonts reach past the index 4 that there is not.
        for (int more = 0; more < 4; more++) {
            workbook.createFont().setFontName("Arial");
        }
        HSSFFont font = workbook.createFont();
        font.setFontName(name);
        return font;
    }

    @ParameterizedTest
    @EnumSource(LegacyAlphabet.class)
    void every_letter_of_an_xlsx_is_read_by_the_font_of_its_cell(LegacyAlphabet alphabet) throws Exception {
        StringBuilder rows = new StringBuilder();
        for (Letter letter : letters(alphabet)) {
            rows.append("<row><c s='1' t='inlineStr'><is><t>x%sx</t></is></c></row>".formatted(letter.legacy()));
        }
        assertThat(texts(inFonts("Arial", fontOf(alphabet), rows.toString()))).isEqualTo(unicode(letters(alphabet)));
    }

    @ParameterizedTest
    @EnumSource(LegacyAlphabet.class)
    void every_letter_of_an_xlsx_is_read_by_the_font_of_its_run(LegacyAlphabet alphabet) throws Exception {
        StringBuilder rows = new StringBuilder();
        for (Letter letter : letters(alphabet)) {
            rows.append(
                    "<row><c t='inlineStr'><is><r><t>x</t></r><r><rPr><rFont val='%s'/></rPr><t>%s</t></r><r><t>x</t></r></is></c></row>"
                            .formatted(fontOf(alphabet), letter.legacy()));
        }
        assertThat(texts(inFonts("Arial", "Arial", rows.toString()))).isEqualTo(unicode(letters(alphabet)));
    }

    private static byte[] inFonts(String first, String second, String rows) throws Exception {
        return Made.zip(Made.xlsx(
                "<fonts><font><name val='%s'/></font><font><name val='%s'/></font></fonts><cellXfs><xf fontId='0'/><xf fontId='1'/></cellXfs>"
                        .formatted(first, second),
                "",
                "<sheetData>%s</sheetData>".formatted(rows)));
    }

    private static String inFont(String font, String text) {
        return Written.in(font, text).text();
    }

    @Test
    void small_letters_of_a_font_of_capitals_are_capitals() {
        assertThat(inFont(".VnTimeH", "quËn phó nhuËn")).isEqualTo("QUẬN PHÚ NHUẬN");
    }

    @Test
    void a_font_of_capitals_reads_every_letter_as_a_capital() throws Exception {
        for (Letter letter : letters(LegacyAlphabet.tcvn3)) {
            assertThat(inFont(".VnArialH", letter.legacy()))
                    .isEqualTo(letter.unicode().toUpperCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @CsvSource({"VNI-Times, QUAÄN PHUÙ NHUAÄN", "vni-helve, QUAäN PHUù NHUAäN"})
    void a_mark_of_vni_may_be_small_on_a_capital(String font, String text) {
        assertThat(inFont(font, text)).isEqualTo("QUẬN PHÚ NHUẬN");
    }

    @Test
    void vietnamese_typed_in_unicode_stays_as_it_is_under_a_legacy_font() {
        assertThat(inFont(".VnTime", "Quận Phú Nhuận")).isEqualTo("Quận Phú Nhuận");
    }

    @Test
    void a_letter_that_the_alphabet_lacks_was_typed_in_unicode() {
        assertThat(inFont(".VnTime", "Hà là")).isEqualTo("Hà là");
    }

    @Test
    void punctuation_of_windows_may_stand_as_control_characters() {
        assertThat(inFont(".VnTime", "\u0093QuËn\u0094")).isEqualTo("“Quận”");
    }

    @Test
    void a_letter_of_vni_may_be_split_between_runs() {
        assertThat(Written.of(List.of(new Written.Run("Qua", "VNI-Times"), new Written.Run("än", "VNI-Helve")))
                        .text())
                .isEqualTo("Quận");
    }

    @Test
    void each_run_is_read_by_its_own_font() {
        assertThat(Written.of(List.of(
                                new Written.Run("QuËn ", ".VnTime"),
                                new Written.Run("Phuù ", "VNI-Times"),
                                new Written.Run("Nhuận", "Arial")))
                        .encodings())
                .containsExactlyInAnyOrder(TextEncoding.tcvn3, TextEncoding.vni, TextEncoding.unicode);
    }

    @Test
    void the_font_of_a_row_of_digits_says_nothing() {
        assertThat(Written.in(".VnTime", "120").encodings()).isEmpty();
    }
}
