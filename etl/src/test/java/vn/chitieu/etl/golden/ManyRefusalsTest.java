package vn.chitieu.etl.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.etl.refresh.Refresh;

/** A file with more refusals and doubts of one rule than anybody reads: a thousand are kept, the rest is counted. */
class ManyRefusalsTest {
    private static final int NEGATIVE = 1600;
    private static final int NO_NUMBERS = 1001;
    private static final int REPEATS = 1200;

    private static DataFolder loaded;
    private static Refresh.Outcome outcome;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        loaded = DataFolder.empty(work);
        List<String> rows = new ArrayList<>(Collections.nCopies(NEGATIVE - 1, "901,90101,theory_study,2010,-1,10,,"));
        rows.add("901,90102,officers_of_youth_age,2010,-1,10,,");
        rows.addAll(Collections.nCopies(NO_NUMBERS, "901,90103,theory_study,2010,x,10,,"));
        rows.addAll(Collections.nCopies(1 + REPEATS, "901,90101,job_counselling,2010,5,10,,"));
        loaded.submit("2010/901.csv", rows.toArray(String[]::new));
        outcome = loaded.refresh();
    }

    @Test
    void a_thousand_of_a_rule_are_kept_row_by_row() throws Exception {
        assertThat(loaded.row("""
                SELECT count(*), min(row_number), max(row_number)
                FROM audit.rejected_value WHERE rule = 'negative' AND times = 1
                """)).isEqualTo("1000,2,1001");
    }

    @Test
    void the_rest_is_one_row_where_the_first_of_it_stands() throws Exception {
        assertThat(loaded.row("""
                SELECT file, row_number, times, message_vi, message_en
                FROM audit.rejected_value WHERE rule = 'negative' AND times > 1
                """))
                .isEqualTo(
                        "2010/901.csv,1002,600,Từ đây trong tệp còn 600 số liệu nữa bị từ chối vì cùng lý do với 1.000 số liệu trước,"
                                + "From here on 600 more readings of the file are refused for the same reason as the 1,000 before");
    }

    @Test
    void a_single_one_more_is_a_row_of_its_own() throws Exception {
        assertThat(loaded.row("""
                SELECT count(*), max(times), count(raw) FROM audit.rejected_value WHERE rule = 'not_a_number'
                """)).isEqualTo("1001,1,1001");
    }

    @Test
    void readings_add_up_all_the_same() throws Exception {
        assertThat(loaded.row("""
                SELECT readings, accepted, refused, missing, (SELECT sum(times) FROM audit.rejected_value)
                FROM audit.source_file
                """)).isEqualTo("3802,1201,2601,0,2601");
    }

    @Test
    void a_thousand_doubts_of_a_rule_are_kept_too() throws Exception {
        assertThat(loaded.rows("""
                SELECT count(*), min(row_number), sum(times) FROM audit.warning
                WHERE rule = 'duplicate_same' GROUP BY times ORDER BY times
                """)).containsExactly("1000,2604,1000", "1,3604,200");
    }

    @Test
    void the_rest_of_the_doubts_says_how_many() throws Exception {
        assertThat(loaded.row("SELECT message_vi, message_en FROM audit.warning WHERE times > 1"))
                .isEqualTo(
                        "Từ đây trong tệp còn 200 chỗ nữa có cùng lời nhắc với 1.000 chỗ trước,"
                                + "From here on there are 200 more places in the file with the same warning as the 1,000 before");
    }

    @Test
    void the_summary_counts_each_doubt() {
        assertThat(((Refresh.Outcome.Published) outcome).built().warnings()).isEqualTo(REPEATS + 1);
    }

    @Test
    void the_readings_of_a_district_count_each_doubt() throws Exception {
        assertThat(loaded.row("""
                SELECT refused, warnings FROM mart.reading_by_district WHERE district_code = '901' AND year = 2010
                """)).isEqualTo("2601,1201");
    }

    @Test
    void a_unit_refused_beyond_the_thousandth_is_refused_and_not_missing() throws Exception {
        assertThat(loaded.row("""
                SELECT state, row_number FROM mart.indicator_by_ward
                WHERE ward_code = '90102' AND indicator_code = 'officers_of_youth_age' AND year = 2010
                """)).isEqualTo("refused,1601");
    }

    @Test
    void a_figure_refused_beyond_the_thousandth_is_refused_and_not_missing() throws Exception {
        assertThat(loaded.figure("901", "officers_of_youth_age", 2010, "state")).isEqualTo("refused");
    }

    @Test
    void refusals_of_an_indicator_are_all_counted() throws Exception {
        assertThat(loaded.row("SELECT refused FROM mart.indicator_by_version WHERE indicator_code = 'theory_study'"))
                .isEqualTo("2600");
    }
}
