package vn.chitieu.warehouse.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.TinyWarehouse;
import vn.chitieu.warehouse.build.TableKey;
import vn.chitieu.warehouse.query.Question;

class DictionaryTest {
    private static Connection snapshot;
    private static Dictionary dictionary;

    @BeforeAll
    static void build(@TempDir Path folder) throws Exception {
        Path file = new TinyWarehouse(folder).build("tiny", List.of());
        snapshot = DriverManager.getConnection("jdbc:duckdb:" + file);
        dictionary = Dictionary.of(snapshot);
    }

    @AfterAll
    static void close() throws SQLException {
        snapshot.close();
    }

    private static Dictionary.Table table(String name) {
        return dictionary.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> comments() {
        return dictionary.tables().stream()
                .flatMap(table -> Stream.concat(
                        Stream.of(table.grain()), table.columns().stream().map(Dictionary.Column::meaning)))
                .map(Message::en);
    }

    @Test
    void every_comment_is_translated_and_nothing_else() {
        assertThat(Dictionary.vietnamese().keySet())
                .containsExactlyInAnyOrderElementsOf(comments().collect(Collectors.toSet()));
    }

    @Test
    void every_table_but_lists_of_remarks_and_events_has_a_key() {
        assertThat(dictionary.tables().stream()
                        .filter(table -> table.keys().isEmpty())
                        .map(Dictionary.Table::name))
                .containsExactlyInAnyOrder(
                        "main.assessment",
                        "main.assessment_by_version",
                        "main.document",
                        "main.document_by_version",
                        "audit.access",
                        "audit.rejected_value",
                        "audit.warning",
                        "mart.lineage");
    }

    @Test
    void a_column_leads_to_the_table_whose_row_it_names() {
        assertThat(table("mart.pace").columns().getFirst().references()).isEqualTo("main.district");
    }

    @Test
    void a_table_says_that_it_has_a_form_as_of_a_day() {
        assertThat(table("mart.pace").hasHistory()).isTrue();
        assertThat(table("main.district").hasHistory()).isFalse();
    }

    @Test
    void markdown_has_both_languages_of_a_grain() {
        assertThat(dictionary.markdown())
                .contains(
                        table("mart.pace").grain().vi(),
                        table("mart.pace").grain().en());
    }

    @Test
    void every_comment_is_said_in_vietnamese() {
        assertThat(Dictionary.vietnamese().values()).noneMatch(String::isBlank);
    }

    @Test
    void a_file_leads_to_the_list_of_files_since_a_refused_one_is_no_submission() {
        assertThat(table("audit.rejected_value").columns().getFirst().references())
                .isEqualTo("audit.source_file");
    }

    @Test
    void what_something_was_before_leads_where_it_leads_now() {
        assertThat(TableKey.referenced("mart.revision", "previous_submission_id"))
                .contains("main.submission");
    }

    @Test
    void sql_gives_the_key_of_a_table() throws SQLException {
        assertThat(
                        texts(
                                "SELECT columns FROM audit.table_key WHERE table_name = 'mart.figure_wide' AND referenced_table IS NULL"))
                .containsExactly("district_code, indicator_code, year");
    }

    @Test
    void sql_gives_the_tables_whose_rows_a_table_names() throws SQLException {
        assertThat(
                        texts(
                                "SELECT DISTINCT referenced_table FROM audit.table_key WHERE table_name = 'mart.pace' ORDER BY ALL"))
                .containsExactly("main.district", "main.indicator", "main.period", null);
    }

    private static List<@Nullable String> texts(String query) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        try (Statement sql = snapshot.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_names_each_of_its_parameters_and_no_other(Question question) {
        assertThat(Pattern.compile("\\$(\\w+)")
                        .matcher(question.sql())
                        .results()
                        .map(place -> place.group(1)))
                .containsOnly(question.parameters().keySet().toArray(String[]::new));
    }

    private static List<Question> questions() {
        return Dictionary.shipped();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_runs_with_its_usual_values(Question question) throws SQLException {
        try (Statement sql = snapshot.createStatement()) {
            assertThat(sql.execute(question.filled())).isTrue();
        }
    }
}
