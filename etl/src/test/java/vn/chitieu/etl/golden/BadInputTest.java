package vn.chitieu.etl.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue or a city of reports that gives nothing to compare: loads succeed, and the marts say what is so. */
class BadInputTest {
    private static DataFolder withoutTargets;
    private static DataFolder oddCatalogue;
    private static DataFolder oneOf24;
    private static DataFolder nobody;
    private static DataFolder tied;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        withoutTargets = DataFolder.of("targets", work.resolve("targets"));
        targets(withoutTargets);
        withoutTargets.refresh();

        oddCatalogue = DataFolder.of("targets", work.resolve("odd"));
        targets(
                oddCatalogue,
                "theory_study,2010,0,yes",
                "theory_study,2012,0,yes",
                "youth_out_of_work,2010,0,yes",
                "youth_out_of_work,2012,0,yes",
                "training_courses,2010,0,yes");
        Path wards = oddCatalogue.catalogue().resolve("wards.csv");
        List<String> lines = Files.readAllLines(wards, StandardCharsets.UTF_8);
        Files.write(
                wards, lines.stream().filter(line -> !line.startsWith("904")).toList(), StandardCharsets.UTF_8);
        oddCatalogue.submit("2010/904.csv", "904,,theory_study,2010,70,100,,", "904,,training_courses,2010,3,,,");
        oddCatalogue.refresh();

        Path one = Files.createDirectories(work.resolve("one"));
        Files.createDirectory(one.resolve("2011"));
        Files.writeString(
                one.resolve("2011/760.csv"),
                DataFolder.HEADER + "\n760,,theory_study,2011,90,100,,\n760,,training_courses,2011,9,,,\n",
                StandardCharsets.UTF_8);
        oneOf24 = DataFolder.shipped(work.resolve("one-warehouse"));
        oneOf24.refreshFrom(one);

        nobody = DataFolder.empty(work.resolve("nobody"));
        nobody.refreshAllowingEmpty();

        tied = DataFolder.of("judged", work.resolve("tied"));
        for (String district : List.of("901", "902", "903", "904", "905", "906")) {
            tied.submit(
                    "2009/%s.csv".formatted(district),
                    Stream.of("theory_study", "internet_units", "fair_units_supported", "youth_gathering")
                            .map(indicator -> "%s,,%s,2009,1,4,,".formatted(district, indicator))
                            .toArray(String[]::new));
        }
        tied.refresh();
    }

    private static void targets(DataFolder folder, String... lines) throws Exception {
        Files.writeString(
                folder.catalogue().resolve("targets.csv"),
                "indicator_code,year,target,is_illustrative\n" + String.join("\n", lines),
                StandardCharsets.UTF_8);
    }

    @Test
    void without_targets_nothing_is_judged() throws Exception {
        assertThat(withoutTargets.rows("""
                SELECT DISTINCT verdict_target, gap_units, gap_points FROM mart.indicator_by_district
                UNION SELECT DISTINCT verdict_target, gap_units, gap_points FROM mart.indicator_citywide
                """)).containsExactly("none,,");
    }

    @Test
    void without_targets_there_is_no_pace_to_keep() throws Exception {
        assertThat(withoutTargets.rows("SELECT DISTINCT verdict, required FROM mart.pace"))
                .containsExactly("none,");
    }

    @Test
    void without_targets_nobody_needs_help_first() throws Exception {
        assertThat(withoutTargets.rows("SELECT DISTINCT indicators_judged, late, position FROM mart.district_priority"))
                .containsExactly("0,0,");
    }

    @Test
    void a_target_of_zero_is_met_by_anything() throws Exception {
        assertThat(oddCatalogue.figure("904", "theory_study", 2010, "verdict_target, gap_units"))
                .isEqualTo("met,0");
    }

    @Test
    void where_lower_is_better_a_target_of_zero_is_met_by_nothing_but_zero() throws Exception {
        assertThat(oddCatalogue.figure("901", "youth_out_of_work", 2010, "verdict_target, gap_units"))
                .isEqualTo("late,6");
    }

    @Test
    void a_target_of_zero_is_the_citys_too() throws Exception {
        assertThat(oddCatalogue.city("youth_out_of_work", 2010, "target, gap_units, verdict_target"))
                .isEqualTo("0.000000,23,late");
    }

    @Test
    void a_district_without_wards_speaks_by_its_total() throws Exception {
        assertThat(oddCatalogue.figure("904", "theory_study", 2010, "basis, value, units_expected, is_comparable"))
                .isEqualTo("total,0.7,0,true");
    }

    @Test
    void a_count_of_a_district_without_wards_is_divided_by_nothing() throws Exception {
        assertThat(oddCatalogue.figure("904", "training_courses", 2010, "numerator, per_unit"))
                .isEqualTo("3,");
    }

    @Test
    void one_district_of_24_makes_no_city() throws Exception {
        assertThat(oneOf24.city("theory_study", 2011, "value, districts_reporting, is_sufficient, verdict_target"))
                .isEqualTo("0.9,1,false,none");
    }

    @Test
    void one_district_of_24_has_no_rank() throws Exception {
        assertThat(oneOf24.rows("SELECT rank FROM mart.indicator_by_district WHERE rank IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void the_units_of_the_other_23_are_unreported() throws Exception {
        // 322 less the ten of the district that sent a total.
        assertThat(oneOf24.city("theory_study", 2011, "units_reporting, units_expected, units_unreported"))
                .isEqualTo("0,322,312");
    }

    @Test
    void where_nobody_reports_every_figure_is_missing() throws Exception {
        assertThat(nobody.rows("SELECT DISTINCT state, basis, value, verdict_change FROM mart.indicator_by_district"))
                .containsExactly("missing,,,none");
    }

    @Test
    void where_nobody_reports_there_is_no_city() throws Exception {
        assertThat(
                        nobody.rows(
                                "SELECT DISTINCT value, gap_units, districts_reporting, is_sufficient FROM mart.indicator_citywide"))
                .containsExactly(",,0,false");
    }

    @Test
    void where_nobody_reports_there_is_no_pace() throws Exception {
        assertThat(nobody.row("SELECT count(*) FROM mart.pace")).isEqualTo("0");
    }

    @Test
    void where_nobody_reports_nobody_comes_first() throws Exception {
        assertThat(nobody.rows("SELECT DISTINCT state, position FROM mart.district_priority"))
                .containsExactly("missing,");
    }

    @Test
    void all_tied_share_the_first_rank() throws Exception {
        assertThat(tied.rows("""
                SELECT DISTINCT rank FROM mart.indicator_by_district WHERE indicator_code = 'theory_study' AND year = 2009
                """)).containsExactly("1");
    }

    @Test
    void all_tied_are_as_late_as_each_other() throws Exception {
        assertThat(tied.rows("SELECT DISTINCT late, distance, reasons FROM mart.district_priority WHERE year = 2009"))
                .hasSize(1);
    }
}
