package vn.chitieu.etl.form;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the form looks: blue headers, grey labels that are locked, white cells to fill in. */
final class FormStyles {
    private static final String FONT = "Arial";
    private static final XSSFColor BLUE = color(0x0B, 0x4F, 0x8A);
    private static final XSSFColor PALE_BLUE = color(0xDC, 0xE9, 0xF5);
    private static final XSSFColor GREY = color(0xF1, 0xF3, 0xF5);
    private static final XSSFColor LINE = color(0xB8, 0xC2, 0xCC);
    private static final XSSFColor FAINT = color(0x76, 0x7F, 0x88);
    private static final XSSFColor WHITE = color(0xFF, 0xFF, 0xFF);

    final XSSFCellStyle title;
    final XSSFCellStyle hint;
    final XSSFCellStyle header;
    final XSSFCellStyle subHeader;
    final XSSFCellStyle code;
    final XSSFCellStyle label;
    final XSSFCellStyle total;
    final XSSFCellStyle whole;
    final XSSFCellStyle wholeOfTotal;
    final XSSFCellStyle day;
    final XSSFCellStyle text;
    final XSSFCellStyle fixed;

    private final XSSFWorkbook workbook;

    FormStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = plain(font(15, true, BLUE));
        hint = plain(font(10, false, FAINT));
        hint.setWrapText(true);
        hint.setVerticalAlignment(VerticalAlignment.TOP);
        header = boxed(font(10, true, WHITE), BLUE);
        header.setAlignment(HorizontalAlignment.CENTER);
        subHeader = boxed(font(9, false, BLUE), PALE_BLUE);
        subHeader.setAlignment(HorizontalAlignment.CENTER);
        code = boxed(font(7, false, FAINT), GREY);
        code.setAlignment(HorizontalAlignment.CENTER);
        label = boxed(font(10, false, color(0x22, 0x2B, 0x33)), GREY);
        total = boxed(font(10, true, BLUE), PALE_BLUE);
        whole = input("#,##0");
        wholeOfTotal = input("#,##0");
        wholeOfTotal.setFont(font(10, true, BLUE));
        day = input("dd/mm/yyyy");
        day.setAlignment(HorizontalAlignment.LEFT);
        text = input("@");
        text.setVerticalAlignment(VerticalAlignment.TOP);
        fixed = boxed(font(10, true, color(0x22, 0x2B, 0x33)), GREY);
        fixed.setAlignment(HorizontalAlignment.LEFT);
    }

    private XSSFCellStyle input(String format) {
        XSSFCellStyle style = boxed(font(10, false, color(0x11, 0x18, 0x1F)), WHITE);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setLocked(false);
        return style;
    }

    private XSSFCellStyle plain(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle boxed(XSSFFont font, XSSFColor fill) {
        XSSFCellStyle style = plain(font);
        style.setFillForegroundColor(fill);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(LINE);
        style.setBottomBorderColor(LINE);
        style.setLeftBorderColor(LINE);
        style.setRightBorderColor(LINE);
        return style;
    }

    private XSSFFont font(int points, boolean isBold, XSSFColor color) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(isBold);
        font.setColor(color);
        return font;
    }

    private static XSSFColor color(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue}, new DefaultIndexedColorMap());
    }
}
