package vn.chitieu.etl.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.etl.golden.DataFolder;
import vn.chitieu.etl.sample.Sample;
import vn.chitieu.etl.sample.SampleFormat;
import vn.chitieu.warehouse.SnapshotConnection;
import vn.chitieu.warehouse.catalogue.Catalogue;

/**
 * The sample that is shipped and one of another seed, in all their formats: the cells that mart.lineage names, read again
 * from the original files by other code, come to the figure.
 */
class FiguresFromOriginalsTest {
    private static final int FIGURES_OF_EACH = 150;

    private static final List<Verification> VERIFIED = new ArrayList<>();
    private static final List<Explained> EXPLAINED = new ArrayList<>();

    /** A figure as it is published, and what its cells come to. */
    private record Explained(String figure, String format, String published, String read) {}

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        DataFolder shipped = DataFolder.shipped(work.resolve("shipped"));
        Path sample = shipped.path().resolve("sample");
        Path other = work.resolve("other");
        Sample.write(other, 8301, Catalogue.read(shipped.catalogue()), SampleFormat.mixed);
        for (Path submissions : List.of(sample, other)) {
            DataFolder loaded = shipped.withWarehouse(work.resolve("warehouse-" + VERIFIED.size()));
            loaded.refreshFrom(submissions);
            VERIFIED.add(VerifyTest.verify(loaded, submissions));
            explain(loaded, submissions);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void all_of_it_comes_to_the_same_again(int set) {
        assertThat(VERIFIED.get(set).differences())
                .as(VerificationText.of(VERIFIED.get(set)).en())
                .isZero();
    }

    @Test
    void the_cells_of_a_figure_come_to_it() {
        assertThat(EXPLAINED)
                .allSatisfy(each -> assertThat(each.read()).as(each.toString()).isEqualTo(each.published()));
    }

    @Test
    void three_hundred_figures_were_chosen() {
        assertThat(EXPLAINED).hasSize(2 * FIGURES_OF_EACH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv tcvn3",
                "csv vni",
                "csv windows_1258",
                "csv utf_16",
                "xls tcvn3",
                "xls vni",
                "xlsx unicode",
                "ods unicode"
            })
    void among_them_are_some_of_each_format(String format) {
        assertThat(EXPLAINED).extracting(Explained::format).contains(format);
    }

    private static void explain(DataFolder loaded, Path submissions) throws IOException, SQLException {
        Map<String, ReceivedFile> originals = new HashMap<>();
        try (Connection connection = SnapshotConnection.open(loaded.snapshot());
                Statement sql = connection.createStatement();
                ResultSet cells = sql.executeQuery("""
                        WITH dealt AS (
                            SELECT DISTINCT figure.*, source_file.format, source_file.encoding,
                                md5(concat_ws(' ', 7, district_code, indicator_code, figure.year)) AS card
                            FROM mart.indicator_by_district AS figure
                            JOIN mart.lineage USING (district_code, indicator_code, year)
                            JOIN audit.source_file ON source_file.file = lineage.file
                            WHERE lineage.became = 'counted'
                        ),
                        chosen AS (
                            SELECT *, row_number() OVER (PARTITION BY format, encoding ORDER BY card) AS turn
                            FROM dealt ORDER BY turn, card LIMIT %d
                        )
                        SELECT
                            concat_ws(' ', district_code, indicator_code, year) AS figure, chosen.format || ' ' || chosen.encoding AS format,
                            chosen.basis, chosen.numerator AS figure_numerator, chosen.denominator AS figure_denominator, chosen.value,
                            indicator.kind, lineage.*
                        FROM chosen
                        JOIN indicator USING (indicator_code)
                        JOIN mart.lineage USING (district_code, indicator_code, year)
                        WHERE lineage.became = 'counted'
                        ORDER BY figure
                        """.formatted(FIGURES_OF_EACH))) {
            String figure = "";
            Sum sum = new Sum();
            while (cells.next()) {
                if (!figure.equals(cells.getString("figure"))) {
                    figure = cells.getString("figure");
                    sum = new Sum();
                    EXPLAINED.add(new Explained(figure, cells.getString("format"), "", ""));
                }
                String file = cells.getString("file");
                ReceivedFile original = originals.get(file);
                if (original == null) {
                    original = ReceivedFile.open(submissions.resolve(file));
                    originals.put(file, original);
                }
                sum.add(original, cells);
                EXPLAINED.set(
                        EXPLAINED.size() - 1,
                        new Explained(figure, cells.getString("format"), Sum.published(cells), sum.read(cells)));
            }
        }
    }

    /** Of the cells of a figure. */
    private static final class Sum {
        private long numerator;
        private long denominator;
        private @Nullable BigDecimal stated;

        void add(ReceivedFile original, ResultSet cell) throws SQLException {
            if (isStated(cell)) {
                stated = at(original, cell, "stated_column").percentage();
                return;
            }
            boolean isRate = !cell.getString("kind").equals("count");
            boolean isFraction =
                    isRate && cell.getString("numerator_column").equals(cell.getString("denominator_column"));
            numerator += whole(at(original, cell, "numerator_column"), isFraction, true);
            if (isRate) {
                denominator += whole(at(original, cell, "denominator_column"), isFraction, false);
            }
        }

        String read(ResultSet figure) throws SQLException {
            if (isStated(figure)) {
                return "– – " + Objects.requireNonNull(stated).movePointLeft(2).doubleValue();
            }
            boolean isRate = !figure.getString("kind").equals("count");
            return isRate
                    ? "%d %d %s"
                            .formatted(
                                    numerator, denominator, denominator == 0 ? "–" : (double) numerator / denominator)
                    : "%d – %s".formatted(numerator, (double) numerator);
        }

        static String published(ResultSet figure) throws SQLException {
            return "%s %s %s"
                    .formatted(
                            shown(figure, "figure_numerator"),
                            shown(figure, "figure_denominator"),
                            shown(figure, "value"));
        }

        private static String shown(ResultSet figure, String column) throws SQLException {
            Object value = figure.getObject(column);
            return value == null ? "–" : value.toString();
        }

        private static boolean isStated(ResultSet cell) throws SQLException {
            return cell.getString("basis").equals("stated");
        }

        private static Found at(ReceivedFile original, ResultSet cell, String column) throws SQLException {
            return original.at(cell.getString("sheet"), cell.getInt("row_number"), cell.getString(column));
        }

        private static long whole(Found found, boolean isFraction, boolean isFirst) {
            Found part = isFraction ? found.part(isFirst) : found;
            return Objects.requireNonNull(part.amount(), found::text).longValueExact();
        }
    }
}
