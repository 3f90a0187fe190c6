package vn.chitieu.dashboard.download;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.PACE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that a card hands over, opened again. */
class DownloadTest {
    private static final LocalDate DAY = LocalDate.of(2011, 11, 14);

    private static final About ABOUT = new About(
            "Củ Chi dẫn đầu", "%, năm 2011", List.of("Nguồn: báo cáo", "Số liệu đến 30/11/2011 · Dữ liệu mẫu"), null);

    private static String csv(@Nullable Object... cells) {
        return new String(
                CsvFile.bytes(Download.of("x", List.of("A"), List.of(Arrays.asList(cells))), ABOUT),
                StandardCharsets.UTF_8);
    }

    private static Row xlsxRow(@Nullable Object... cells) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(
                XlsxFile.bytes(Download.of("x", List.of("A"), List.of(Arrays.asList(cells))), ABOUT)))) {
            return workbook.getFirstSheet().read().stream()
                    .filter(row -> row.getRowNum() == 5)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void a_file_is_named_without_accents() {
        assertThat(Download.of("Tập hợp thanh niên 2011 xếp hạng: Đạt/chưa", List.of(), List.of())
                        .name())
                .isEqualTo("tap-hop-thanh-nien-2011-xep-hang-dat-chua");
    }

    @Test
    void csv_begins_with_its_mark_and_the_head() {
        assertThat(csv(1)).startsWith("\uFEFFA\r\n1\r\n");
    }

    @Test
    void csv_ends_with_what_it_says_of_itself() {
        assertThat(csv(1))
                .endsWith(
                        "\r\n\r\nCủ Chi dẫn đầu\r\n\"%, năm 2011\"\r\nNguồn: báo cáo\r\nSố liệu đến 30/11/2011 · Dữ liệu mẫu\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\tx", "\rx"})
    void csv_keeps_a_formula_from_running(String formula) {
        assertThat(csv(formula)).contains("'" + formula);
    }

    @Test
    void csv_leaves_numbers_alone() {
        assertThat(csv(-3L, -0.25, new BigDecimal("0.500000"), new Share(0.0), "-5", null))
                .contains("\r\n-3,-0.25,0.5,0,-5,\r\n");
    }

    @Test
    void csv_quotes_what_would_break_a_row() {
        assertThat(csv("a,\"b\"\nc")).contains("\"a,\"\"b\"\"\nc\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)"})
    void xlsx_has_no_formula(String formula) throws IOException {
        Cell cell = xlsxRow(formula).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.getText()).isEqualTo("'" + formula);
    }

    @Test
    void xlsx_numbers_are_numbers() throws IOException {
        Row row = xlsxRow(-3L, new Share(0.5371), null, "x");
        assertThat(row.getCell(0).asNumber()).isEqualByComparingTo("-3");
        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("0.5371");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u000B", "\u0085", "\u2028", "\u2029"})
    void what_a_query_says_of_itself_never_leaves_its_comment(String end) {
        About hostile = new About("a" + end + "DROP TABLE district", "b", List.of("c" + end + "d"), null);
        assertThat(new String(SqlFile.bytes("SELECT 1", hostile), StandardCharsets.UTF_8))
                .isEqualTo("-- a DROP TABLE district\n-- b\n-- c d\nSELECT 1;\n");
    }

    @Test
    void a_value_in_a_query_stays_a_value() {
        Field<String> name = DSL.field(DSL.name("name"), String.class);
        assertThat(SqlFile.sql(DSL.select(name).where(name.eq("' OR 1 = 1 --")), null))
                .contains("name = ''' OR 1 = 1 --'");
    }

    @Test
    void a_query_of_a_day_reads_what_was_known_on_it() {
        assertThat(SqlFile.sql(DSL.selectFrom(PACE).where(PACE.YEAR.eq(2011)), DAY))
                .startsWith("WITH pace AS (FROM mart.pace_as_of(DATE '2011-11-14'))\nSELECT")
                .contains("FROM pace")
                .endsWith("WHERE pace.year = 2011");
    }

    @Test
    void a_table_without_a_history_stays_in_a_query_of_a_day() {
        assertThat(SqlFile.sql(DSL.selectFrom(DISTRICT), DAY)).contains("FROM main.district");
    }

    @Test
    void a_value_that_names_a_table_stays_a_value_in_a_query_of_a_day() {
        Field<String> name = DSL.field(DSL.name("name"), String.class);
        assertThat(SqlFile.sql(DSL.select(name).where(name.eq("it's mart.pace")), DAY))
                .contains("'it''s mart.pace'");
    }

    @Test
    void a_hostile_name_stays_text() throws IOException {
        String hostile = "<img src=x onerror=alert(1)>{b}\u202Egnp\u0000]]>";
        assertThat(xlsxRow(hostile).getCell(0).getText()).isEqualTo("<img src=x onerror=alert(1)>{b}\u202Egnp]]>");
        assertThat(csv(hostile)).contains(hostile);
    }
}
