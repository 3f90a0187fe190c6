package vn.chitieu.warehouse.original;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Ward;

/** Real files, in every format and alphabet of the sample, and what may have become of them. */
class OriginalsTest {
    private static final Path DATA = Path.of(System.getProperty("basedir", "."), "..", "data");
    private static final Catalogue CATALOGUE = Catalogue.read(DATA.resolve("catalogue"));
    private static final Vocabulary VOCABULARY = new Vocabulary(Stream.concat(
                    CATALOGUE.districts().stream().map(District::nameVi),
                    CATALOGUE.wards().stream().map(Ward::nameVi))
            .collect(Collectors.toSet()));

    @TempDir
    private Path folder;

    private final Originals originals = new Originals(() -> Optional.of(folder.toString()));

    private SourceFile loaded(String file, byte[] content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(requireNonNull(path.getParent()));
        Files.write(path, content);
        return new SourceFile(file, Hashes.ofBytes(content), null, null, null);
    }

    private SourceFile text(String content) throws IOException {
        return loaded("2010/760.csv", content.getBytes(UTF_8));
    }

    private SourceFile sample(String file) throws IOException {
        return loaded(file, Files.readAllBytes(DATA.resolve("sample").resolve(file)));
    }

    private Window window(SourceFile file, Place place) {
        return requireNonNull(originals.look(file, place, VOCABULARY).window());
    }

    private static List<String> marked(Window window) {
        return window.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(Window.Shown::isMarked)
                .map(Window.Shown::text)
                .toList();
    }

    private static List<String> texts(Window window, int row) {
        return window.rows().stream()
                .filter(each -> each.number() == row)
                .flatMap(each -> each.cells().stream())
                .map(Window.Shown::text)
                .toList();
    }

    /** The numbers as observation has them, and a name that only the right alphabet gives. */
    @ParameterizedTest
    @CsvSource({
        "2006/760.csv, , 32, numerator, denominator, 2379, 6421, Phường Phạm Ngũ Lão",
        "2006/764.csv, , 36, numerator, denominator, 8017, 16133, Quận Gò Vấp",
        "2009/772.csv, , 50, numerator, denominator, 1530, 3302, Phường 15",
        "2009/761.csv, , 33, numerator, denominator, 4686, 11665, Phường Thới An",
        "2007/760.xls, Sheet1, 17, G, H, 2474, 6566, Phường Phạm Ngũ Lão",
        "2010/762.xlsx, Chỉ tiêu, 16, G, H, 7797, 13668, Phường Tam Phú",
        "2011/764.ods, Chỉ tiêu, 20, G, H, 8413, 13708, Phường 16"
    })
    void the_cells_of_a_reading_are_marked_in_every_format_and_alphabet(
            String file, String sheet, int row, String first, String second, String top, String bottom, String name)
            throws IOException {
        Window window = window(sample(file), new Place(sheet, row, List.of(first, second)));
        assertThat(marked(window)).containsExactly(top, bottom);
        assertThat(texts(window, row)).anyMatch(text -> text.contains(name));
    }

    @Test
    void the_header_of_a_table_stays_above_the_window() throws IOException {
        Window window = window(sample("2009/772.csv"), new Place(null, 50, List.of("numerator")));
        assertThat(window.rows().getFirst().cells().getFirst().text()).isEqualTo("district_code");
    }

    @Test
    void the_window_has_twelve_rows_besides_the_header() throws IOException {
        Window window = window(sample("2009/772.csv"), new Place(null, 50, List.of("numerator")));
        assertThat(window.rows()).hasSize(13);
    }

    @Test
    void the_unit_of_a_row_stays_beside_a_column_far_to_the_right() throws IOException {
        String cells = Stream.iterate(1, each -> each + 1)
                .limit(40)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        Window window = window(text("Đơn vị," + cells + "\nĐa Kao," + cells + "\n"), new Place(null, 2, List.of("AL")));
        assertThat(texts(window, 2)).startsWith("Đa Kao").contains("37");
    }

    @Test
    void a_heading_over_several_columns_stands_where_they_begin_to_be_seen() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("wide.xls"))) {
            HSSFSheet sheet = workbook.createSheet("a");
            sheet.createRow(0).createCell(5).setCellValue("Tập hợp");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 5, 29));
            sheet.createRow(1).createCell(29).setCellValue(7);
            workbook.write(out);
        }
        SourceFile file = loaded("wide.xls", Files.readAllBytes(folder.resolve("wide.xls")));
        assertThat(texts(window(file, new Place("a", 2, List.of("AD"))), 1)).startsWith("Tập hợp");
    }

    @Test
    void a_formula_is_shown_by_its_stored_result() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("sum.xls"))) {
            HSSFSheet sheet = workbook.createSheet("a");
            sheet.createRow(0).createCell(0).setCellFormula("40+2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        SourceFile file = loaded("sum.xls", Files.readAllBytes(folder.resolve("sum.xls")));
        Window window = window(file, new Place("a", 1, List.of("A")));
        assertThat(window.rows().getFirst().cells().getFirst()).isEqualTo(new Window.Shown("42", 2, true, true, true));
    }

    @Test
    void a_formula_of_a_table_of_text_and_markup_are_texts() throws IOException {
        SourceFile file = text("a,b\n=HYPERLINK(\"x\"),<script>alert(1)</script>\n".replace("\"x\"", "1"));
        assertThat(texts(window(file, new Place(null, 2, List.of())), 2))
                .containsExactly("=HYPERLINK(1)", "<script>alert(1)</script>");
    }

    @Test
    void a_long_cell_is_cut_and_says_how_long_it_is() throws IOException {
        SourceFile file = text("a,b\n%s,1\n".formatted("x".repeat(10_000)));
        Window.Shown cell = window(file, new Place(null, 2, List.of("a")))
                .rows()
                .getLast()
                .cells()
                .getFirst();
        assertThat(List.of(cell.text().length(), cell.length())).containsExactly(200, 10_000);
    }

    @Test
    void a_row_that_is_not_there_shows_the_nearest_and_says_so() throws IOException {
        Window window = window(text("a,b\n1,2\n"), new Place(null, 99, List.of("a")));
        assertThat(window.isFound()).isFalse();
        assertThat(window.rows().getLast().number()).isEqualTo(2);
    }

    @Test
    void a_sheet_that_is_not_there_is_said_so() throws IOException {
        Look look = originals.look(sample("2007/760.xls"), new Place("none", 1, List.of()), VOCABULARY);
        assertThat(requireNonNull(look.unread()).vi()).contains("không có trang tính này");
    }

    @Test
    void a_file_that_is_no_table_says_why_it_is_not_shown() throws IOException {
        Look look = originals.look(text("%PDF-1.4\n"), new Place(null, 1, List.of()), VOCABULARY);
        assertThat(requireNonNull(look.unread()).en()).contains("a PDF");
    }

    @Test
    void a_file_too_large_to_show_says_so() throws IOException {
        SourceFile file = loaded("large.csv", new byte[5 << 20]);
        Look look = originals.look(file, new Place(null, 1, List.of()), VOCABULARY);
        assertThat(requireNonNull(look.unread()).en()).contains("more than 4 MB");
    }

    @Test
    void more_rows_than_are_shown_are_said_so() throws IOException {
        Look look = originals.look(text("a,b\n" + "1,2\n".repeat(20_000)), new Place(null, 1, List.of()), VOCABULARY);
        assertThat(requireNonNull(look.unread()).en()).contains("more than 12500 rows");
    }

    @Test
    void a_file_with_other_bytes_is_changed() throws IOException {
        SourceFile file = text("a,b\n1,2\n");
        text("a,b\n1,3\n");
        assertThat(originals.find(file)).isEqualTo(new Original.Changed(Hashes.ofBytes("a,b\n1,3\n".getBytes(UTF_8))));
    }

    @Test
    void a_changed_file_is_not_shown() throws IOException {
        SourceFile file = text("a,b\n1,2\n");
        text("a,b\n1,3\n");
        assertThat(originals
                        .look(file, new Place(null, 2, List.of()), VOCABULARY)
                        .window())
                .isNull();
    }

    @Test
    void a_deleted_file_is_gone() throws IOException {
        SourceFile file = text("a,b\n1,2\n");
        Files.delete(folder.resolve(file.file()));
        assertThat(originals.find(file)).isEqualTo(new Original.Gone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.csv", "2010/../../outside.csv", "./2010/../outside.csv", "a\0b", "2010"})
    void a_name_that_leads_elsewhere_is_not_followed(String name) throws IOException {
        Path inner = Files.createDirectories(folder.resolve("inner/2010"));
        Files.writeString(folder.resolve("outside.csv"), "secret");
        Files.writeString(folder.resolve("inner/outside.csv"), "secret");
        Originals within =
                new Originals(() -> Optional.of(inner.resolve("..").normalize().toString()));
        SourceFile file = new SourceFile(name, Hashes.ofBytes("secret".getBytes(UTF_8)), null, null, null);
        assertThat(within.find(file)).isNotInstanceOf(Original.AsLoaded.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"link.csv", "away/outside.csv"})
    void a_link_is_not_followed(String name) throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("outside.csv"), "secret");
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("link.csv"), outside.resolve("outside.csv"));
        Files.createSymbolicLink(inner.resolve("away"), outside);
        SourceFile file = new SourceFile(name, Hashes.ofBytes("secret".getBytes(UTF_8)), null, null, null);
        assertThat(new Originals(() -> Optional.of(inner.toString())).find(file))
                .isInstanceOf(Original.OutOfReach.class);
    }

    @Test
    void a_name_spelled_as_on_a_mac_is_found() throws IOException {
        String name = "Báo cáo.csv";
        loaded(Normalizer.normalize(name, Normalizer.Form.NFD), "a,b\n".getBytes(UTF_8));
        SourceFile file = new SourceFile(name, Hashes.ofBytes("a,b\n".getBytes(UTF_8)), null, null, null);
        assertThat(originals.find(file)).isInstanceOf(Original.AsLoaded.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdfs://there:8020/submissions", "s3a://bucket/submissions", "/no/such/folder"})
    void a_folder_elsewhere_is_out_of_reach(String place) throws IOException {
        assertThat(new Originals(() -> Optional.of(place)).find(text("a,b\n"))).isInstanceOf(Original.OutOfReach.class);
    }

    @Test
    void a_folder_that_nobody_wrote_down_is_out_of_reach() throws IOException {
        assertThat(new Originals(Optional::empty).find(text("a,b\n"))).isInstanceOf(Original.OutOfReach.class);
    }
}
