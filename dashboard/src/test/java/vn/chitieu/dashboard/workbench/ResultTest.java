package vn.chitieu.dashboard.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.workbench.Result.Field;
import vn.chitieu.dashboard.workbench.ResultChart.Kind;

class ResultTest {

    @Test
    void rows_are_read_from_wherever_one_looks() throws IOException {
        try (Result result = numbers(1000)) {
            assertThat(result.rows(995, 100))
                    .extracting(List::getFirst)
                    .containsExactly("995", "996", "997", "998", "999");
        }
    }

    @Test
    void null_is_told_from_an_empty_text() throws IOException {
        try (Result result = result(List.of(new Field("a", false)), row("x"), row(""), row((String) null))) {
            assertThat(result.rows(0, 3)).extracting(List::getFirst).containsExactly("x", "", null);
        }
    }

    @Test
    void parts_that_end_in_the_midst_of_a_character_are_whole_again() throws IOException {
        try (Result result = new Result()) {
            for (byte one : cells(List.of(new Field("tên", false)), List.of(row("Quận Gò Vấp")))) {
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
    void of_a_year_and_a_value_lines_are_drawn() throws IOException {
        try (Result result = result(
                List.of(new Field("name", false), new Field("year", true), new Field("percent", true)),
                row("Quận 1", "2010", "40"))) {
            assertThat(ResultChart.guess(result).orElseThrow().kind()).isEqualTo(Kind.LINES);
        }
    }

    @Test
    void rows_are_named_by_the_text_that_tells_most_of_them_apart() throws IOException {
        try (Result result = result(
                List.of(new Field("kind", false), new Field("name", false), new Field("value", true)),
                row("urban", "Quận 1", "1"),
                row("urban", "Quận 2", "2"))) {
            assertThat(ResultChart.guess(result).orElseThrow().name()).isEqualTo(1);
        }
    }

    @Test
    void without_numbers_there_is_no_chart() throws IOException {
        try (Result result = result(List.of(new Field("name", false)), row("Quận 1"))) {
            assertThat(ResultChart.guess(result)).isEmpty();
        }
    }

    private static Result numbers(int count) throws IOException {
        @SuppressWarnings("unchecked")
        List<@Nullable String>[] rows = new List[count];
        Arrays.setAll(rows, at -> row(Integer.toString(at)));
        return result(List.of(new Field("n", true)), rows);
    }

    @SafeVarargs
    private static Result result(List<Field> fields, List<@Nullable String>... rows) throws IOException {
        Result result = new Result();
        result.take(cells(fields, List.of(rows)));
        result.end(rows.length);
        return result;
    }

    private static List<@Nullable String> row(@Nullable String... cells) {
        return Arrays.asList(cells);
    }

    /** As CellsWriter writes them. */
    private static byte[] cells(List<Field> fields, List<List<@Nullable String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(fields.size());
        for (Field field : fields) {
            cell(out, field.name());
            out.writeBoolean(field.isNumeric());
        }
        for (List<@Nullable String> row : rows) {
            for (String text : row) {
                cell(out, text);
            }
        }
        return bytes.toByteArray();
    }

    private static void cell(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
