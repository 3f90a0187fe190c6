package vn.chitieu.warehouse.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static Connection duckdb;

    @BeforeAll
    static void open() throws SQLException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterAll
    static void close() throws SQLException {
        duckdb.close();
    }

    @Test
    void a_table_has_names_a_rule_rows_and_their_count() throws Exception {
        assertThat(table("SELECT 'Gò Vấp' AS name, 0.142857142857142857::DOUBLE AS value"))
                .isEqualTo("""
                 name   |               value
                --------+---------------------
                 Gò Vấp | 0.14285714285714285
                1 hàng
                """);
    }

    @Test
    void numbers_stand_under_each_other_by_their_last_digit() throws Exception {
        assertThat(table("SELECT unnest([9, 10]) AS n")).contains("\n  9\n 10\n");
    }

    @Test
    void null_is_not_an_empty_text() throws Exception {
        assertThat(table("SELECT NULL AS a, '' AS b, 1 AS c")).contains(" NULL |   | 1\n");
    }

    @Test
    void a_row_far_down_counts_for_the_width() throws Exception {
        assertThat(table("SELECT if(i = 9999, 'wider', 'x') AS a, i FROM range(10000) AS r(i)"))
                .contains("\n x     |    0\n");
    }

    @Test
    void letters_of_two_signs_take_one_column() throws Exception {
        String apart = Normalizer.normalize("Vấp", Normalizer.Form.NFD);

        assertThat(table("SELECT unnest(['%s', 'Vấp']) AS a, 1 AS b".formatted(apart)))
                .contains("\n %s | 1\n Vấp | 1\n".formatted(apart));
    }

    @Test
    void a_value_of_two_lines_takes_two() throws Exception {
        assertThat(table("SELECT 'a' || chr(10) || 'b' AS x, 1 AS y")).contains("\n a↵ | 1\n b  |\n");
    }

    @Test
    void what_would_move_the_cursor_is_written_out() throws Exception {
        assertThat(table("SELECT chr(9) || chr(27) || '[2J' AS x")).contains(" \\t\\x1B[2J\n");
    }

    @Test
    void numbers_that_do_not_fit_are_left_out_and_named() throws Exception {
        assertThat(table(
                        "SELECT 1 AS a, 170141183460469231731687303715884105727 AS wide, 2 AS b",
                        new TextTable.Layout(false, false, 20)))
                .contains(" a | b\n", "1 cột: wide");
    }

    @Test
    void a_text_that_does_not_fit_goes_over_several_lines() throws Exception {
        assertThat(table(
                        "SELECT 1 AS a, 'Mỗi hàng là một quận hoặc huyện' AS grain",
                        new TextTable.Layout(false, false, 32)))
                .contains(" 1 | Mỗi hàng là một quận hoặc\n   | huyện\n");
    }

    @Test
    void expanded_a_row_has_a_line_a_column() throws Exception {
        assertThat(table("SELECT 1 AS a, 'x' AS name", new TextTable.Layout(false, true, 20)))
                .isEqualTo("-[ 1 ]-----\na    | 1\nname | x\n1 hàng\n");
    }

    @Test
    void a_box_is_closed() throws Exception {
        assertThat(table("SELECT 1 AS a", TextTable.Layout.WHOLE.boxed())).isEqualTo("""
                ┌───┐
                │ a │
                ├───┤
                │ 1 │
                └───┘
                1 hàng
                """);
    }

    @Test
    void a_plan_is_drawn_as_it_comes() throws Exception {
        assertThat(table("EXPLAIN SELECT 1")).contains("──╮\n│").doesNotContain("explain_value", "↵");
    }

    private static String table(String query) throws Exception {
        return table(query, TextTable.Layout.WHOLE);
    }

    private static String table(String query, TextTable.Layout layout) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Statement sql = duckdb.createStatement();
                ResultSet rows = sql.executeQuery(query);
                TextTable table = new TextTable(out, layout)) {
            table.write(rows);
        }
        return out.toString(UTF_8);
    }
}
