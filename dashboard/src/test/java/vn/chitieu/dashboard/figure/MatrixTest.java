package vn.chitieu.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final List<String> CELLS = List.of("a783", "b783", "a760");

    private static Matrix<String> matrix(List<String> cells) {
        return new Matrix<>(cells, cell -> cell.substring(0, 1), cell -> cell.substring(1));
    }

    @Test
    void a_cell_is_found_by_indicator_and_district() {
        assertThat(matrix(CELLS).of("a", "760")).contains("a760");
    }

    @Test
    void where_no_cell_stands_none_is_found() {
        assertThat(matrix(CELLS).of("b", "760")).isEmpty();
        assertThat(matrix(CELLS).of("c", "760")).isEmpty();
    }

    @Test
    void the_cells_of_an_indicator_keep_their_order() {
        assertThat(matrix(CELLS).of("a")).containsExactly("a783", "a760");
    }

    @Test
    void two_cells_in_one_place_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> matrix(List.of("a760", "a760")));
    }
}
