package vn.chitieu.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.assertj.core.api.Assertions;

/** Files made for a test, and what was read of them as text: a line a cell. */
final class Made {

    /** Some of the words that a table of text is told by. */
    static final Set<String> VOCABULARY = Set.of(
            "Quận 1",
            "Phú Nhuận",
            "Củ Chi",
            "Thủ Đức",
            "Phường Tân Định",
            "Bến Nghé",
            "Đa Kao",
            "Tỷ lệ",
            "đoàn viên",
            "Tổng cộng");

    private static final String XLSX = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Made() {}

    /** A .xlsx of one sheet whose parts are given as the XML within them. */
    static Map<String, String> xlsx(String styles, String sharedStrings, String sheet) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='Biểu 1' sheetId='1' r:id='r1'/></sheets></workbook>"
                        .formatted(XLSX, RELATIONS));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Type='%1$s/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='%1$s/styles' Target='styles.xml'/><Relationship Id='r3' Type='%1$s/sharedStrings' Target='/xl/sharedStrings.xml'/></Relationships>"
                        .formatted(RELATIONS));
        parts.put("xl/styles.xml", "<styleSheet xmlns='%s'>%s</styleSheet>".formatted(XLSX, styles));
        parts.put("xl/sharedStrings.xml", "<sst xmlns='%s'>%s</sst>".formatted(XLSX, sharedStrings));
        parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns='%s'>%s</worksheet>".formatted(XLSX, sheet));
        return parts;
    }

    /** A .xlsx of the rows of one sheet, without styles. */
    static byte[] xlsx(String rows) throws IOException {
        return zip(xlsx("", "", "<sheetData>%s</sheetData>".formatted(rows)));
    }

    /** The content of a .ods: styles, then sheets. */
    static Map<String, String> ods(String styles, String sheets) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("content.xml", """
                <office:document-content xmlns:office='%s' xmlns:style='%s' xmlns:table='%s' xmlns:text='%s' xmlns:fo='%s' xmlns:svg='%s'
                  xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'
                >%s<office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>""".formatted(
                        OdsReader.OFFICE,
                        OdsReader.STYLE,
                        OdsReader.TABLE,
                        OdsReader.TEXT,
                        OdsReader.FO,
                        OdsReader.SVG,
                        styles,
                        sheets));
        return parts;
    }

    /** A .ods of the rows of one sheet. */
    static byte[] ods(String rows) throws IOException {
        return zip(ods("", "<table:table table:name='Biểu 1'>%s</table:table>".formatted(rows)));
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        parts.forEach((name, xml) -> bytes.put(name, xml.getBytes(StandardCharsets.UTF_8)));
        return zipped(bytes);
    }

    static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    static Workbook read(byte[] content) throws RefusedFileException {
        return Workbooks.read(content, VOCABULARY);
    }

    static Sheet sheet(byte[] content) throws RefusedFileException {
        return read(content).sheets().getFirst();
    }

    /** The cells of the first sheet. */
    static List<String> cells(byte[] content) throws RefusedFileException {
        return cells(sheet(content));
    }

    /** A line a cell: place, kind and text, and = where it is a formula. */
    static List<String> cells(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            for (Cell cell : row.cells()) {
                lines.add("%s%d %s %s%s"
                        .formatted(
                                Cell.letters(cell.column()),
                                row.number(),
                                cell.kind(),
                                cell.isFormula() ? "=" : "",
                                cell.text()));
            }
        }
        return lines;
    }

    /** Rule and reason of a refusal, in English. */
    static String refusal(byte[] content) {
        return refusal(content, new Limits());
    }

    /** The same with limits whose clock is another. */
    static String refusal(byte[] content, Limits limits) {
        try {
            Workbook read = Workbooks.read(content, VOCABULARY, limits);
            return Assertions.fail("it was read: %s", cells(read.sheets().getFirst()));
        } catch (RefusedFileException refused) {
            return refused.rule() + ": " + refused.detail().en();
        }
    }
}
