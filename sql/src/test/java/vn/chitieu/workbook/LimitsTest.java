package vn.chitieu.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are none of ours, or want to do harm: each refused with its reason. A hang ends the test, slowness does not. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LimitsTest {

    /** A part of a .xlsx or .ods that unpacks to a multiple of what it weighs. */
    private static byte[] blownUp(
            Map<String, String> parts, String name, String start, String piece, int pieces, String end)
            throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(name)) {
                    zip.write(start.getBytes(UTF_8));
                    byte[] thousand = piece.repeat(1000).getBytes(UTF_8);
                    for (int written = 0; written < pieces; written += 1000) {
                        zip.write(thousand);
                    }
                    zip.write(end.getBytes(UTF_8));
                } else {
                    zip.write(part.getValue().getBytes(UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] sheet(String start, String piece, int pieces, String end) throws Exception {
        return blownUp(
                Made.xlsx("", "", ""),
                "xl/worksheets/sheet1.xml",
                "<worksheet>" + start,
                piece,
                pieces,
                end + "</worksheet>");
    }

    @Test
    void a_part_that_unpacks_to_too_much_is_refused() throws Exception {
        assertThat(Made.refusal(sheet("<sheetData>", "<row><c/><c/><c/><c/><c/></row>", 8_000_000, "</sheetData>")))
                .isEqualTo("unreadable: beyond what is read: more than 200 MB once unpacked");
    }

    @Test
    void a_part_that_says_less_than_it_unpacks_to_is_refused() throws Exception {
        byte[] content = sheet("<sheetData>", "<row><c/></row>", 2_000_000, "</sheetData>");
        byte[] name = "xl/worksheets/sheet1.xml".getBytes(UTF_8);
        for (int at = 46; at + name.length <= content.length; at++) {
            if (Arrays.equals(content, at, at + name.length, name, 0, name.length)
                    && content[at - 46] == 'P'
                    && content[at - 44] == 1) {
                Arrays.fill(content, at - 22, at - 18, (byte) 1);
            }
        }
        assertThat(Made.refusal(content)).startsWith("unreadable: it is broken or cut off");
    }

    @Test
    void rows_without_end_that_hold_nothing_do_no_harm() throws Exception {
        String blank = "<row s='1' customFormat='1'><c s='1'/></row>";
        assertThat(Made.cells(sheet("<sheetData><row><c><v>7</v></c></row>", blank, 1_048_000, "</sheetData>")))
                .containsExactly("A1 number 7");
    }

    @Test
    void a_cell_in_the_last_corner_is_refused() throws Exception {
        assertThat(Made.refusal(Made.xlsx("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")))
                .isEqualTo(
                        "unreadable: beyond what is read: cell XFD1048576 is outside the first 200000 rows and 1000 columns");
    }

    @Test
    void cells_without_end_are_refused() throws Exception {
        assertThat(Made.refusal(sheet(
                        "<sheetData>",
                        "<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>",
                        180_000,
                        "</sheetData>")))
                .isEqualTo("unreadable: beyond what is read: more than 1000000 cells or 32000000 characters");
    }

    @Test
    void texts_without_end_are_refused() throws Exception {
        assertThat(Made.refusal(blownUp(
                        Made.xlsx("", "", "<sheetData/>"),
                        "xl/sharedStrings.xml",
                        "<sst>",
                        "<si><t/></si>",
                        1_100_000,
                        "</sst>")))
                .startsWith("unreadable: beyond what is read: more than 1000000 texts");
    }

    @Test
    void a_tag_without_end_is_refused() throws Exception {
        assertThat(Made.refusal(sheet("<sheetData a='", "xxxxxxxxxx", 1_000_000, "'/>")))
                .isEqualTo("unreadable: beyond what is read: a tag or text of more than 1048576 bytes");
    }

    @Test
    void a_comment_without_end_is_refused() throws Exception {
        assertThat(Made.refusal(sheet("<!-- ", "<a> <b> ", 1_000_000, "-->")))
                .isEqualTo("unreadable: beyond what is read: a tag or text of more than 1048576 bytes");
    }

    @Test
    void elements_without_end_are_refused() throws Exception {
        assertThat(Made.refusal(sheet("", "<a>", 2_000_000, ""))).startsWith("unreadable: it is broken or cut off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!ENTITY a SYSTEM 'file:///etc/passwd'>", "<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;'>"})
    void entities_are_refused(String entity) throws Exception {
        Map<String, String> parts = Made.xlsx("", "", "");
        parts.put("xl/worksheets/sheet1.xml", "<?xml version='1.0'?><!DOCTYPE w [%s]><w>&a;</w>".formatted(entity));
        assertThat(Made.refusal(Made.zip(parts))).isEqualTo("unreadable: it declares a DTD, which no office file does");
    }

    @Test
    void an_entity_of_an_ods_is_refused() throws Exception {
        Map<String, String> parts = Made.ods("", "");
        parts.computeIfPresent(
                "content.xml", (name, xml) -> "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + xml);
        assertThat(Made.refusal(Made.zip(parts))).isEqualTo("unreadable: it declares a DTD, which no office file does");
    }

    @Test
    void a_million_rows_that_repeat_are_refused() throws Exception {
        assertThat(
                        Made.refusal(
                                Made.ods(
                                        "<table:table-row table:number-rows-repeated='1048576'><table:table-cell table:number-columns-repeated='16384' office:value-type='float' office:value='1'/></table:table-row>")))
                .startsWith("unreadable: beyond what is read: cell ");
    }

    @Test
    void blanks_that_repeat_without_end_are_refused() throws Exception {
        assertThat(
                        Made.refusal(
                                Made.ods(
                                        "<table:table-row><table:table-cell office:value-type='string'><text:p><text:s text:c='999999999'/>x</text:p></table:table-cell></table:table-row>")))
                .startsWith("unreadable: beyond what is read: a cell in row 1 has more than 32767 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99999999999", "x"})
    void a_repeat_that_is_none_is_refused(String count) throws Exception {
        assertThat(Made.refusal(Made.ods("<table:table-row table:number-rows-repeated='%s'/>".formatted(count))))
                .isEqualTo("unreadable: it is broken or cut off (a repeat of %s)".formatted(count));
    }

    @Test
    void rows_nested_without_end_are_refused() throws Exception {
        assertThat(Made.refusal(
                        Made.ods("<table:table-row-group>".repeat(5000) + "</table:table-row-group>".repeat(5000))))
                .isEqualTo("unreadable: it is broken or cut off (rows nested too deep)");
    }

    @Test
    void a_file_above_the_limit_is_not_looked_at() {
        assertThat(Made.refusal(new byte[Limits.MOST_BYTES + 1]))
                .isEqualTo("unreadable: beyond what is read: the file has 65 MB, more than 64 MB");
    }

    @Test
    void a_long_line_is_refused() {
        byte[] line = new byte[Limits.MOST_BYTES_OF_TEXT];
        Arrays.fill(line, (byte) 'x');
        assertThat(Made.refusal(line))
                .startsWith("unreadable: beyond what is read: a cell in row 1 has more than 32767 characters");
    }

    @Test
    void a_long_table_of_text_is_refused() {
        byte[] lines = new byte[Limits.MOST_BYTES_OF_TEXT + 1];
        Arrays.fill(lines, (byte) '\n');
        assertThat(Made.refusal(lines)).isEqualTo("unreadable: beyond what is read: a text of more than 16 MB");
    }

    @Test
    void a_hundred_thousand_columns_are_refused() {
        assertThat(Made.refusal("1,".repeat(100_000).getBytes(UTF_8))).startsWith("unreadable: ");
    }

    @Test
    void quotes_open_to_the_end_are_refused() {
        assertThat(Made.refusal(("a,\"" + "b,c\n".repeat(4_000_000)).getBytes(UTF_8)))
                .startsWith("unreadable: ");
    }

    @Test
    void letters_of_an_unknown_encoding_to_the_end_are_refused() {
        assertThat(Made.refusal("\u00ff\u00e0\u00b5\n".repeat(4_000_000).getBytes(ISO_8859_1)))
                .startsWith("unreadable: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.4|a PDF",
                "\u0089PNG|a picture",
                "{\\rtf1|an RTF document",
                "Rar!|an archive",
                "<html><table>|a web page (HTML); save it as .xlsx, .xls, .ods or CSV",
                "<div><table>|a web page (HTML); save it as .xlsx, .xls, .ods or CSV",
                "<!-- a --> <!-- b --><p>|a web page (HTML); save it as .xlsx, .xls, .ods or CSV",
                "\u00EF\u00BB\u00BF<TABLE border=1>|a web page (HTML); save it as .xlsx, .xls, .ods or CSV",
                "\u00FF\u00FE<\0d\0i\0v\0>\0|a web page (HTML); save it as .xlsx, .xls, .ods or CSV",
                "<?xml version=\"1.0\"?><!DOCTYPE html><html>|a web page (HTML); save it as .xlsx, .xls, .ods or CSV",
                "<?xml version=\"1.0\"?><Workbook>|an XML file; save it as .xlsx, .xls, .ods or CSV"
            })
    void a_file_of_another_kind_is_named(String start, String kind) {
        assertThat(Made.refusal(start.getBytes(ISO_8859_1)))
                .isEqualTo("not_a_submission: it is no spreadsheet but " + kind);
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, a Word document (.docx)",
        "ppt/presentation.xml, a PowerPoint presentation (.pptx)",
        "a.txt, a ZIP archive"
    })
    void an_archive_of_another_kind_is_named(String part, String kind) throws Exception {
        assertThat(Made.refusal(Made.zip(Map.of(part, "x"))))
                .isEqualTo("not_a_submission: it is no spreadsheet but " + kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EncryptedPackage|unreadable: it is protected by a password",
                "WordDocument|not_a_submission: it is a Word document (.doc), no spreadsheet",
                "Book|unreadable: it is of Excel 95 or before; open it and save it as Excel 97–2003 (.xls) or .xlsx"
            })
    void a_container_of_another_kind_is_named(String stream, String reason) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
            files.writeFilesystem(bytes);
            assertThat(Made.refusal(bytes.toByteArray())).isEqualTo(reason);
        }
    }

    @Test
    void an_encrypted_ods_is_refused() throws Exception {
        Map<String, String> parts = Made.ods("", "");
        parts.put("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>");
        assertThat(Made.refusal(Made.zip(parts))).isEqualTo("unreadable: it is protected by a password");
    }

    @Test
    void an_xls_that_claims_to_be_huge_takes_no_memory() throws Exception {
        HSSFWorkbook workbook = new HSSFWorkbook();
        workbook.createSheet();
        byte[] content = Made.bytes(workbook);
        content[0x2C + 1] = 0x0F;
        assertThat(Made.refusal(content)).isEqualTo("unreadable: it is broken or cut off (the OLE2 container)");
    }

    @Test
    void a_changed_byte_in_an_archive_is_found_by_its_checksum() throws Exception {
        Map<String, String> parts = Made.xlsx("", "", "<sheetData><row><c><v>1234567</v></c></row></sheetData>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        byte[] content = bytes.toByteArray();
        int digit = new String(content, ISO_8859_1).indexOf("1234567");
        content[digit] = '9';
        assertThat(Made.refusal(content))
                .startsWith("unreadable: it is broken or cut off (part xl/worksheets/sheet1.xml)");
    }

    @Test
    void rows_of_a_text_without_end_are_refused() {
        assertThat(Made.refusal("1,2\n".repeat(300_000).getBytes(UTF_8)))
                .isEqualTo("unreadable: beyond what is read: more than 200000 rows");
    }

    @Test
    void a_file_over_its_time_is_refused() {
        AtomicLong processorNanos = new AtomicLong();
        Limits limits = new Limits(() -> processorNanos.addAndGet(TimeUnit.SECONDS.toNanos(31)));
        assertThat(Made.refusal("1;2\n".repeat(10_000).getBytes(UTF_8), limits))
                .isEqualTo("unreadable: beyond what is read: reading takes longer than 60 seconds");
    }

    @Test
    void a_part_counts_each_time_that_it_is_read() throws Exception {
        Map<String, String> parts =
                Made.xlsx("", "", "<sheetData>%s</sheetData>".formatted("<row><c><v>1</v></c></row>".repeat(1000)));
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replaceFirst("(<sheet .*/>)(?=</sheets>)", "$1".repeat(300)));
        assertThat(Made.refusal(Made.zip(parts))).isEqualTo("unreadable: beyond what is read: more than 200000 rows");
    }
}
