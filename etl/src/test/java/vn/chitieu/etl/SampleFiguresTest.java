package vn.chitieu.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.etl.IndependentFigures.Figure;
import vn.chitieu.etl.IndependentFigures.FigureKey;
import vn.chitieu.etl.IndependentFigures.Indicator;
import vn.chitieu.etl.IndependentFigures.Reading;
import vn.chitieu.etl.golden.DataFolder;
import vn.chitieu.etl.sample.Sample;
import vn.chitieu.etl.sample.SampleFormat;
import vn.chitieu.warehouse.catalogue.Catalogue;

/**
 * The sample as plain CSV and the shipped catalogue, loaded, beside the same figures worked out in plain Java; and the
 * shipped sample in all its formats, beside the plain one.
 */
class SampleFiguresTest {
    private static DataFolder loaded;
    private static DataFolder asReceived;
    private static IndependentFigures independent;

    @BeforeAll
    static void load(@TempDir Path work, @TempDir Path other, @TempDir Path plain) throws Exception {
        loaded = DataFolder.shipped(work);
        Sample.write(plain, 1201, Catalogue.read(loaded.catalogue()), SampleFormat.csv);
        loaded.refreshFrom(plain);
        independent = new IndependentFigures(loaded.catalogue(), plain);
        asReceived = DataFolder.shipped(other);
        asReceived.refreshFrom(asReceived.path().resolve("sample"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicator_by_district", "indicator_citywide", "reporting", "reporting_rate"})
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
    void the_citys_youth_gathering_of_2010_is_the_sum_of_the_winning_versions() throws Exception {
        long numerator = 0;
        long denominator = 0;
        for (String district : independent.districts) {
            Figure figure = independent.figure(new FigureKey(district, "youth_gathering", 2010));
            numerator += Objects.requireNonNullElse(figure.numerator(), 0L);
            denominator += Objects.requireNonNullElse(figure.denominator(), 0L);
        }

        assertThat(loaded.city("youth_gathering", 2010, "numerator, denominator, value"))
                .isEqualTo("%d,%d,%s".formatted(numerator, denominator, (double) numerator / denominator));
    }

    @Test
    void states_and_bases_agree() throws Exception {
        agree("state, basis, units_reporting, units_expected", key -> {
            Figure figure = independent.figure(key);
            return cells(figure.state(), figure.basis(), figure.unitsReporting(), figure.unitsExpected());
        });
    }

    @Test
    void numerators_and_denominators_agree() throws Exception {
        agree("numerator, denominator", key -> {
            Figure figure = independent.figure(key);
            return cells(figure.numerator(), figure.denominator());
        });
    }

    @Test
    void values_agree() throws Exception {
        agree(
                "printf('%.12f', value)",
                key -> {
                    Figure figure = independent.figure(key);
                    return figure.value() == null ? "" : twelve(figure.value().toDouble());
                });
    }

    @Test
    void counts_per_unit_agree() throws Exception {
        agree(
                "printf('%.12f', per_unit)",
                key -> {
                    Figure figure = independent.figure(key);
                    if (!kind(key).equals("count") || figure.numerator() == null) {
                        return "";
                    }
                    int units = "partial".equals(figure.basis()) ? figure.unitsReporting() : figure.unitsExpected();
                    return twelve((double) figure.numerator() / units);
                });
    }

    @Test
    void changes_agree() throws Exception {
        agree(
                "previous_numerator, printf('%.12f', previous_value), change_count, printf('%.9f', change_points + 0.0)",
                key -> {
                    Figure now = independent.figure(key);
                    Figure before = independent.before(key);
                    Long count = before == null || !now.hasParts() || !before.hasParts()
                            ? null
                            : (Long) (Objects.requireNonNull(now.numerator())
                                    - Objects.requireNonNull(before.numerator()));
                    boolean hasPoints = before != null
                            && now.value() != null
                            && before.value() != null
                            && !kind(key).equals("count");
                    return cells(
                            before == null ? null : before.numerator(),
                            before == null || before.value() == null
                                    ? null
                                    : twelve(before.value().toDouble()),
                            count,
                            hasPoints
                                    ? nine(100
                                            * Objects.requireNonNull(now.value())
                                                    .minus(Objects.requireNonNull(Objects.requireNonNull(before)
                                                            .value()))
                                                    .toDouble())
                                    : null);
                });
    }

    @Test
    void gaps_in_units_agree() throws Exception {
        agree(
                "gap_units, gap_2012_units",
                key -> cells(independent.gapUnits(key, key.year()), independent.gapUnits(key, 2012)));
    }

    @Test
    void verdicts_on_targets_agree() throws Exception {
        agree("verdict_target", independent::verdictTarget);
    }

    @Test
    void verdicts_on_changes_agree() throws Exception {
        agree("verdict_change", independent::verdictChange);
    }

    @Test
    void ranks_agree() throws Exception {
        agree("rank", key -> cells(independent.rank(key)));
    }

    @Test
    void received_days_agree() throws Exception {
        agree("received_on", key -> cells(independent.figure(key).receivedOn()));
    }

    @Test
    void city_values_beside_districts_agree() throws Exception {
        agree(
                "printf('%.12f', city_value)",
                key -> {
                    City city = city(key.indicator(), key.year());
                    return kind(key).equals("count") || city.denominator == 0
                            ? ""
                            : twelve((double) city.numerator / city.denominator);
                });
    }

    @Test
    void city_rows_agree() throws Exception {
        List<String> expected = new ArrayList<>();
        for (Indicator indicator : independent.indicators.values()) {
            for (int year = 2006; year <= 2011; year++) {
                expected.add(cityRow(indicator, year));
            }
        }

        assertThat(loaded.rows("""
                SELECT indicator_code, year, numerator, denominator, printf('%.12f', value), districts_reporting,
                    printf('%.12f', previous_value), printf('%.9f', change_points), districts_compared, gap_units
                FROM mart.indicator_citywide
                """)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void refused_readings_agree() throws Exception {
        assertThat(loaded.rows("SELECT file, row_number, rule FROM audit.rejected_value"))
                .containsExactlyInAnyOrderElementsOf(independent
                        .readings()
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
        for (Reading reading : independent.readings().toList()) {
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
                .containsExactlyInAnyOrderElementsOf(independent.versions.stream()
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
    void ten_of_the_districts_that_reported_2011_were_late() throws Exception {
        assertThat(loaded.row("SELECT expected, actual, actual_on_time FROM mart.reporting_rate WHERE year = 2011"))
                .isEqualTo("24,23,13");
    }

    @Test
    void as_of_the_last_day_is_today() throws Exception {
        assertThat(loaded.rows("""
                (FROM mart.indicator_by_district EXCEPT ALL FROM mart.indicator_by_district_as_of(DATE '9999-12-31'))
                UNION ALL
                (FROM mart.indicator_by_district_as_of(DATE '9999-12-31') EXCEPT ALL FROM mart.indicator_by_district)
                """)).isEmpty();
    }

    @Test
    void everything_is_marked_as_sample() throws Exception {
        assertThat(loaded.rows("SELECT DISTINCT is_sample FROM mart.indicator_by_district"))
                .containsExactly("true");
    }

    /** Compares a few columns of all 24 × 11 × 6 figures. */
    private static void agree(String columns, Function<FigureKey, @Nullable String> figure) throws Exception {
        List<String> expected = independent.figures.keySet().stream()
                .map(key -> cells(key.district(), key.indicator(), key.year(), figure.apply(key)))
                .toList();

        assertThat(loaded.rows("SELECT district_code, indicator_code, year, %s FROM mart.indicator_by_district"
                        .formatted(columns)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static final class City {
        private long numerator;
        private long denominator;
        private int withParts;
        private int reporting;
        private long applicable;
    }

    private static City city(String indicator, int year) {
        City city = new City();
        for (String district : independent.districts) {
            Figure figure = independent.figure(new FigureKey(district, indicator, year));
            city.applicable += figure.unitsApplicable();
            city.reporting += figure.state().equals("reported") ? 1 : 0;
            if (figure.numerator() != null) {
                city.withParts++;
                city.numerator += figure.numerator();
                city.denominator += Objects.requireNonNullElse(figure.denominator(), 0L);
            }
        }
        return city;
    }

    private static String cityRow(Indicator indicator, int year) {
        boolean isCount = indicator.kind().equals("count");
        City now = city(indicator.code(), year);
        String previous = null;
        String change = null;
        int compared = 0;
        if (year > 2006) {
            previous = cityValue(indicator, city(indicator.code(), year - 1));
            long numerator = 0;
            long denominator = 0;
            long numeratorBefore = 0;
            long denominatorBefore = 0;
            for (String district : independent.districts) {
                Figure figure = independent.figure(new FigureKey(district, indicator.code(), year));
                Figure before = independent.figure(new FigureKey(district, indicator.code(), year - 1));
                if (figure.state().equals("reported")
                        && before.state().equals("reported")
                        && figure.hasParts()
                        && before.hasParts()) {
                    compared++;
                    numerator += Objects.requireNonNull(figure.numerator());
                    numeratorBefore += Objects.requireNonNull(before.numerator());
                    denominator += Objects.requireNonNullElse(figure.denominator(), 0L);
                    denominatorBefore += Objects.requireNonNullElse(before.denominator(), 0L);
                }
            }
            if (!isCount && denominator > 0 && denominatorBefore > 0) {
                change = nine(100.0 * numerator / denominator - 100.0 * numeratorBefore / denominatorBefore);
            }
        }
        BigDecimal target = independent.target(indicator.code(), year);
        Long gap = null;
        if (target != null && now.withParts > 0) {
            gap = switch (indicator.kind()) {
                case "count" -> IndependentFigures.gap(indicator, target, independent.districts.size(), now.numerator);
                case "unit_rate" -> IndependentFigures.gap(indicator, target, now.applicable, now.numerator);
                default -> IndependentFigures.gap(indicator, target, now.denominator, now.numerator);
            };
        }
        return cells(
                indicator.code(),
                year,
                now.withParts == 0 ? null : (Long) now.numerator,
                isCount || now.withParts == 0 ? null : (Long) now.denominator,
                cityValue(indicator, now),
                now.reporting,
                previous,
                change,
                compared,
                gap);
    }

    private static @Nullable String cityValue(Indicator indicator, City city) {
        if (city.withParts == 0) {
            return null;
        }
        if (indicator.kind().equals("count")) {
            return twelve((double) city.numerator);
        }
        return city.denominator == 0 ? null : twelve((double) city.numerator / city.denominator);
    }

    private static String kind(FigureKey key) {
        return Objects.requireNonNull(independent.indicators.get(key.indicator()))
                .kind();
    }

    private static String twelve(double number) {
        return String.format(Locale.ROOT, "%.12f", number);
    }

    private static String nine(double number) {
        return String.format(Locale.ROOT, "%.9f", number).replaceFirst("^-(0\\.0+)$", "$1");
    }

    private static String cells(@Nullable Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(cell == null ? "" : cell.toString());
        }
        return String.join(",", texts);
    }
}
