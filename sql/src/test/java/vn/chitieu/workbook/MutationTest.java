package vn.chitieu.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with random damage are read or refused, and nothing else; the same damage in every run. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class MutationTest {
    private static final int MUTATIONS = 300;

    static Stream<Arguments> files() throws Exception {
        return Stream.of(
                Arguments.of("xlsx", xlsx()),
                Arguments.of("xls", xls()),
                Arguments.of("ods", ods()),
                Arguments.of("utf_8", "Phường;Đoàn viên\n\"Tân\nĐịnh\";1,5\n".getBytes(UTF_8)),
                Arguments.of("tcvn3", "Ph­êng,§oµn viªn\nT©n §Þnh,120\n§a Kao,95\n".getBytes(ISO_8859_1)));
    }

    private static byte[] xlsx() throws Exception {
        return Made.zip(
                Made.xlsx(
                        "<numFmts><numFmt numFmtId='164' formatCode='0.0%'/></numFmts><fonts><font><name val='.VnTime'/></font></fonts><cellXfs><xf numFmtId='164'/><xf/></cellXfs>",
                        "<si><t>QuËn 1</t></si><si><r><rPr><rFont val='VNI-Times'/></rPr><t>Quaän</t></r></si>",
                        "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row><row r='2'><c r='A2'><f>1+1</f><v>0.855</v></c></row></sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells>"));
    }

    private static byte[] xls() throws Exception {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFFont font = workbook.createFont();
        font.setFontName(".VnTime");
        var sheet = workbook.createSheet("Biểu");
        for (int row = 0; row < 30; row++) {
            HSSFRichTextString text = new HSSFRichTextString("Quận QuËn " + row);
            text.applyFont(5, 9, font);
            var cells = sheet.createRow(row);
            cells.createCell(0).setCellValue(text);
            cells.createCell(1).setCellValue(row * 1.5);
            cells.createCell(2).setCellFormula("B" + (row + 1) + "+1");
        }
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 3));
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return Made.bytes(workbook);
    }

    private static byte[] ods() throws Exception {
        return Made.zip(
                Made.ods(
                        "<office:automatic-styles><style:style style:name='c' style:family='table-cell'><style:text-properties fo:font-family='.VnTime'/></style:style></office:automatic-styles>",
                        "<table:table table:name='a'><table:table-row table:number-rows-repeated='3'><table:table-cell table:style-name='c' office:value-type='string' table:number-columns-repeated='2'><text:p>QuËn</text:p></table:table-cell><table:table-cell office:value-type='percentage' office:value='0.5'/></table:table-row></table:table>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_damaged_file_is_read_or_refused(String kind, byte[] whole) throws Exception {
        assertThat(Made.cells(whole)).as("the file as it was").isNotEmpty();
        Random dice = new Random(1201);
        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            readOrRefuse(damaged(whole, dice));
        }
    }

    /** The damage is to the XML itself, whose archive is sound. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void a_damaged_part_is_read_or_refused(String kind, Map<String, String> parts) throws Exception {
        Random dice = new Random(1201);
        String[] names = parts.keySet().toArray(String[]::new);
        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            Map<String, String> changed = new TreeMap<>(parts);
            changed.computeIfPresent(
                    names[dice.nextInt(names.length)],
                    (name, xml) -> new String(damaged(xml.getBytes(UTF_8), dice), UTF_8));
            readOrRefuse(Made.zip(changed));
        }
    }

    static Stream<Arguments> archives() {
        return Stream.of(
                Arguments.of(
                        "xlsx",
                        Made.xlsx(
                                "<cellXfs><xf numFmtId='9' fontId='1'/></cellXfs>",
                                "<si><t>a</t></si>",
                                "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='0'><v>0.5</v></c></row></sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells>")),
                Arguments.of(
                        "ods",
                        Made.ods(
                                "",
                                "<table:table table:name='a'><table:table-row table:number-rows-repeated='3'><table:table-cell office:value-type='date' office:date-value='2010-01-01'/><table:table-cell office:value-type='time' office:time-value='PT1H'/></table:table-row></table:table>")));
    }

    private static void readOrRefuse(byte[] content) {
        try {
            Made.read(content);
        } catch (RefusedFileException refused) {
            assertThat(refused.detail().vi()).isNotBlank();
        }
    }

    private static byte[] damaged(byte[] whole, Random dice) {
        if (dice.nextInt(5) == 0) {
            return Arrays.copyOf(whole, dice.nextInt(whole.length));
        }
        byte[] damaged = whole.clone();
        for (int change = 1 + dice.nextInt(4); change > 0; change--) {
            int at = dice.nextInt(damaged.length);
            damaged[at] = dice.nextBoolean() ? (byte) (damaged[at] ^ 1 << dice.nextInt(8)) : (byte) dice.nextInt(256);
        }
        return damaged;
    }
}
