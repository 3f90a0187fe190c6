package vn.chitieu.dashboard.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.original.Window;

class SheetTableTest {
    private static String html(Window.Shown cell) {
        Window window = new Window("a", List.of("A"), List.of(new Window.Row(1, false, List.of(cell))), true);
        return Markup.html(List.of(new SheetTable(window, Language.EN).scrolling("<i>")));
    }

    @Test
    void markup_in_a_cell_is_text() {
        assertThat(html(new Window.Shown("<script>alert(1)</script>", 25, false, false, false)))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script", "<i>");
    }

    @Test
    void the_cell_in_question_is_told_to_those_who_hear_the_page() {
        assertThat(html(new Window.Shown("7", 1, true, false, true))).contains("The cell in question: ");
    }

    @Test
    void a_cut_cell_says_how_long_it_is() {
        assertThat(html(new Window.Shown("x".repeat(200), 10_000, false, false, false)))
                .contains("…", "10000 characters");
    }
}
