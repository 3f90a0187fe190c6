package vn.chitieu.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

    @Test
    void semicolons_part_statements() {
        assertThat(Statements.split("SELECT 1; SELECT 2").all()).containsExactly("SELECT 1", " SELECT 2");
    }

    @Test
    void a_last_semicolon_begins_nothing() {
        assertThat(Statements.split("SELECT 1;\n").all()).containsExactly("SELECT 1");
    }

    @Test
    void a_semicolon_in_a_string_parts_nothing() {
        assertThat(Statements.split("SELECT ';', 'it''s; ok'").all()).containsExactly("SELECT ';', 'it''s; ok'");
    }

    @Test
    void a_semicolon_in_a_quoted_name_parts_nothing() {
        assertThat(Statements.split("SELECT 1 AS \"a;b\"").all()).containsExactly("SELECT 1 AS \"a;b\"");
    }

    @Test
    void a_semicolon_in_a_comment_parts_nothing() {
        assertThat(Statements.split("SELECT 1 -- one; two\n/* three; four */").all())
                .hasSize(1);
    }

    @Test
    void a_semicolon_between_dollars_parts_nothing() {
        assertThat(Statements.split("SELECT $$a;b$$").all()).containsExactly("SELECT $$a;b$$");
    }

    @Test
    void a_semicolon_between_named_dollars_parts_nothing() {
        assertThat(Statements.split("SELECT $x$a;b$x$").all()).containsExactly("SELECT $x$a;b$x$");
    }

    @Test
    void a_quote_in_an_escape_string_does_not_end_it() {
        assertThat(Statements.split("SELECT E'it\\'s; ok'").all()).containsExactly("SELECT E'it\\'s; ok'");
    }

    @Test
    void comments_alone_are_no_statement() {
        assertThat(Statements.split("-- nothing\n/* here */").all()).isEmpty();
    }

    @Test
    void an_unfinished_statement_is_the_rest() {
        assertThat(Statements.split("SELECT 1; SELECT 'a").rest()).isEqualTo(" SELECT 'a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT date'\\'; SELECT 2",
                "SELECT 1 /* /* ; */ ; */; SELECT 2",
                "SELECT $a1$ ; $a1$; SELECT 2",
                "SELECT 1 AS a$b; SELECT $b; "
            })
    void statements_end_where_duckdb_ends_them(String script) {
        assertThat(Statements.split(script).all()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1;\nSELECT 'a", "\n\"a;", "\n/* a", "\n$x$ a"})
    void what_is_never_closed_is_told_with_its_line(String script) {
        assertThat(Statements.unclosed(script).orElseThrow().en()).startsWith("line 2: ");
    }

    @ParameterizedTest
    @CsvSource({
        "0, SELECT 1",
        "8, SELECT 1",
        "9, SELECT 1",
        "10, SELECT 2",
        "30, SELECT 2",
    })
    void the_statement_at_a_place_is_the_one_that_it_stands_in_or_that_ends_there(int at, String statement) {
        assertThat(Statements.at("SELECT 1; SELECT 2;\n", at).strip()).isEqualTo(statement);
    }
}
