package vn.chitieu.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReaderTest {

    private static List<String> cells(String rows) throws Exception {
        return Made.cells(Made.xlsx(rows));
    }

    /** The one cell of a sheet, its number in a format. */
    private static String formatted(String format, String value) throws Exception {
        return Made.cells(Made.zip(Made.xlsx(
                        "<numFmts><numFmt numFmtId='164' formatCode='%s'/></numFmts><cellXfs><xf numFmtId='164'/></cellXfs>"
                                .formatted(format.replace("\"", "&quot;")),
                        "",
                        "<sheetData><row><c><v>%s</v></c></row></sheetData>".formatted(value))))
                .getFirst();
    }

    @Test
    void a_number_is_its_plain_decimal_form() throws Exception {
        assertThat(cells("<row r='2'><c r='B2'><v>1.5E3</v></c></row>")).containsExactly("B2 number 1500");
    }

    @Test
    void digits_beyond_what_is_shown_are_dropped() throws Exception {
        assertThat(cells("<row><c><v>0.85499999999999998</v></c><c><v>0.30000000000000004</v></c></row>"))
                .containsExactly("A1 number 0.855", "B1 number 0.3");
    }

    @Test
    void a_shared_text_is_found_by_its_number() throws Exception {
        assertThat(Made.cells(Made.zip(Made.xlsx(
                        "",
                        "<si><t>a</t></si><si><t>Quận 1</t><rPh><t>x</t></rPh></si>",
                        "<sheetData><row><c t='s'><v>1</v></c></row></sheetData>"))))
                .containsExactly("A1 text Quận 1");
    }

    @Test
    void pieces_of_a_text_are_put_together() throws Exception {
        assertThat(
                        cells(
                                "<row><c t='inlineStr'><is><r><t>Quận</t></r><r><t xml:space='preserve'> 1</t></r></is></c></row>"))
                .containsExactly("A1 text Quận 1");
    }

    @Test
    void a_cell_without_a_reference_follows_the_one_before() throws Exception {
        assertThat(cells("<row r='3'><c r='C3'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"))
                .containsExactly("C3 number 1", "D3 number 2", "A4 number 3");
    }

    @Test
    void blanks_are_no_cells() throws Exception {
        assertThat(cells("<row><c t='inlineStr'><is><t> \u00A0</t></is></c><c/></row>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0.0%|0.855|percent 0.855",
                "#,##0.00|1234.5|number 1234.5",
                "0\"%\"|85|percent 0.85",
                "0\\%|85|percent 0.85",
                "dd/mm/yyyy|40252|date 2010-03-15",
                "[$-42A]d mmmm, yyyy;@|40252|date 2010-03-15",
                "dd/mm/yyyy hh:mm|40252.5|date 2010-03-15T12:00:00",
                "[h]:mm|0.25|date 06:00:00",
                "mm:ss.0|0.25|date 06:00:00",
                "#,##0 \"người\"|12|number 12",
                "[Red]0.0;[Blue]-0.0|12|number 12",
                "General|12|number 12",
                "dd/mm/yyyy|-1|number -1",
                "dd/mm/yyyy|59|date 1900-02-28",
                "dd/mm/yyyy|61|date 1900-03-01"
            })
    void the_format_tells_what_a_number_is(String format, String value, String cell) throws Exception {
        assertThat(formatted(format, value)).isEqualTo("A1 " + cell);
    }

    @ParameterizedTest
    @CsvSource({"9, percent 0.5", "14, date 1900-01-01", "3, number 1"})
    void formats_that_are_not_written_out_are_known(int id, String cell) throws Exception {
        String value = cell.startsWith("percent") ? "0.5" : "1";
        assertThat(Made.cells(Made.zip(Made.xlsx(
                        "<cellXfs><xf numFmtId='%d'/></cellXfs>".formatted(id),
                        "",
                        "<sheetData><row><c><v>%s</v></c></row></sheetData>".formatted(value)))))
                .containsExactly("A1 " + cell);
    }

    @Test
    void days_may_count_from_1904() throws Exception {
        Map<String, String> parts = Made.xlsx(
                "<cellXfs><xf numFmtId='14'/></cellXfs>", "", "<sheetData><row><c><v>38790</v></c></row></sheetData>");
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));
        assertThat(Made.cells(Made.zip(parts))).containsExactly("A1 date 2010-03-15");
    }

    @Test
    void a_formula_counts_by_its_saved_value() throws Exception {
        assertThat(
                        cells(
                                "<row><c><f>1+1</f><v>2</v></c><c t='str'><f>A1</f><v>hai</v></c><c t='b'><f>A1</f><v>1</v></c></row>"))
                .containsExactly("A1 number =2", "B1 text =hai", "C1 truth =TRUE");
    }

    @Test
    void an_error_is_an_error() throws Exception {
        assertThat(cells("<row><c t='e'><f>1/0</f><v>#DIV/0!</v></c></row>")).containsExactly("A1 error =#DIV/0!");
    }

    @Test
    void a_formula_that_was_never_calculated_is_an_error() throws Exception {
        assertThat(cells("<row><c><f>1+1</f></c><c><f>1+1</f><v/></c></row>"))
                .containsExactly("A1 error ==?", "B1 error ==?");
    }

    @Test
    void a_formula_whose_text_is_empty_is_blank() throws Exception {
        assertThat(cells("<row><c t='str'><f>\"\"</f><v></v></c></row>")).isEmpty();
    }

    @Test
    void characters_that_xml_cannot_hold_are_unescaped() throws Exception {
        assertThat(cells("<row><c t='inlineStr'><is><t>a_x000A_b_x005F_x000A_</t></is></c></row>"))
                .containsExactly("A1 text a\nb_x000A_");
    }

    @Test
    void hidden_rows_are_read_and_say_so() throws Exception {
        assertThat(Made.sheet(Made.xlsx("<row r='1' hidden='1'><c><v>1</v></c></row><row r='2'><c><v>2</v></c></row>"))
                        .rows())
                .extracting(SheetRow::isHidden)
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource({"visible, false", "hidden, true", "veryHidden, true"})
    void hidden_sheets_are_read_and_say_so(String state, boolean isHidden) throws Exception {
        Map<String, String> parts = Made.xlsx("", "", "<sheetData/>");
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("sheetId", "state='" + state + "' sheetId"));
        assertThat(Made.sheet(Made.zip(parts)).isHidden()).isEqualTo(isHidden);
    }

    @Test
    void merged_cells_are_named() throws Exception {
        assertThat(Made.sheet(Made.zip(
                                Made.xlsx("", "", "<sheetData/><mergeCells><mergeCell ref='B2:D3'/></mergeCells>")))
                        .merged())
                .containsExactly(new MergedCells(2, 1, 3, 3));
    }

    @Test
    void lengths_in_64_bits_are_read() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Always);
            for (Map.Entry<String, String> part : Made.xlsx("", "", "<sheetData><row><c><v>7</v></c></row></sheetData>")
                    .entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        assertThat(Made.cells(bytes.toByteArray())).containsExactly("A1 number 7");
    }

    @Test
    void a_sheet_has_its_name() throws Exception {
        assertThat(Made.sheet(Made.xlsx("")).name()).isEqualTo("Biểu 1");
    }

    @Test
    void a_cell_that_is_there_twice_is_refused() throws Exception {
        assertThat(Made.refusal(Made.xlsx("<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>")))
                .isEqualTo("unreadable: it is broken or cut off (cell A1 is there twice)");
    }

    @Test
    void a_number_that_is_none_is_refused() throws Exception {
        assertThat(Made.refusal(Made.xlsx("<row><c><v>1x</v></c></row>")))
                .isEqualTo("unreadable: it is broken or cut off (cell A1)");
    }

    @Test
    void a_shared_text_that_is_not_there_is_refused() throws Exception {
        assertThat(Made.refusal(Made.xlsx("<row><c t='s'><v>7</v></c></row>")))
                .isEqualTo("unreadable: it is broken or cut off (cell A1)");
    }

    private static final String SEVEN = "<sheetData><row><c><v>7</v></c></row></sheetData>";

    private static Map<String, String> renamed(String from, String to) {
        Map<String, String> parts = Made.xlsx("", "<si><t>a</t></si>", SEVEN);
        String xml = parts.remove(from);
        parts.put(to, xml);
        return parts;
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, xl\\workbook.xml",
        "xl/_rels/workbook.xml.rels, xl\\_rels\\workbook.xml.rels",
        "xl/worksheets/sheet1.xml, xl\\worksheets\\sheet1.xml",
        "xl/worksheets/sheet1.xml, /xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet1.xml, XL/Worksheets/Sheet1.XML",
        "xl/worksheets/sheet1.xml, xl/worksheets/sheet%31.xml"
    })
    void a_part_is_found_however_its_name_is_written(String name, String written) throws Exception {
        assertThat(Made.cells(Made.zip(renamed(name, written)))).containsExactly("A1 number 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/xl/worksheets/sheet1.xml",
                "../xl/worksheets/sheet1.xml",
                "./worksheets/../worksheets/sheet1.xml",
                "worksheets\\sheet1.xml"
            })
    void a_relation_leads_to_its_part(String target) throws Exception {
        Map<String, String> parts = Made.xlsx("", "", SEVEN);
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replace("'worksheets/sheet1.xml'", "'" + target + "'"));
        assertThat(Made.cells(Made.zip(parts))).containsExactly("A1 number 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"book/main.xml", "/book/main.xml", "xl/workbook.xml"})
    void the_package_says_where_its_workbook_is(String target) throws Exception {
        Map<String, String> parts = new TreeMap<>();
        Made.xlsx("", "", SEVEN)
                .forEach((name, xml) -> parts.put(
                        name.replace("xl/", "book/")
                                .replace("workbook.xml", target.startsWith("xl") ? "workbook.xml" : "main.xml"),
                        xml.replace("/xl/", "/book/")));
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='r' Type='x/officeDocument' Target='%s'/></Relationships>"
                        .formatted(target));
        assertThat(Made.cells(Made.zip(parts))).containsExactly("A1 number 7");
    }

    @Test
    void a_sheet_whose_part_nobody_names_is_no_blank_sheet() throws Exception {
        Map<String, String> parts = Made.xlsx("", "", SEVEN);
        parts.computeIfPresent("xl/workbook.xml", (name, xml) -> xml.replace("r:id='r1'", "r:id='r9'"));
        assertThat(Made.refusal(Made.zip(parts)))
                .isEqualTo("unreadable: it is broken or cut off (sheet “Biểu 1” is absent)");
    }

    private static byte[] withWide(Charset charset, String mark) throws Exception {
        Map<String, byte[]> parts = new TreeMap<>();
        Made.xlsx("", "", "<sheetData><row><c t='inlineStr'><is><t>Quận 1</t></is></c></row></sheetData>")
                .forEach((name, xml) ->
                        parts.put(name, (mark + "<?xml version='1.0' encoding='UTF-16'?>" + xml).getBytes(charset)));
        return Made.zipped(parts);
    }

    @Test
    void parts_may_be_in_utf_16() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String mark : List.of("", "\uFEFF")) {
                assertThat(Made.cells(withWide(charset, mark))).containsExactly("A1 text Quận 1");
            }
        }
    }

    @Test
    void entities_of_utf_16_are_refused() throws Exception {
        Map<String, byte[]> parts = new TreeMap<>();
        Made.xlsx("", "", "").forEach((name, xml) -> parts.put(name, xml.getBytes(StandardCharsets.UTF_8)));
        parts.put(
                "xl/worksheets/sheet1.xml",
                "\uFEFF<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>".getBytes(StandardCharsets.UTF_16LE));
        assertThat(Made.refusal(Made.zipped(parts)))
                .isEqualTo("unreadable: it declares a DTD, which no office file does");
    }

    @Test
    void nothing_is_printed_over_a_broken_part() throws Exception {
        PrintStream error = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (String start : List.of("\uFEFF<a", "\u0000", "<?xml version='9'?><a/>", "<a>&x;</a>", "\uFFFF<a/>")) {
                Map<String, byte[]> parts = new TreeMap<>();
                Made.xlsx("", "", "").forEach((name, xml) -> parts.put(name, xml.getBytes(StandardCharsets.UTF_8)));
                parts.put("xl/workbook.xml", start.getBytes(StandardCharsets.UTF_16LE));
                Made.refusal(Made.zipped(parts));
                parts.put("xl/workbook.xml", start.getBytes(StandardCharsets.UTF_8));
                Made.refusal(Made.zipped(parts));
            }
            Made.refusal(encrypted("VelvetSweatshop", true));
        } finally {
            System.setErr(error);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_number_knows_the_first_day_of_its_workbook() throws Exception {
        Map<String, String> parts = Made.xlsx("", "", SEVEN);
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));
        assertThat(Made.sheet(Made.zip(parts))
                        .rows()
                        .getFirst()
                        .cells()
                        .getFirst()
                        .dayZero())
                .isEqualTo(LocalDate.of(1904, 1, 1));
    }

    /** As Office encrypts; broken, what says how is no longer XML. */
    private static byte[] encrypted(String password, boolean isBroken) throws Exception {
        EncryptionInfo encryption = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = encryption.getEncryptor();
        encryptor.confirmPassword(password);
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (OutputStream plain = encryptor.getDataStream(files)) {
                plain.write(Made.zip(Made.xlsx("", "", SEVEN)));
            }
            files.writeFilesystem(bytes);
            byte[] content = bytes.toByteArray();
            if (isBroken) {
                int at = new String(content, StandardCharsets.ISO_8859_1).indexOf("<keyData");
                content[at + 1] = '<';
            }
            return content;
        }
    }

    @Test
    void a_workbook_with_the_password_that_everybody_knows_is_read() throws Exception {
        assertThat(Made.cells(encrypted("VelvetSweatshop", false))).containsExactly("A1 number 7");
    }

    @Test
    void a_workbook_with_a_password_is_refused() throws Exception {
        assertThat(Made.refusal(encrypted("bí mật", false))).isEqualTo("unreadable: it is protected by a password");
    }
}
