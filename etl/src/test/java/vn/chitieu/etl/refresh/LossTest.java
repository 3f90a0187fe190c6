package vn.chitieu.etl.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.etl.golden.DataFolder;
import vn.chitieu.etl.storage.InputException;

/** Nothing that takes a tenth of the accepted readings away is published unasked. */
class LossTest {
    private static final String REAL = "%1$s/901.csv,901,%1$s,,,%1$s-12-31,no";

    private DataFolder folder;
    private Path before;

    @BeforeEach
    void twenty_readings_are_published(@TempDir Path work) throws Exception {
        folder = DataFolder.empty(work);
        folder.submit("2010/901.csv", readings(2010, 10));
        folder.submit("2011/901.csv", readings(2011, 10));
        folder.register(REAL.formatted("2010"), REAL.formatted("2011"));
        folder.refresh();
        before = folder.snapshot();
    }

    private static String[] readings(int year, int wanted) {
        String[] units = {"", "90101", "90102"};
        String[] indicators = {"theory_study", "party_admission", "youth_gathering", "job_counselling"};
        return IntStream.range(0, wanted)
                .mapToObj(at -> "901,%s,%s,%d,1,10,,".formatted(units[at % 3], indicators[at / 3], year))
                .toArray(String[]::new);
    }

    @Test
    void a_file_that_nobody_can_read_any_more_does_not_empty_the_warehouse() throws Exception {
        folder.write("2011/901.csv", "<html>not,a,submission</html>\n");

        assertThatThrownBy(folder::refresh)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("2011/901.csv: 10 → 0: ")
                .hasMessageContaining("--allow-loss");
    }

    @Test
    void what_was_published_stays() throws Exception {
        folder.write("2011/901.csv", "<html></html>\n");
        assertThatThrownBy(folder::refresh).isInstanceOf(InputException.class);

        assertThat(folder.snapshot()).isEqualTo(before);
    }

    @Test
    void a_tenth_is_a_loss() throws Exception {
        folder.submit("2011/901.csv", readings(2011, 8));

        assertThatThrownBy(folder::refresh).isInstanceOf(InputException.class).hasMessageContaining("10 → 8");
    }

    @Test
    void less_than_a_tenth_is_not() throws Exception {
        folder.submit("2011/901.csv", readings(2011, 9));

        assertThatCode(folder::refresh).doesNotThrowAnyException();
    }

    @Test
    void gains_are_set_against_losses() throws Exception {
        folder.submit("2011/901.csv", readings(2011, 5));
        folder.submit("2009/901.csv", readings(2009, 10));

        assertThatCode(folder::refresh).doesNotThrowAnyException();
    }

    @Test
    void whoever_says_so_may_lose_readings() throws Exception {
        folder.submit("2011/901.csv", readings(2011, 1));
        folder.allowLoss();
        folder.refresh();

        assertThat(folder.rows("SELECT sum(accepted)::INTEGER FROM submission")).containsExactly("11");
    }

    @Test
    void sample_data_gives_way_to_a_single_real_report(@TempDir Path other) throws Exception {
        DataFolder samples = DataFolder.empty(other);
        samples.submit("2010/901.csv", readings(2010, 10));
        samples.register("2010/901.csv,901,2010,,,2010-12-31,yes");
        samples.refresh();
        samples.submit("2011/902.csv", "902,,theory_study,2011,1,10,,");
        samples.register("2010/901.csv,901,2010,,,2010-12-31,yes", "2011/902.csv,902,2011,,,2011-12-31,no");

        assertThatCode(samples::refresh).doesNotThrowAnyException();
    }

    @Test
    void sample_data_does_not_give_way_to_a_real_file_that_is_refused(@TempDir Path other) throws Exception {
        DataFolder samples = DataFolder.empty(other);
        samples.submit("2010/901.csv", readings(2010, 10));
        samples.register("2010/901.csv,901,2010,,,2010-12-31,yes");
        samples.refresh();
        samples.write("2010/901.csv", "broken");

        assertThatThrownBy(samples::refresh).isInstanceOf(InputException.class);
    }
}
