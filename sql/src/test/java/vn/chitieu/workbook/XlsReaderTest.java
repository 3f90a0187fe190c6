package vn.chitieu.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsReaderTest {
    private HSSFWorkbook workbook;
    private HSSFSheet sheet;

    @BeforeEach
    void make() {
        workbook = new HSSFWorkbook();
        sheet = workbook.createSheet("Biểu 1");
    }

    private HSSFCell cell(int row, int column) {
        return (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
    }

    private HSSFCellStyle format(String code) {
        HSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(code));
        return style;
    }

    private java.util.List<String> cells() throws Exception {
        return Made.cells(Made.bytes(workbook));
    }

    @Test
    void texts_and_numbers_stand_where_they_stood() throws Exception {
        cell(0, 0).setCellValue("Quận 1");
        cell(2, 1).setCellValue(1500);
        cell(2, 2).setCellValue(0.855);
        assertThat(cells()).containsExactly("A1 text Quận 1", "B3 number 1500", "C3 number 0.855");
    }

    @Test
    void percentages_and_days_are_told_by_their_format() throws Exception {
        cell(0, 0).setCellValue(0.855);
        sheet.getRow(0).getCell(0).setCellStyle(format("0.0%"));
        cell(0, 1).setCellValue(LocalDate.of(2010, 3, 15));
        sheet.getRow(0).getCell(1).setCellStyle(format("dd/mm/yyyy"));
        assertThat(cells()).containsExactly("A1 percent 0.855", "B1 date 2010-03-15");
    }

    @Test
    void days_may_count_from_1904() throws Exception {
        cell(0, 0).setCellValue(38790);
        sheet.getRow(0).getCell(0).setCellStyle(format("dd/mm/yyyy"));
        byte[] content = Made.bytes(workbook);
        assertThat(Made.cells(with1904(content))).containsExactly("A1 date 2010-03-15");
    }

    /** Sets the flag of the record 1904, which has two bytes. */
    private static byte[] with1904(byte[] content) {
        byte[] changed = content.clone();
        for (int at = 0; at + 6 < changed.length; at++) {
            if (changed[at] == 0x22 && changed[at + 1] == 0 && changed[at + 2] == 2 && changed[at + 3] == 0) {
                changed[at + 4] = 1;
                return changed;
            }
        }
        throw new AssertionError("no record 1904");
    }

    @Test
    void a_formula_counts_by_its_saved_value() throws Exception {
        cell(0, 0).setCellFormula("1+1");
        cell(0, 1).setCellFormula("\"ha\"&\"i\"");
        cell(0, 2).setCellFormula("1/0");
        cell(0, 3).setCellFormula("1=1");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(cells()).containsExactly("A1 number =2", "B1 text =hai", "C1 error =#DIV/0!", "D1 truth =TRUE");
    }

    @Test
    void errors_and_truths_are_told_apart() throws Exception {
        cell(0, 0).setCellErrorValue(FormulaError.REF);
        cell(0, 1).setCellValue(true);
        assertThat(cells()).containsExactly("A1 error #REF!", "B1 truth TRUE");
    }

    @Test
    void each_run_of_a_text_has_its_font() throws Exception {
        HSSFFont tcvn3 = workbook.createFont();
        tcvn3.setFontName(".VnTime");
        HSSFFont vni = workbook.createFont();
        vni.setFontName("VNI-Times");
        HSSFRichTextString text = new HSSFRichTextString("Quận QuËn Quaän");
        text.applyFont(5, 9, tcvn3);
        text.applyFont(10, 15, vni);
        cell(0, 0).setCellValue(text);
        assertThat(cells()).containsExactly("A1 text Quận Quận Quận");
    }

    @Test
    void hidden_sheets_are_read_and_say_so() throws Exception {
        workbook.createSheet("ẩn");
        workbook.setSheetHidden(1, true);
        assertThat(Made.read(Made.bytes(workbook)).sheets())
                .extracting(Sheet::isHidden)
                .containsExactly(false, true);
    }

    @Test
    void hidden_rows_are_read_and_say_so() throws Exception {
        cell(0, 0).setCellValue(1);
        cell(1, 0).setCellValue(2);
        sheet.getRow(0).setZeroHeight(true);
        assertThat(Made.sheet(Made.bytes(workbook)).rows())
                .extracting(SheetRow::isHidden)
                .containsExactly(true, false);
    }

    @Test
    void merged_cells_are_named() throws Exception {
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 3));
        assertThat(Made.sheet(Made.bytes(workbook)).merged()).containsExactly(new MergedCells(2, 1, 3, 3));
    }

    @Test
    void sheets_keep_their_order_and_names() throws Exception {
        workbook.createSheet("Biểu 2");
        workbook.setSheetOrder("Biểu 2", 0);
        assertThat(Made.read(Made.bytes(workbook)).sheets())
                .extracting(Sheet::name)
                .containsExactly("Biểu 2", "Biểu 1");
    }

    @Test
    void a_workbook_with_a_password_is_refused() throws Exception {
        assertThat(Made.refusal(encrypted("bí mật"))).isEqualTo("unreadable: it is protected by a password");
    }

    @Test
    void a_workbook_whose_structure_alone_is_protected_is_read() throws Exception {
        cell(0, 0).setCellValue("Quận 1");
        assertThat(Made.cells(encrypted("VelvetSweatshop"))).containsExactly("A1 text Quận 1");
    }

    private byte[] encrypted(String password) throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** What is done to a record: where its head is and its length. */
    private interface Change {
        void to(ByteBuffer content, int head, int length);
    }

    /** The workbook as bytes with each record of a kind changed. */
    private byte[] changed(int kind, Change change) throws Exception {
        ByteBuffer content = ByteBuffer.wrap(Made.bytes(workbook)).order(ByteOrder.LITTLE_ENDIAN);
        int head = new String(content.array(), StandardCharsets.ISO_8859_1).indexOf("\t\b\u0010\0\0\6\5\0");
        int changes = 0;
        int depth = 0;
        do {
            int id = Short.toUnsignedInt(content.getShort(head));
            int length = Short.toUnsignedInt(content.getShort(head + 2));
            depth += id == 0x0809 ? 1 : id == 0x000A ? -1 : 0;
            if (id == kind) {
                change.to(content, head, length);
                changes++;
            }
            head += 4 + length;
        } while (depth > 0 || Short.toUnsignedInt(content.getShort(head)) == 0x0809);
        assertThat(changes).as("records changed").isPositive();
        return content.array();
    }

    private byte[] renamed(int from, int to) throws Exception {
        return changed(from, (content, head, length) -> content.putShort(head, (short) to));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0206, 0x0406})
    void formulas_of_every_generation_are_formulas(int id) throws Exception {
        cell(0, 0).setCellFormula("1+1");
        cell(0, 1).setCellFormula("\"ha\"&\"i\"");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(Made.cells(renamed(0x0006, id))).containsExactly("A1 number =2", "B1 text =hai");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0003, 0x0403})
    void numbers_of_every_generation_are_numbers(int id) throws Exception {
        cell(0, 0).setCellValue(1.5);
        assertThat(Made.cells(renamed(0x0203, id))).containsExactly("A1 number 1.5");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0005, 0x0405})
    void truths_of_every_generation_are_truths(int id) throws Exception {
        cell(0, 0).setCellValue(true);
        assertThat(Made.cells(renamed(0x0205, id))).containsExactly("A1 truth TRUE");
    }

    @Test
    void a_text_that_brings_its_fonts_along_is_a_text() throws Exception {
        cell(1, 1).setCellValue(1.5);
        byte[] content = changed(0x0203, (bytes, head, length) -> {
            bytes.putShort(head, (short) 0x00D6).putShort(head + 10, (short) 3);
            bytes.put(head + 12, new byte[] {0, 'b', 'a', '!', 0, 0});
        });
        assertThat(Made.cells(content)).containsExactly("B2 text ba!");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0002, 0x0004, 0x0202, 0x0204, 0x00D6})
    void a_cell_that_is_not_understood_is_an_error(int id) throws Exception {
        cell(1, 1).setCellValue(1.5);
        byte[] content = changed(
                0x0203,
                (bytes, head, length) -> bytes.putShort(head, (short) id).putShort(head + 10, (short) 999));
        assertThat(Made.cells(content)).containsExactly("B2 error ?");
    }

    @Test
    void a_formula_whose_text_is_not_there_is_an_error() throws Exception {
        cell(0, 0).setCellFormula("\"ha\"&\"i\"");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(Made.cells(renamed(0x0207, 0x0FFF))).containsExactly("A1 error =?");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0010, 0x005C, 0x00FF, 0x0042, 0x003D, 0x023E})
    void records_that_are_not_needed_may_be_broken(int id) throws Exception {
        cell(0, 0).setCellValue("Quận 1");
        byte[] content = changed(id, (bytes, head, length) -> {
            for (int at = 0; at < length; at++) {
                bytes.put(head + 4 + at, (byte) 0xFF);
            }
        });
        assertThat(Made.cells(content)).containsExactly("A1 text Quận 1");
    }

    @Test
    void a_number_knows_the_first_day_of_its_workbook() throws Exception {
        cell(0, 0).setCellValue(39399);
        assertThat(Made.sheet(with1904(Made.bytes(workbook)))
                        .rows()
                        .getFirst()
                        .cells()
                        .getFirst()
                        .dayZero())
                .isEqualTo(LocalDate.of(1904, 1, 1));
    }

    @Test
    void a_container_may_announce_more_of_its_table_than_it_needs() throws Exception {
        cell(0, 0).setCellValue("Quận 1");
        byte[] content = Made.bytes(workbook);
        content[0x2C] = 3;
        assertThat(Made.cells(content)).containsExactly("A1 text Quận 1");
    }

    @Test
    void a_long_workbook_whose_structure_alone_is_protected_is_read_to_its_end() throws Exception {
        for (int row = 0; row < 500; row++) {
            cell(row, 0).setCellValue("Khu phố " + row);
            cell(row, 1).setCellValue(row + 0.5);
        }
        assertThat(Made.cells(encrypted("VelvetSweatshop")))
                .hasSize(1000)
                .endsWith("A500 text Khu phố 499", "B500 number 499.5");
    }
}
