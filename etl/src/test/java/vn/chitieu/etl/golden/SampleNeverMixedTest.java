package vn.chitieu.etl.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.etl.refresh.Refresh;

/** Made-up and real submissions in one folder, in four steps. */
class SampleNeverMixedTest {
    private static final String[] SAMPLES = {
        "2010/901.csv,901,2010,,,2011-01-10,yes", "2010/902.csv,902,2010,,,2011-01-11,yes"
    };
    private static final String KINDS = "SELECT file, is_sample FROM submission ORDER BY file";

    private static DataFolder besideUnregistered;
    private static DataFolder besideRefused;
    private static DataFolder besideReal;
    private static Refresh.Outcome.Published withReal;

    @BeforeAll
    static void load(@TempDir Path one, @TempDir Path two, @TempDir Path three) throws Exception {
        besideUnregistered = samples(one);
        besideUnregistered.submit("2010/903.csv", "903,,theory_study,2010,3,10,,");
        besideUnregistered.register(SAMPLES);
        besideUnregistered.refresh();

        besideRefused = samples(two);
        besideRefused.write("2010/904.csv", "not,a,submission\n");
        besideRefused.register(SAMPLES[0], SAMPLES[1], "2010/904.csv,904,2010,,,2011-02-01,no");
        besideRefused.refresh();

        besideReal = samples(three);
        besideReal.submit("2010/904.csv", "904,,theory_study,2010,4,10,,");
        besideReal.register(SAMPLES[0], SAMPLES[1], "2010/904.csv,904,2010,,,2011-02-01,no");
        withReal = (Refresh.Outcome.Published) besideReal.refresh();
    }

    private static DataFolder samples(Path work) throws Exception {
        DataFolder folder = DataFolder.empty(work);
        folder.submit("2010/901.csv", "901,,theory_study,2010,1,10,,");
        folder.submit("2010/902.csv", "902,,theory_study,2010,2,10,,", "902,90299,theory_study,2010,1,2,,");
        return folder;
    }

    @Test
    void an_unregistered_file_does_not_make_samples_real() throws Exception {
        assertThat(besideUnregistered.rows(KINDS))
                .containsExactly("2010/901.csv,true", "2010/902.csv,true", "2010/903.csv,true");
    }

    @Test
    void figures_from_samples_say_so() throws Exception {
        assertThat(besideUnregistered.rows("""
                SELECT DISTINCT is_sample FROM mart.indicator_by_district
                UNION ALL SELECT DISTINCT is_sample FROM mart.indicator_citywide
                """)).containsExactly("true", "true");
    }

    @Test
    void a_refused_real_file_leaves_the_samples_in() throws Exception {
        assertThat(besideRefused.rows(KINDS)).containsExactly("2010/901.csv,true", "2010/902.csv,true");
    }

    @Test
    void a_registered_real_submission_leaves_samples_out() throws Exception {
        assertThat(besideReal.rows(KINDS)).containsExactly("2010/904.csv,false");
    }

    @Test
    void the_figures_are_then_of_real_submissions_alone() throws Exception {
        assertThat(besideReal.city("theory_study", 2010, "numerator, denominator, is_sample"))
                .isEqualTo("4,10,false");
    }

    @Test
    void samples_left_out_are_no_source_of_the_snapshot() throws Exception {
        assertThat(besideReal.rows("SELECT file FROM audit.source_file")).containsExactly("2010/904.csv");
    }

    @Test
    void refused_values_of_samples_left_out_are_left_out_too() throws Exception {
        assertThat(besideReal.rows("FROM audit.rejected_value")).isEmpty();
    }

    @Test
    void the_summary_says_how_many_samples_were_left_out() {
        assertThat(withReal.built().samplesLeftOut()).isEqualTo(2);
    }

    @Test
    void a_snapshot_without_samples_is_not_called_one() {
        assertThat(withReal.built().isSample()).isFalse();
    }
}
