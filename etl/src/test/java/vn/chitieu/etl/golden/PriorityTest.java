package vn.chitieu.etl.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who needs help first. Six of the twelve indicators have a target: half, which is just enough for a position. */
class PriorityTest {
    private static final List<String> JUDGED = List.of(
            "theory_study",
            "officers_of_youth_age",
            "youth_gathering",
            "training_courses",
            "internet_units",
            "youth_out_of_work");

    private static DataFolder loaded;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        loaded = DataFolder.empty(work);
        Files.writeString(
                loaded.catalogue().resolve("targets.csv"),
                "indicator_code,year,target,is_illustrative\n"
                        + targets(2009, "0.5", "0.5", "0.5", "4", "0.5", "0")
                        + targets(2010, "0.5", "0.5", "0.5", "4", "0.5", "0.1")
                        + targets(2011, "0.5", "0.5", "0.5", "4", "0.5", "0.1"),
                StandardCharsets.UTF_8);
        // Of the targets are missing 1/3 + 1/3 + 1/3, and 1/4 + 1/2 + 1/4: both 1.
        submit("901", 2010, "1,3", "1,3", "1,3", "4,", "1,2", "1,10");
        submit("902", 2010, "3,8", "1,4", "3,8", "4,", "1,2", "1,10");
        // Less often late, and farther: 1 + 3/4.
        submit("903", 2010, "0,8", "1,2", "1,2", "1,", "1,2", "1,10");
        // Less than half can be judged: one is a percentage alone.
        submit("904", 2010, "0,8", "0,8", "0,8", "0,", "0,8", ",,70");
        // Too many are out of work: any are, and twice as many as there should be.
        submit("901", 2009, "1,2", "1,2", "1,2", "4,", "1,2", "3,10");
        submit("901", 2011, "1,2", "1,2", "1,2", "4,", "1,2", "2,10");
        // All the same.
        submit("902", 2011, "1,2", "1,2", "1,2", "4,", "1,2", "1,10");
        submit("903", 2011, "1,2", "1,2", "1,2", "4,", "1,2", "1,10");
        loaded.refresh();
    }

    @Test
    void the_district_with_most_late_indicators_comes_first() throws Exception {
        assertThat(loaded.priority("901", 2010, "late, position") + " "
                        + loaded.priority("903", 2010, "late, position"))
                .isEqualTo("3,1 2,3");
    }

    @Test
    void of_as_many_the_farther_one_comes_first_and_the_very_same_distance_is_a_tie() throws Exception {
        assertThat(loaded.priority("901", 2010, "distance, position") + " "
                        + loaded.priority("902", 2010, "distance, position"))
                .isEqualTo("1.0,1 1.0,1");
    }

    @Test
    void the_farthest_reason_stands_first_and_the_rest_in_the_letters_order() throws Exception {
        assertThat(loaded.priority("902", 2010, "reasons"))
                .isEqualTo("[officers_of_youth_age, theory_study, youth_gathering]");
    }

    @Test
    void not_met_without_a_value_of_2006_is_late_here() throws Exception {
        assertThat(loaded.priority("901", 2010, "indicators_judged, met, on_track, late"))
                .isEqualTo("6,3,0,3");
    }

    @Test
    void the_citys_late_districts_are_those_with_that_verdict_alone() throws Exception {
        assertThat(loaded.city("theory_study", 2010, "districts_late")).isEqualTo("0");
    }

    @Test
    void less_than_half_of_the_indicators_make_no_position() throws Exception {
        assertThat(loaded.priority("904", 2010, "state, indicators_judged, late, position"))
                .isEqualTo("reported,5,5,");
    }

    @Test
    void who_did_not_report_has_no_position() throws Exception {
        assertThat(loaded.priority("904", 2011, "state, indicators_judged, late, distance, position, reasons"))
                .isEqualTo("missing,0,0,0.0,,[]");
    }

    @Test
    void where_lower_is_better_the_target_is_divided_by_the_value() throws Exception {
        // 0.1 of 0.2.
        assertThat(loaded.priority("901", 2011, "late, distance, reasons")).isEqualTo("1,0.5,[youth_out_of_work]");
    }

    @Test
    void a_target_of_zero_is_late_and_adds_nothing() throws Exception {
        assertThat(loaded.priority("901", 2009, "late, distance, position, reasons"))
                .isEqualTo("1,0.0,1,[youth_out_of_work]");
    }

    @Test
    void who_is_late_in_nothing_shares_the_last_place() throws Exception {
        assertThat(loaded.rows(
                        "SELECT district_code, position FROM mart.district_priority WHERE year = 2011 ORDER BY ALL"))
                .containsExactly("901,1", "902,2", "903,2", "904,");
    }

    @Test
    void every_district_and_year_has_its_row() throws Exception {
        assertThat(loaded.row("SELECT count(*), count(DISTINCT (district_code, year)) FROM mart.district_priority"))
                .isEqualTo("24,24");
    }

    private static String targets(int year, String... targets) {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < targets.length; at++) {
            lines.append("%s,%d,%s,yes\n".formatted(JUDGED.get(at), year, targets[at]));
        }
        return lines.toString();
    }

    private static void submit(String district, int year, String... parts) throws Exception {
        List<String> rows = new ArrayList<>();
        for (int at = 0; at < parts.length; at++) {
            int filled = parts[at].split(",", -1).length;
            rows.add("%s,,%s,%d,%s%s".formatted(district, JUDGED.get(at), year, parts[at], ",".repeat(4 - filled)));
        }
        loaded.submit("%d/%s.csv".formatted(year, district), rows.toArray(String[]::new));
    }
}
