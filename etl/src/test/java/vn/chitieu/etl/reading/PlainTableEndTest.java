package vn.chitieu.etl.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.workbook.Limits;
import vn.chitieu.workbook.RefusedFileException;

class PlainTableEndTest {
    private static final String HEADER =
            "district_code,ward_code,indicator_code,year,numerator,denominator,value,note\n";
    private static final String ROW = "760,26740,youth_gathering,2011,100,200";

    private final List<PlainTable.Line> lines = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    private void read(String text) throws RefusedFileException {
        PlainTable.read(text.getBytes(StandardCharsets.UTF_8), new Limits(), lines::add, notices::add);
    }

    private String refusal(String text) {
        return catchThrowableOfType(RefusedFileException.class, () -> read(text))
                .detail()
                .en();
    }

    @Test
    void more_rows_than_the_limit_are_refused_before_any_is_read() {
        assertThat(refusal(HEADER + (ROW + "\n").repeat(300_000)))
                .isEqualTo("beyond what is read: more than 200000 rows");
        assertThat(lines).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u001A", "\r\n\u001A"})
    void rows_that_are_all_shorter_than_the_header_are_whole(String end) throws Exception {
        read(HEADER + ROW + "\n" + ROW + "\n" + ROW + end);
        assertThat(lines).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"760,26740", "760,26740,youth_gathering,2011,100", ROW + ","})
    void a_last_line_without_its_end_that_may_go_on_is_cut_off(String last) {
        assertThat(refusal(HEADER + (ROW + ",,\n").repeat(3) + last))
                .startsWith("it is cut off in the middle of row 5: the last line has no end");
    }

    @Test
    void a_figure_at_the_open_end_is_doubted_by_its_column() throws Exception {
        read(HEADER + ROW + "\n" + ROW);
        assertThat(notices).containsExactly(new Notice("open_end", null, 3, "denominator", "200", null));
    }
}
