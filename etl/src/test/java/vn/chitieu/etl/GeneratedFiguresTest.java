package vn.chitieu.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.etl.golden.DataFolder;

/** Small cities made up to be nasty, loaded, beside the same figures worked out in plain Java. */
class GeneratedFiguresTest {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** Some versions had come by then, and corrections of them not yet. */
    private static final LocalDate MIDDLE_DAY = GeneratedCity.MIDDLE_DAY;

    private static final int SEEDS = Integer.getInteger("chitieu.seeds", 4);

    private static final List<City> CITIES = new ArrayList<>();

    private record City(DataFolder loaded, IndependentFigures today, IndependentFigures byThen) {}

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            DataFolder folder = DataFolder.empty(work.resolve("city-" + seed));
            new GeneratedCity(seed).writeInto(folder);
            folder.refresh();
            IndependentReports reports = new IndependentReports(folder.catalogue(), folder.submissions());
            CITIES.add(new City(
                    folder, new IndependentFigures(reports, LAST_DAY), new IndependentFigures(reports, MIDDLE_DAY)));
        }
    }

    @AfterAll
    static void forget() {
        CITIES.clear();
    }

    private static City city(int seed) {
        return CITIES.get(seed - 1);
    }

    private static IntStream seeds() {
        return IntStream.rangeClosed(1, SEEDS);
    }

    private static Stream<Arguments> cases() {
        return seeds().boxed().flatMap(seed -> Stream.of(Aspect.values()).map(aspect -> Arguments.of(aspect, seed)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agrees(Aspect aspect, int seed) throws Exception {
        aspect.assertAgrees(city(seed).loaded(), city(seed).today());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agrees_as_of_a_day(Aspect aspect, int seed) throws Exception {
        aspect.assertAgreesAsOf(MIDDLE_DAY, city(seed).loaded(), city(seed).byThen());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void verify_finds_no_difference(int seed) {
        DataFolder loaded = city(seed).loaded();
        Commands.Ended verified = Commands.run(
                "verify",
                "--warehouse",
                loaded.warehouse().toString(),
                "--submissions",
                loaded.submissions().toString());
        assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicator_by_district", "indicator_citywide", "reporting", "district_priority", "pace"})
    void as_of_the_last_day_is_today(String mart) throws Exception {
        for (City city : CITIES) {
            assertThat(city.loaded()
                            .rows(DataFolder.difference(
                                    "mart." + mart, "mart.%s_as_of(DATE '%s')".formatted(mart, LAST_DAY))))
                    .isEmpty();
        }
    }

    /** A set that lacks a case proves nothing about it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicator_by_district WHERE state = 'refused'",
                "indicator_by_district WHERE state = 'not_applicable'",
                "indicator_by_district WHERE basis IS NULL AND state = 'reported'",
                "indicator_by_district WHERE basis = 'partial' AND NOT is_comparable",
                "indicator_by_district WHERE basis = 'partial' AND is_comparable",
                "indicator_by_district WHERE units_expected = 0 AND basis = 'total'",
                "indicator_by_district WHERE units_compared < units_expected AND verdict_change = 'worse'",
                "indicator_by_district WHERE change_count IS NULL AND change_points IS NOT NULL",
                "indicator_by_district WHERE change_count IS NOT NULL AND change_points IS NULL AND denominator = 0",
                "indicator_by_district WHERE verdict_change = 'same' AND abs(change_points) > 2",
                "indicator_by_district WHERE verdict_change = 'same' AND change_points <> 0 AND denominator > 100",
                "indicator_by_district WHERE is_comparable AND rank IS NULL AND denominator > 0",
                "indicator_by_district WHERE is_comparable AND is_break AND change_points IS NOT NULL",
                "indicator_by_district WHERE target = 0 AND verdict_target = 'late'",
                "indicator_by_district WHERE target IS NOT NULL AND value = target AND verdict_target = 'met'",
                "indicator_by_district WHERE is_comparable AND target IS NOT NULL AND verdict_target = 'none'",
                "indicator_citywide WHERE NOT is_sufficient AND value IS NOT NULL",
                "indicator_citywide WHERE denominator IS NULL AND target IS NULL AND numerator > 0",
                "indicator_citywide WHERE verdict_change = 'worse' AND value > previous_value",
                "pace WHERE verdict = 'enough' AND achieved_last IS NULL",
                "pace WHERE verdict IN ('enough', 'slowing') AND abs(achieved - required) < 1e-9",
                "pace WHERE verdict = 'slowing' AND district_code IS NULL",
                "pace WHERE verdict = 'short' AND achieved_last >= required",
                "district_priority WHERE position IS NULL AND state = 'reported'",
                "district_priority AS a JOIN mart.district_priority AS b ON a.year = b.year AND a.position = b.position AND a.district_code < b.district_code",
                "indicator_by_district JOIN indicator USING (indicator_code) WHERE direction = 'lower' AND verdict_change = 'better' AND change_points < 0",
                "district_priority WHERE indicators_judged = 6 AND position IS NOT NULL",
                "indicator_citywide WHERE districts_reporting = 4 AND is_sufficient",
                "reporting WHERE versions = 3"
            })
    void a_set_has(String what) throws Exception {
        int found = 0;
        for (City city : CITIES) {
            found += Integer.parseInt(city.loaded().row("SELECT count(*) FROM mart." + what));
        }

        assertThat(found).isPositive();
    }
}
