package vn.chitieu.etl.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Period;

class FormWorkbookTest {
    private static final Path CATALOGUE_FOLDER = Stream.of(Path.of("data"), Path.of("..", "data"))
            .map(folder -> folder.resolve("catalogue"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow();
    private static final Catalogue CATALOGUE = Catalogue.read(CATALOGUE_FOLDER);

    @Test
    void it_has_five_sheets() throws IOException {
        Workbook form = form("760", "2011", Answers.NONE);

        assertThat(IntStream.range(0, form.getNumberOfSheets()).mapToObj(form::getSheetName))
                .containsExactly("Bìa", "Chỉ tiêu", "Đánh giá", "Văn bản", "Liên tịch");
    }

    @Test
    void the_same_answers_give_the_same_bytes() {
        assertThat(bytes("760", "2011", Answers.NONE)).isEqualTo(bytes("760", "2011", Answers.NONE));
    }

    @Test
    void the_cover_says_whose_it_is_in_words_for_machines_too() throws IOException {
        assertThat(texts(form("760", "2011", Answers.NONE).getSheet("Bìa")).subList(2, 9))
                .containsExactly(
                        "Mã quận, huyện|760|district_code",
                        "Quận, huyện|Quận 1|district_name",
                        "Năm báo cáo|2011|year",
                        "Số văn bản||document_number",
                        "Ngày ký||signed_on",
                        "Ngày nhận (Thành Đoàn ghi)||received_on",
                        "Người lập báo cáo||reporter");
    }

    @Test
    void the_codes_of_the_figures_stand_under_their_names() throws IOException {
        Row codes = form("760", "2011", Answers.NONE).getSheet("Chỉ tiêu").getRow(4);

        assertThat(text(codes.getCell(0))).isEqualTo("ward_code");
        assertThat(text(codes.getCell(2))).isEqualTo("theory_study.numerator");
        assertThat(text(codes.getCell(3))).isEqualTo("theory_study.denominator");
    }

    @Test
    void a_count_has_no_denominator() throws IOException {
        assertThat(texts(form("760", "2011", Answers.NONE).getSheet("Chỉ tiêu")).get(4))
                .contains("training_courses.numerator|startups_supported.numerator");
    }

    @Test
    void it_lists_the_units_of_the_first_day_of_the_period() throws IOException {
        long in2006 = units(form("764", "2006", Answers.NONE));
        long in2007 = units(form("764", "2007", Answers.NONE));

        assertThat(List.of(in2006, in2007)).containsExactly(12L, 16L);
    }

    @Test
    void an_empty_form_holds_no_figure() throws IOException {
        Sheet sheet = form("760", "2011", Answers.NONE).getSheet("Chỉ tiêu");

        assertThat(texts(sheet).subList(5, sheet.getLastRowNum() + 1))
                .allMatch(row -> row.replace("|", "").matches("(\\d{5})?\\D[^|]*"));
    }

    @Test
    void only_what_applies_to_the_district_is_asked() throws IOException {
        assertThat(items("760")).doesNotContain("II.2.1.a", "II.2.2.a");
        assertThat(items("785")).contains("II.2.1.a", "II.2.2.a");
    }

    @Test
    void labels_are_locked_without_a_password() throws IOException {
        XSSFSheet sheet = (XSSFSheet) form("760", "2011", Answers.NONE).getSheet("Chỉ tiêu");

        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
        assertThat(sheet.getRow(5).getCell(1).getCellStyle().getLocked()).isTrue();
        assertThat(sheet.getRow(5).getCell(2).getCellStyle().getLocked()).isFalse();
    }

    @Test
    void what_is_typed_stands_in_its_cell() throws IOException {
        Answers answers = new Answers(
                "12/BC",
                LocalDate.of(2011, 11, 7),
                null,
                null,
                List.of(new Answers.Figures(
                        "26740", Map.of("theory_study.numerator", "120", "theory_study.denominator", "chưa có"))),
                Map.of("1.b", "Đã phổ biến"),
                List.of(new Answers.IssuedDocument("1/KH", LocalDate.of(2011, 1, 3), "Kế hoạch")),
                List.of(new Answers.JointProgramme("Phòng Văn hóa", 2011, "Sân chơi", "Bốn sân chơi")));
        Workbook form = form("760", "2011", answers);

        assertThat(texts(form.getSheet("Chỉ tiêu")).get(5)).startsWith("26740|Phường Bến Nghé|120|chưa có|");
        assertThat(texts(form.getSheet("Đánh giá")).get(3)).endsWith("|Đã phổ biến");
        assertThat(texts(form.getSheet("Văn bản")).get(3)).isEqualTo("1/KH|03/01/2011|Kế hoạch");
        assertThat(texts(form.getSheet("Liên tịch")).get(3)).isEqualTo("Phòng Văn hóa|2011|Sân chơi|Bốn sân chơi");
    }

    private static List<String> items(String district) throws IOException {
        return texts(form(district, "2011", Answers.NONE).getSheet("Đánh giá")).stream()
                .map(row -> row.replaceFirst("\\|.*", ""))
                .toList();
    }

    private static long units(Workbook form) {
        return texts(form.getSheet("Chỉ tiêu")).stream()
                .filter(row -> row.matches("\\d{5}\\|.*"))
                .count();
    }

    private static List<String> texts(Sheet sheet) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .filter(row -> row != null)
                .map(row -> String.join(
                        "|",
                        IntStream.range(0, row.getLastCellNum())
                                .mapToObj(column -> text(row.getCell(column)))
                                .toList()))
                .toList();
    }

    private static String text(Cell cell) {
        return new DataFormatter().formatCellValue(cell);
    }

    private static Workbook form(String district, String year, Answers answers) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(district, year, answers)));
    }

    private static byte[] bytes(String district, String year, Answers answers) {
        District found = CATALOGUE.districts().stream()
                .filter(each -> each.districtCode().equals(district))
                .findFirst()
                .orElseThrow();
        Period period = CATALOGUE.periods().stream()
                .filter(each -> each.year() == Integer.parseInt(year))
                .findFirst()
                .orElseThrow();
        return FormWorkbook.bytes(CATALOGUE, found, period, answers);
    }
}
