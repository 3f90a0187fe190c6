package vn.chitieu.etl.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** An .xls or .xlsx by POI's model of workbooks, of which a refresh has no part. */
final class ReceivedExcel implements ReceivedFile {

    private final Map<String, Sheet> sheets = new HashMap<>();

    private ReceivedExcel(Workbook book) {
        for (Sheet sheet : book) {
            sheets.put(Normalizer.normalize(sheet.getSheetName(), Normalizer.Form.NFC), sheet);
        }
    }

    static ReceivedExcel read(Path file) throws IOException {
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            return new ReceivedExcel(book);
        }
    }

    @Override
    public Found at(@Nullable String sheetName, int rowNumber, String column) {
        Sheet sheet = sheetName == null ? null : sheets.get(sheetName);
        if (sheet == null) {
            return Found.BLANK;
        }
        Cell cell = cell(sheet, rowNumber - 1, CellReference.convertColStringToIndex(column));
        return cell == null ? Found.BLANK : found(cell);
    }

    /** Of a merged block only the first cell holds something. */
    private static @Nullable Cell cell(Sheet sheet, int rowIndex, int columnIndex) {
        Row row = sheet.getRow(rowIndex);
        Cell cell = row == null ? null : row.getCell(columnIndex);
        if (cell != null && cell.getCellType() != CellType.BLANK) {
            return cell;
        }
        for (CellRangeAddress block : sheet.getMergedRegions()) {
            if (block.isInRange(rowIndex, columnIndex)) {
                Row first = sheet.getRow(block.getFirstRow());
                return first == null ? null : first.getCell(block.getFirstColumn());
            }
        }
        return null;
    }

    private static Found found(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? Found.ofText(
                                cell.getLocalDateTimeCellValue().toLocalDate().toString())
                        : number(cell);
            case STRING -> Found.ofText(cell.getStringCellValue());
            case BOOLEAN -> Found.ofText(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR ->
                Found.ofText(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case _NONE, BLANK, FORMULA -> Found.BLANK;
        };
    }

    private static Found number(Cell cell) {
        // Fifteen digits are what Excel itself keeps; behind them there is only what binary fractions leave.
        BigDecimal number = new BigDecimal(cell.getNumericCellValue(), new MathContext(15));
        return new Found(
                number.toPlainString(),
                number,
                cell.getCellStyle().getDataFormatString().contains("%"));
    }
}
