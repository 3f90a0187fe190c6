package vn.chitieu.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** One workbook as LibreOffice saves it in each format: files that other code than ours wrote. */
class LibreOfficeTest {
    private static final List<String> CELLS = List.of(
            "A1 text Quận 1 Phú Nhuận",
            "A2 text QUẬN 1",
            "B2 number 1500.25",
            "C2 percent 0.855",
            "D2 date 2010-03-15",
            "A3 text Phường Bến Nghé",
            "B3 number =3000.5",
            "C3 error =#DIV/0!",
            "D3 text =xong",
            "B4 number 7");

    private static Path folder;

    @BeforeAll
    static void convert(@TempDir Path work) throws Exception {
        String office = office();
        if (office == null) {
            throw new TestAbortedException(
                    "needs LibreOffice: apt-get install libreoffice-calc, or LIBREOFFICE=/a/path");
        }
        folder = work;
        Files.write(work.resolve("a.xlsx"), workbook());
        save(office, work, "xls:MS Excel 97");
        save(office, work, "ods");
        // Comma, quote, UTF-8; cells as they show.
        save(office, work, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false");
        Files.createDirectory(work.resolve("again"));
        Process again =
                office(office, work, "xlsx:Calc MS Excel 2007 XML", work.resolve("again"), work.resolve("a.ods"));
        assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static @Nullable String office() {
        String named = System.getenv("LIBREOFFICE");
        if (named != null && !named.isEmpty()) {
            return named;
        }
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .flatMap(directory -> Stream.of("soffice", "libreoffice").map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }

    private static void save(String office, Path work, String format) throws Exception {
        Process process = office(office, work, format, work, work.resolve("a.xlsx"));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(format).isTrue();
    }

    private static Process office(String office, Path work, String format, Path out, Path file) throws Exception {
        return new ProcessBuilder(
                        office,
                        "-env:UserInstallation=" + work.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("office.log").toFile())
                .start();
    }

    private static byte[] workbook() throws Exception {
        return Made.zip(
                typed(
                        Made.xlsx(
                                "<numFmts count='2'><numFmt numFmtId='164' formatCode='0.0%'/><numFmt numFmtId='165' formatCode='dd/mm/yyyy'/></numFmts>"
                                        + "<fonts><font><sz val='11'/><name val='Arial'/></font><font><sz val='11'/><name val='.VnTimeH'/></font></fonts>"
                                        + "<fills><fill><patternFill patternType='none'/></fill><fill><patternFill patternType='gray125'/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
                                        + "<cellXfs><xf/><xf fontId='1' applyFont='1'/><xf numFmtId='164' applyNumberFormat='1'/><xf numFmtId='165' applyNumberFormat='1'/></cellXfs>",
                                "",
                                "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><r><rPr><sz val='11'/><rFont val='.VnTime'/></rPr><t xml:space='preserve'>QuËn 1 </t></r><r><rPr><sz val='11'/><rFont val='VNI-Times'/></rPr><t>Phuù Nhuaän</t></r></is></c></row>"
                                        + "<row r='2' hidden='1'><c r='A2' s='1' t='inlineStr'><is><t>quËn 1</t></is></c><c r='B2'><v>1500.25</v></c><c r='C2' s='2'><v>0.855</v></c><c r='D2' s='3'><v>40252</v></c></row>"
                                        + "<row r='3'><c r='A3' t='inlineStr'><is><t>Phường Bến Nghé</t></is></c><c r='B3'><f>B2*2</f><v>3000.5</v></c><c r='C3' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='D3' t='str'><f>\"xo\"&amp;\"ng\"</f><v>xong</v></c></row>"
                                        + "<row r='4'><c r='B4'><v>7</v></c></row></sheetData><mergeCells><mergeCell ref='A1:D1'/></mergeCells>")));
    }

    private static java.util.Map<String, String> typed(java.util.Map<String, String> parts) {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        parts.put(
                "[Content_Types].xml",
                ("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/>"
                                + "<Override PartName='/xl/workbook.xml' ContentType='%1$ssheet.main+xml'/><Override PartName='/xl/worksheets/sheet1.xml' ContentType='%1$sworksheet+xml'/><Override PartName='/xl/styles.xml' ContentType='%1$sstyles+xml'/><Override PartName='/xl/sharedStrings.xml' ContentType='%1$ssharedStrings+xml'/></Types>")
                        .formatted(type));
        String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns='%s'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>"
                        .formatted(relations));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replaceFirst("<Relationships>", "<Relationships xmlns='%s'>".formatted(relations)));
        return parts;
    }

    private static byte[] saved(String name) throws Exception {
        return Files.readAllBytes(folder.resolve(name));
    }

    @Test
    void the_workbook_itself_holds_these_cells() throws Exception {
        assertThat(Made.cells(saved("a.xlsx"))).isEqualTo(CELLS);
    }

    @Test
    void the_xls_holds_the_same() throws Exception {
        assertThat(Made.cells(saved("a.xls"))).isEqualTo(CELLS);
    }

    @Test
    void the_ods_holds_the_same() throws Exception {
        assertThat(Made.cells(saved("a.ods"))).isEqualTo(CELLS);
    }

    @Test
    void the_xlsx_saved_again_holds_the_same() throws Exception {
        assertThat(Made.cells(saved("again/a.xlsx"))).isEqualTo(CELLS);
    }

    @Test
    void the_rows_that_are_hidden_stay_so() throws Exception {
        for (String name : List.of("a.xlsx", "a.xls", "a.ods", "again/a.xlsx")) {
            assertThat(Made.sheet(saved(name)).rows())
                    .as(name)
                    .extracting(SheetRow::isHidden)
                    .containsExactly(false, true, false, false);
        }
    }

    @Test
    void the_cells_that_are_merged_stay_so() throws Exception {
        for (String name : List.of("a.xlsx", "a.xls", "a.ods", "again/a.xlsx")) {
            assertThat(Made.sheet(saved(name)).merged()).as(name).containsExactly(new MergedCells(1, 0, 1, 3));
        }
    }

    /** A CSV knows no fonts: what was in a legacy one is the bytes of it in UTF-8. */
    @Test
    void the_csv_holds_what_shows() throws Exception {
        assertThat(Made.cells(saved("a.csv")))
                .contains("B2 text 1500.25", "C2 text 85.5%", "A3 text Phường Bến Nghé", "D3 text xong", "B4 text 7");
    }
}
