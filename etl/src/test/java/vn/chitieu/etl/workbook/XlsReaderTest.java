package vn.chitieu.etl.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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
}
