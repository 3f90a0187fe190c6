package vn.chitieu.dashboard.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.workbench.ResultChart.Kind;
import vn.chitieu.warehouse.query.CellsWriter;

class ResultTest {

    @Test
    void rows_are_read_from_wherever_one_looks() throws IOException, SQLException {
        try (Result result = result("FROM range(1000)")) {
            assertThat(result.rows(995, 100))
                    .extracting(List::getFirst)
                    .containsExactly("995", "996", "997", "998", "999");
        }
    }

    @Test
    void null_is_told_from_an_empty_text() throws IOException, SQLException {
        try (Result result = result("FROM (VALUES ('x'), (''), (NULL))")) {
            assertThat(result.rows(0, 3)).extracting(List::getFirst).containsExactly("x", "", null);
        }
    }

    @Test
    void parts_that_end_in_the_midst_of_a_character_are_whole_again() throws IOException, SQLException {
        try (Result result = new Result()) {
            ByteArrayOutputStream cells = new ByteArrayOutputStream();
            write("SELECT 'Quận Gò Vấp' AS tên", cells);
            for (byte one : cells.toByteArray()) {
                result.take(new byte[] {one});
            }
            result.end(1);
            assertThat(result.rows(0, 1)).containsExactly(List.of("Quận Gò Vấp"));
        }
    }

    @Test
    void a_result_that_was_closed_before_it_ended_has_no_rows() throws IOException {
        Result result = new Result();
        result.close();
        result.end(3);
        assertThat(result.rows()).isZero();
    }

    @Test
    void of_a_year_and_a_value_lines_are_drawn() throws IOException, SQLException {
        try (Result result = result("SELECT 'Quận 1' AS name, 2010 AS year, 40.5 AS percent")) {
            assertThat(ResultChart.guess(result).orElseThrow().kind()).isEqualTo(Kind.LINES);
        }
    }

    @Test
    void rows_are_named_by_the_text_that_tells_most_of_them_apart() throws IOException, SQLException {
        try (Result result =
                result("FROM (VALUES ('urban', 'Quận 1', 1), ('urban', 'Quận 2', 2)) AS found(kind, name, value)")) {
            assertThat(ResultChart.guess(result).orElseThrow().name()).isEqualTo(1);
        }
    }

    @Test
    void without_numbers_there_is_no_chart() throws IOException, SQLException {
        try (Result result = result("SELECT 'Quận 1' AS name")) {
            assertThat(ResultChart.guess(result)).isEmpty();
        }
    }

    private static Result result(String sql) throws IOException, SQLException {
        ByteArrayOutputStream cells = new ByteArrayOutputStream();
        long rows = write(sql, cells);
        Result result = new Result();
        result.take(cells.toByteArray());
        result.end(rows);
        return result;
    }

    private static long write(String sql, ByteArrayOutputStream cells) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql);
                CellsWriter writer = new CellsWriter(cells, Long.MAX_VALUE)) {
            return writer.write(rows).rows();
        }
    }
}
