package vn.chitieu.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieu.warehouse.Message;

class QuestionTest {
    private static final Question QUESTION = Question.of("late", """
            -- vi: Ai trễ?
            -- en: Who is late?
            -- param year=2011
            -- param name=L'Étoile
            SELECT * FROM district WHERE year = $year AND name = $name AND price = '$1';
            """);

    @Test
    void the_first_lines_are_the_question() {
        assertThat(QUESTION.question()).isEqualTo(new Message("Ai trễ?", "Who is late?"));
    }

    @Test
    void parameters_have_their_usual_values_in_the_order_of_the_file() {
        assertThat(QUESTION.parameters()).containsExactly(Map.entry("year", "2011"), Map.entry("name", "L'Étoile"));
    }

    @Test
    void the_query_follows_and_keeps_its_names() {
        assertThat(QUESTION.sql()).startsWith("SELECT * FROM district WHERE year = $year");
    }

    @Test
    void filled_a_number_stands_bare_and_a_text_in_quotes() {
        assertThat(QUESTION.filled()).contains("year = 2011 AND name = 'L''Étoile' AND price = '$1'");
    }

    @Test
    void a_file_without_its_question_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Question.of("odd", "SELECT 1"));
    }
}
