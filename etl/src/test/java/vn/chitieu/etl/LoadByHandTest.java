package vn.chitieu.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.etl.Commands.json;
import static vn.chitieu.etl.Commands.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The yardstick of the bench does what a refresh does: one that skips work would be no yardstick. */
class LoadByHandTest {
    private static JsonNode refreshed;
    private static JsonNode byHand;
    private static Path warehouse;
    private static Path file;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        String data = work.resolve("data").toString();
        warehouse = work.resolve("warehouse/current.duckdb");
        file = work.resolve("by_hand.duckdb");
        run("sample", "--cities", "1", "--out", data, "--catalogue", "../data/catalogue");
        refreshed = json(run(
                "refresh",
                "--json",
                "--data",
                data,
                "--warehouse",
                work.resolve("warehouse").toString()));
        byHand = json(run("load-by-hand", "--data", data, "--out", file.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"readings", "accepted", "refused", "missing"})
    void it_counts_the_same(String what) {
        assertThat(byHand.get(what)).isEqualTo(refreshed.get(what));
    }

    @Test
    void it_refuses_the_same_for_the_same_reasons() throws Exception {
        String refusals = "SELECT file, district_code, ward_code, indicator_code, year, rule FROM %s ORDER BY ALL";

        assertThat(rows(file, refusals.formatted("refusal")))
                .isEqualTo(rows(warehouse, refusals.formatted("audit.rejected_value")));
    }

    @Test
    void it_observes_the_same() throws Exception {
        assertThat(rows(file, "SELECT * EXCLUDE (note) FROM observation ORDER BY ALL"))
                .isEqualTo(rows(warehouse, """
                SELECT file, district_code, ward_code, indicator_code, observation.year, state, numerator, denominator, stated
                FROM observation JOIN submission USING (submission_id, district_code)
                ORDER BY ALL
                """));
    }

    @Test
    void its_figures_are_of_the_latest_versions() throws Exception {
        assertThat(rows(file, """
                SELECT district_code, indicator_code, year, numerator, denominator, units_reporting FROM figure
                WHERE numerator IS NOT NULL ORDER BY ALL
                """)).containsAll(rows(warehouse, """
                SELECT district_code, indicator_code, year, numerator, denominator, units_reporting
                FROM mart.indicator_by_district WHERE basis IN ('wards', 'partial') ORDER BY ALL
                """));
    }

    private static List<List<String>> rows(Path database, String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery(query)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
