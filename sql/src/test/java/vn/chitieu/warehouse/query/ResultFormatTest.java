package vn.chitieu.warehouse.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultFormatTest {
    private static Connection duckdb;

    @BeforeAll
    static void open() throws SQLException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterAll
    static void close() throws SQLException {
        duckdb.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0.1::DOUBLE | 0.1",
                "12345678::DOUBLE | 12345678.0",
                "1e20::DOUBLE | 1.0E20",
                "0.1::FLOAT | 0.1",
                "1.50::DECIMAL(9, 2) | 1.50",
                "170141183460469231731687303715884105727::HUGEINT | 170141183460469231731687303715884105727",
                "DATE '2011-11-15' | 2011-11-15",
                "DATE 'infinity' | infinity",
                "TIMESTAMP '2011-11-15 10:00:00' | 2011-11-15T10:00:00",
                "TIMESTAMP '-infinity' | -infinity",
                "TIMESTAMPTZ '2011-11-15 10:00:00+07' | 2011-11-15T03:00:00Z",
                "TIME '10:00:00' | 10:00:00",
                "'nan'::DOUBLE | nan",
                "'-inf'::DOUBLE | -inf",
                "'\\x00a'::BLOB | \\x00a",
                "{'x': [1, NULL]} | \"{\"\"x\"\":[1,null]}\"",
                "''  | \"\"",
                "NULL | ``",
            })
    void csv_has_text_that_reads_back(String sql, String text) throws Exception {
        assertThat(written(ResultFormat.csv, "SELECT 1 AS one, %s AS value".formatted(sql)))
                .isEqualTo("one,value\n1,%s\n".formatted(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | 1",
                "true | true",
                "1.50::DECIMAL(9, 2) | 1.50",
                "170141183460469231731687303715884105727::HUGEINT | 170141183460469231731687303715884105727",
                "12345678901234567890123::BIGNUM | 12345678901234567890123",
                "'nan'::DOUBLE | null",
                "[1, 2] | [1,2]",
                "{'x': 1, 'y': 'a'} | {\"x\":1,\"y\":\"a\"}",
                "MAP {1: [true]} | {\"1\":[true]}",
                "'{\"q\": 1}'::JSON | {\"q\": 1}",
                "[TIMESTAMP '2011-11-15 10:00:00'] | [\"2011-11-15T10:00:00\"]",
                "concat('\"\\', chr(10), chr(1)) | \"\\\"\\\\\\n\\u0001\"",
                "NULL | null",
            })
    void json_keeps_types(String sql, String json) throws Exception {
        assertThat(written(ResultFormat.jsonl, "SELECT %s AS a".formatted(sql)))
                .isEqualTo("{\"a\":%s}\n".formatted(json));
    }

    @Test
    void json_is_one_array_of_objects() throws Exception {
        assertThat(written(ResultFormat.json, "FROM range(2) AS numbers(n)"))
                .isEqualTo("[\n{\"n\":0},\n{\"n\":1}\n]\n");
    }

    @Test
    void json_of_no_row_is_an_empty_array() throws Exception {
        assertThat(written(ResultFormat.json, "SELECT 1 WHERE false")).isEqualTo("[]\n");
    }

    @Test
    void json_of_several_results_is_an_array_of_arrays() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ResultWriter writer = ResultFormat.json.to(out, 2)) {
            add(writer, "SELECT 1 AS a");
            add(writer, "SELECT 2 AS b WHERE false");
        }

        assertThat(out.toString(UTF_8)).isEqualTo("[[\n{\"a\":1}\n],\n[]]\n");
    }

    @Test
    void json_tells_of_figures_that_it_has_no_word_for() throws Exception {
        try (Statement sql = duckdb.createStatement();
                ResultSet rows = sql.executeQuery("SELECT 'nan'::DOUBLE, ['inf'::DOUBLE], 1")) {
            assertThat(ResultFormat.json
                            .write(rows, new ByteArrayOutputStream())
                            .notes())
                    .singleElement()
                    .matches(note -> note.en().startsWith("2 values"));
        }
    }

    @Test
    void columns_of_one_name_are_told_apart() throws Exception {
        assertThat(written(ResultFormat.csv, "SELECT 1 AS a, 2 AS a, 3 AS a_2, 4 AS a"))
                .startsWith("a,a_3,a_2,a_4\n");
    }

    @Test
    void tsv_quotes_what_holds_a_tab() throws Exception {
        assertThat(written(ResultFormat.tsv, "SELECT 'a\tb' AS x, 'c,d' AS y")).isEqualTo("x\ty\n\"a\tb\"\tc,d\n");
    }

    @Test
    void markdown_aligns_numbers_and_keeps_bars() throws Exception {
        assertThat(written(ResultFormat.markdown, "SELECT 1 AS n, 'a|b' AS t"))
                .isEqualTo("| n | t |\n| ---: | --- |\n| 1 | a\\|b |\n");
    }

    @Test
    void a_workbook_has_numbers_as_numbers() throws Exception {
        assertThat(sheet("SELECT 0.6::DOUBLE AS a").asNumber()).isEqualByComparingTo("0.6");
    }

    @Test
    void a_workbook_has_days_as_days() throws Exception {
        assertThat(sheet("SELECT DATE '2011-11-15' AS a").asDate()).isEqualTo("2011-11-15T00:00:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'=1+1' | =1+1",
                "170141183460469231731687303715884105727::HUGEINT | 170141183460469231731687303715884105727",
                "DATE '1899-01-01' | 1899-01-01",
                "concat(chr(7), '_x0041_') | _x0007__x005F_x0041_",
            })
    void a_workbook_has_as_text_what_excel_would_change(String sql, String text) throws Exception {
        assertThat(sheet("SELECT %s AS a".formatted(sql)).getText()).isEqualTo(text);
    }

    @Test
    void a_sheet_that_would_be_too_long_is_refused() {
        assertThatThrownBy(() -> written(ResultFormat.xlsx, "FROM range(1048576)"))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void a_text_that_no_cell_holds_is_refused() {
        assertThatThrownBy(() -> written(ResultFormat.xlsx, "SELECT repeat('x', 32768)"))
                .isInstanceOf(QueryException.class);
    }

    static void add(ResultWriter writer, String query) throws SQLException, IOException {
        try (Statement sql = duckdb.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            writer.write(rows);
        }
    }

    private static String written(ResultFormat format, String query) throws SQLException, IOException {
        return bytes(format, query).toString(UTF_8);
    }

    private static ByteArrayOutputStream bytes(ResultFormat format, String query) throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Statement sql = duckdb.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            format.write(rows, out);
        }
        return out;
    }

    /** The first value of the result in the workbook. */
    private static Cell sheet(String query) throws SQLException, IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(bytes(ResultFormat.xlsx, query).toByteArray()))) {
            return workbook.getFirstSheet().read().get(1).getCell(0);
        }
    }
}
