package vn.chitieu.etl;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.etl.IndependentFigures.Figure;
import vn.chitieu.etl.IndependentFigures.FigureKey;
import vn.chitieu.etl.IndependentReports.Reading;
import vn.chitieu.etl.IndependentReports.Version;
import vn.chitieu.etl.golden.DataFolder;
import vn.chitieu.etl.sample.Sample;
import vn.chitieu.etl.sample.SampleFormat;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.dictionary.Dictionary;
import vn.chitieu.warehouse.query.Question;

/**
 * The sample as plain CSV and the shipped catalogue, loaded, beside the same figures worked out in plain Java; and the
 * shipped sample in all its formats, beside the plain one.
 */
class SampleFiguresTest {
    private static DataFolder loaded;
    private static DataFolder asReceived;
    private static IndependentReports reports;
    private static IndependentFigures independent;

    @BeforeAll
    static void load(@TempDir Path work, @TempDir Path other, @TempDir Path plain) throws Exception {
        loaded = DataFolder.shipped(work);
        Sample.write(plain, 1201, Catalogue.read(loaded.catalogue()), SampleFormat.csv);
        loaded.refreshFrom(plain);
        reports = new IndependentReports(loaded.catalogue(), plain);
        independent = new IndependentFigures(reports, LocalDate.of(9999, 12, 31));
        asReceived = DataFolder.shipped(other);
        asReceived.refreshFrom(asReceived.path().resolve("sample"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicator_by_district",
                "indicator_citywide",
                "pace",
                "district_priority",
                "reporting",
                "reporting_rate"
            })
    void every_format_gives_the_mart_of_plain_csv(String mart) throws Exception {
        String rows = "FROM mart.%s ORDER BY ALL".formatted(mart);

        assertThat(asReceived.rows(rows)).isEqualTo(loaded.rows(rows));
    }

    @Test
    void every_format_gives_the_refused_values_of_plain_csv() throws Exception {
        String rules = "SELECT year, rule, count(*) FROM audit.rejected_value GROUP BY ALL ORDER BY ALL";

        assertThat(asReceived.rows(rules)).isEqualTo(loaded.rows(rules));
    }

    @Test
    void every_format_comes_in() throws Exception {
        assertThat(asReceived.rows("SELECT DISTINCT format FROM audit.source_file ORDER BY ALL"))
                .containsExactly("csv", "ods", "xls", "xlsx");
    }

    @Test
    void every_way_of_writing_comes_in() throws Exception {
        assertThat(asReceived.rows("SELECT DISTINCT encoding FROM audit.source_file ORDER BY ALL"))
                .contains("tcvn3", "unicode", "utf_16", "utf_8", "vni", "windows_1258");
    }

    @Test
    void every_text_and_document_of_the_sample_says_that_it_is_one() throws Exception {
        assertThat(asReceived.row("""
                SELECT (SELECT count(*) > 0 AND bool_and(text LIKE 'Dữ liệu mẫu: %') FROM assessment),
                    (SELECT count(*) > 0 AND bool_and(title LIKE 'Dữ liệu mẫu: %') FROM document)
                """)).isEqualTo("true,true");
    }

    @Test
    void there_are_24_districts_11_indicators_and_322_wards() throws Exception {
        assertThat(
                        loaded.row(
                                "SELECT (SELECT count(*) FROM district), (SELECT count(*) FROM indicator), (SELECT count(*) FROM ward)"))
                .isEqualTo("24,11,322");
    }

    @Test
    void every_district_indicator_and_year_has_its_row() throws Exception {
        assertThat(
                        loaded.row(
                                "SELECT count(*), count(DISTINCT (district_code, indicator_code, year)) FROM mart.indicator_by_district"))
                .isEqualTo("1584,1584");
    }

    @Test
    void in_2006_317_wards_are_expected_and_322_after() throws Exception {
        assertThat(loaded.rows("""
                SELECT year, sum(units_expected) FROM mart.indicator_by_district
                WHERE indicator_code = 'internet_units' GROUP BY year ORDER BY year
                """))
                .containsExactly("2006,317", "2007,322", "2008,322", "2009,322", "2010,322", "2011,322");
    }

    @Test
    void district_12_and_go_vap_carry_a_break_mark_in_2007() throws Exception {
        assertThat(loaded.rows(
                        "SELECT district_code, year FROM mart.district_period WHERE is_break ORDER BY district_code"))
                .containsExactly("761,2007", "764,2007");
    }

    @Test
    void a_break_mark_leaves_no_verdict_on_the_change() throws Exception {
        assertThat(loaded.rows("""
                SELECT DISTINCT verdict_change FROM mart.indicator_by_district
                WHERE year = 2007 AND district_code IN ('761', '764')
                """)).containsExactly("none");
    }

    @Test
    void a_break_mark_lies_under_the_mean_pace_of_every_later_year() throws Exception {
        assertThat(loaded.rows("""
                SELECT district_code, min(year), max(year) FROM mart.pace
                WHERE is_across_break GROUP BY district_code ORDER BY district_code
                """)).containsExactly("761,2007,2011", "764,2007,2011");
    }

    @Test
    void the_citys_youth_gathering_of_2010_is_the_sum_of_the_winning_versions() throws Exception {
        long numerator = 0;
        long denominator = 0;
        for (String district : reports.districts) {
            Figure figure = independent.figure(new FigureKey(district, "youth_gathering", 2010));
            if (figure.parts() != null) {
                numerator += figure.parts().numerator();
                denominator += figure.parts().denominator();
            }
        }

        assertThat(loaded.city("youth_gathering", 2010, "numerator, denominator, value"))
                .isEqualTo("%d,%d,%s".formatted(numerator, denominator, (double) numerator / denominator));
    }

    @ParameterizedTest
    @EnumSource
    void agrees(Aspect aspect) throws Exception {
        aspect.assertAgrees(loaded, independent);
    }

    @Test
    void refused_readings_agree() throws Exception {
        assertThat(loaded.rows("SELECT file, row_number, rule FROM audit.rejected_value"))
                .containsExactlyInAnyOrderElementsOf(reports.readings()
                        .filter(reading -> reading.rule() != null)
                        .map(reading -> cells(reading.file(), reading.row(), reading.rule()))
                        .toList());
    }

    @Test
    void every_refused_reading_has_its_raw_text_and_column() throws Exception {
        assertThat(loaded.rows("""
                SELECT file, row_number, rule FROM audit.rejected_value
                WHERE raw IS NULL OR column_name IS NULL OR file IS NULL OR row_number IS NULL
                """)).isEmpty();
    }

    @Test
    void doubts_about_single_readings_agree() throws Exception {
        List<String> expected = new ArrayList<>();
        for (Reading reading : reports.readings().toList()) {
            reading.warnings().forEach(rule -> expected.add(cells(reading.file(), reading.row(), rule)));
            if (reading.repeat()) {
                expected.add(cells(reading.file(), reading.row(), "duplicate_same"));
            }
        }

        assertThat(loaded.rows("""
                SELECT file, row_number, rule FROM audit.warning
                WHERE rule IN ('above_denominator_unbounded', 'stated_disagrees', 'duplicate_same')
                """)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void readings_of_every_file_agree() throws Exception {
        assertThat(loaded.rows("SELECT file, readings, accepted, refused, missing FROM audit.source_file"))
                .containsExactlyInAnyOrderElementsOf(reports.versions.stream()
                        .map(version -> cells(
                                version.file(),
                                version.readings().size(),
                                version.accepted(),
                                version.readings().stream()
                                        .filter(reading -> reading.rule() != null)
                                        .count(),
                                version.readings().stream()
                                        .filter(Reading::missing)
                                        .count()))
                        .toList());
    }

    @Test
    void readings_are_counted_for_the_district_and_year_of_their_file() throws Exception {
        Map<String, long[]> counted = new TreeMap<>();
        for (Version version : reports.versions) {
            long[] counts = counted.computeIfAbsent(version.district() + "," + version.year(), key -> new long[4]);
            counts[0]++;
            for (Reading reading : version.readings()) {
                counts[reading.accepted() ? 1 : reading.missing() ? 3 : 2]++;
            }
        }

        assertThat(loaded.rows("""
                SELECT district_code, year, files, accepted, refused, missing FROM mart.reading_by_district WHERE files > 0
                """))
                .containsExactlyInAnyOrderElementsOf(counted.entrySet().stream()
                        .map(entry -> entry.getKey() + ","
                                + Arrays.stream(entry.getValue())
                                        .mapToObj(Long::toString)
                                        .collect(joining(",")))
                        .toList());
    }

    @Test
    void binh_tan_admitted_21_more_in_the_seven_wards_of_both_years() throws Exception {
        assertThat(loaded.figure(
                        "777", "party_admission", 2011, "numerator - previous_numerator, change_count, units_compared"))
                .isEqualTo("52,21,7");
    }

    @Test
    void the_citys_start_ups_have_met_the_targets_of_the_21_districts_whose_count_is_whole() throws Exception {
        assertThat(loaded.city("startups_supported", 2011, "numerator, target, gap_units, verdict_target"))
                .isEqualTo("2609,2310.000000,0,met");
    }

    @Test
    void the_city_lacks_33_clubs_and_9_wards_did_not_say() throws Exception {
        assertThat(loaded.city("new_life_clubs", 2011, "gap_units, units_unreported"))
                .isEqualTo("33,9");
    }

    @Test
    void the_city_lacks_one_fair_unit() throws Exception {
        assertThat(loaded.city("fair_units_supported", 2011, "numerator, denominator, gap_units"))
                .isEqualTo("94,126,1");
    }

    @Test
    void forty_two_of_43_officers_after_43_of_44_are_the_same() throws Exception {
        assertThat(loaded.figure("765", "officers_of_youth_age", 2011, "numerator, previous_numerator, verdict_change"))
                .isEqualTo("42,43,same");
    }

    @Test
    void the_citys_growth_of_internet_is_slowing() throws Exception {
        assertThat(loaded.row("""
                SELECT round(achieved, 1), round(achieved_last, 1), round(required, 1), verdict FROM mart.pace
                WHERE district_code IS NULL AND indicator_code = 'internet_units' AND year = 2011
                """)).isEqualTo("9.5,4.3,7.9,slowing");
    }

    @Test
    void in_2006_there_is_no_pace_yet() throws Exception {
        assertThat(loaded.rows("SELECT DISTINCT verdict, achieved FROM mart.pace WHERE year = 2006"))
                .containsExactly("none,");
    }

    @Test
    void ten_of_the_districts_that_reported_2011_were_late() throws Exception {
        assertThat(loaded.row("SELECT expected, actual, actual_on_time FROM mart.reporting_rate WHERE year = 2011"))
                .isEqualTo("24,23,13");
    }

    @ParameterizedTest
    @EnumSource
    void agrees_as_of_a_day(Aspect aspect) throws Exception {
        LocalDate day = LocalDate.of(2010, 6, 30);

        aspect.assertAgreesAsOf(day, loaded, new IndependentFigures(reports, day));
    }

    private static List<Question> questions() {
        return Dictionary.shipped();
    }

    /** Golden are the first five rows. */
    @ParameterizedTest
    @MethodSource("questions")
    void the_sample_answers_a_question(Question question) throws Exception {
        asReceived.assertGivesExpected(
                "questions/" + question.name(),
                "FROM (%s) LIMIT 5".formatted(question.filled().replaceFirst(";$", "")));
    }

    @Test
    void everything_is_marked_as_sample() throws Exception {
        assertThat(loaded.rows("SELECT DISTINCT is_sample FROM mart.indicator_by_district"))
                .containsExactly("true");
    }

    private static String cells(@Nullable Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(cell == null ? "" : cell.toString());
        }
        return String.join(",", texts);
    }
}
