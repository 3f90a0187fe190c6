package vn.chitieu.etl.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.Ward;

/**
 * A table of an office of 2007: Excel 97, Vietnamese in a legacy font, titles above, a header over two rows, units by
 * name, a signature below.
 */
final class OldWorkbook {
    private static final int NAMES_ROW = 6;
    private static final int PARTS_ROW = 7;
    private static final int FIRST_ROW = 8;
    private static final int FIRST_FIGURE_COLUMN = 2;
    private static final String NO_FIGURE_YET = "chưa có";

    private final @Nullable LegacyText legacy;
    private final HSSFWorkbook workbook;
    private final HSSFSheet sheet;
    private final HSSFCellStyle body;
    private final HSSFCellStyle heading;
    private final HSSFCellStyle title;

    private OldWorkbook(@Nullable LegacyText legacy, HSSFWorkbook workbook) {
        this.legacy = legacy;
        this.workbook = workbook;
        sheet = workbook.createSheet("Sheet1");
        body = style(legacy == null ? "Arial" : legacy.font(), 11, false);
        heading = style(legacy == null ? "Arial" : legacy.font(), 10, true);
        heading.setWrapText(true);
        heading.setAlignment(HorizontalAlignment.CENTER);
        for (HSSFCellStyle boxed : List.of(body, heading)) {
            boxed.setBorderTop(BorderStyle.THIN);
            boxed.setBorderBottom(BorderStyle.THIN);
            boxed.setBorderLeft(BorderStyle.THIN);
            boxed.setBorderRight(BorderStyle.THIN);
        }
        title = style(legacy == null ? "Arial" : legacy.capitalsFont(), 13, true);
    }

    /**
     * The bytes of the workbook.
     *
     * @param legacy null for Unicode
     */
    static byte[] bytes(Catalogue catalogue, SampleSubmission submission, List<Row> rows, @Nullable LegacyText legacy) {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new OldWorkbook(legacy, workbook).write(catalogue, submission, rows);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException notOnDisk) {
            throw new UncheckedIOException(notOnDisk);
        }
    }

    private void write(Catalogue catalogue, SampleSubmission submission, List<Row> rows) {
        String district = submission.district().nameVi();
        text(0, 0, "Thành Đoàn TP. Hồ Chí Minh", title);
        text(1, 0, "Đơn vị: " + district, title);
        text(3, 0, "Báo cáo số liệu các chỉ tiêu năm " + submission.period().year(), title);
        text(4, 0, "(Dữ liệu mẫu)", title);
        merge(3, 3, 0, 12);
        merge(4, 4, 0, 12);
        header(0, "STT");
        header(1, "Đơn vị");
        sheet.setColumnWidth(1, 28 * 256);
        List<String> given = rows.stream().map(Row::indicatorCode).distinct().toList();
        Across table = Across.of(rows);
        for (int i = 0; i < table.lines().size(); i++) {
            Across.Line line = table.lines().get(i);
            if (!line.isTotal()) {
                number(FIRST_ROW + i, 0, i + 1);
            }
            text(FIRST_ROW + i, 1, unit(line, submission, catalogue), body);
        }
        int column = FIRST_FIGURE_COLUMN;
        for (Indicator indicator : catalogue.indicators()) {
            if (given.contains(indicator.indicatorCode())) {
                column = indicator(indicator, table, column);
            }
        }
        int end = FIRST_ROW + table.lines().size() + 1;
        text(end, 1, "Người lập biểu", title);
        text(end, column - 3, "TM. Ban Thường vụ", title);
        text(end + 1, column - 3, "Bí thư", title);
    }

    /** Writes the columns of an indicator and returns the column after them. */
    private int indicator(Indicator indicator, Across table, int first) {
        boolean isCount = indicator.kind() == Indicator.Kind.count;
        boolean isStated = table.lines().stream()
                .map(line -> line.rows().get(indicator.indicatorCode()))
                .anyMatch(row -> row != null && !row.value().isEmpty());
        int last = first + (isCount ? 0 : 1) + (isStated ? 1 : 0);
        for (int column = first; column <= last; column++) {
            text(NAMES_ROW, column, column == first ? indicator.letter() + ". " + indicator.nameVi() : "", heading);
        }
        if (last > first) {
            merge(NAMES_ROW, NAMES_ROW, first, last);
        }
        text(PARTS_ROW, first, isCount ? "Số lượng" : "Tử số", heading);
        if (!isCount) {
            text(PARTS_ROW, first + 1, "Mẫu số", heading);
        }
        if (isStated) {
            text(PARTS_ROW, last, "Tỷ lệ %", heading);
        }
        for (int i = 0; i < table.lines().size(); i++) {
            Row row = table.lines().get(i).rows().get(indicator.indicatorCode());
            boolean isMissing = row != null
                    && row.numerator().isEmpty()
                    && row.denominator().isEmpty()
                    && row.value().isEmpty();
            figure(FIRST_ROW + i, first, row == null ? "" : isMissing ? NO_FIGURE_YET : row.numerator());
            if (!isCount) {
                figure(FIRST_ROW + i, first + 1, row == null ? "" : row.denominator());
            }
            if (isStated) {
                figure(FIRST_ROW + i, last, row == null || row.value().isEmpty() ? "" : row.value() + "%");
            }
        }
        return last + 1;
    }

    private static String unit(Across.Line line, SampleSubmission submission, Catalogue catalogue) {
        if (line.isTotal()) {
            return "Tổng cộng";
        }
        Map<String, String> names =
                catalogue.expectedWards(submission.district().districtCode(), submission.period()).stream()
                        .collect(Collectors.toMap(Ward::wardCode, Ward::nameVi));
        return names.getOrDefault(line.unitCode(), line.unitCode());
    }

    private void header(int column, String name) {
        text(NAMES_ROW, column, name, heading);
        text(PARTS_ROW, column, "", heading);
        merge(NAMES_ROW, PARTS_ROW, column, column);
    }

    private void figure(int row, int column, String typed) {
        if (typed.matches("-?(0|[1-9]\\d{0,8})")) {
            number(row, column, Integer.parseInt(typed));
        } else {
            text(row, column, typed, body);
        }
    }

    private void number(int row, int column, int value) {
        HSSFCell cell = cell(row, column);
        cell.setCellStyle(body);
        cell.setCellValue(value);
    }

    private void text(int row, int column, String text, HSSFCellStyle style) {
        HSSFCell cell = cell(row, column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(legacy == null ? text : legacy.write(text));
        }
    }

    private HSSFCell cell(int row, int column) {
        HSSFRow inSheet = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return inSheet.createCell(column);
    }

    private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }

    private HSSFCellStyle style(String fontName, int points, boolean isBold) {
        HSSFFont font = workbook.createFont();
        font.setFontName(fontName);
        font.setFontHeightInPoints((short) points);
        font.setBold(isBold);
        HSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }
}
