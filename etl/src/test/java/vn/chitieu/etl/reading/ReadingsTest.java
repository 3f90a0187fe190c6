package vn.chitieu.etl.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.etl.golden.DataFolder;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.catalogue.Catalogue;

class ReadingsTest {

    /** Large loads are compiled, small ones interpreted; the case is golden/rules. */
    @Test
    void a_large_load_makes_of_a_file_what_a_small_one_makes(@TempDir Path work) throws Exception {
        DataFolder folder = DataFolder.of("rules", work);
        Catalogue catalogue = Catalogue.read(folder.catalogue());
        Path small = work.resolve("small");
        Path large = work.resolve("large");
        Readings.write(files(folder), catalogue, "local[2]", 1, small.toString());
        Readings.write(files(folder), catalogue, "local[2]", 1L << 30, large.toString());

        assertThat(rows("(%1$s EXCEPT ALL %2$s) UNION ALL (%2$s EXCEPT ALL %1$s)"
                        .formatted(parquet(small), parquet(large))))
                .isEmpty();
    }

    private static List<ToRead> files(DataFolder folder) throws Exception {
        List<Path> paths;
        try (Stream<Path> found = Files.walk(folder.submissions())) {
            paths = found.filter(path -> path.toString().matches(".*/\\d{4}/\\d{3}[^/]*\\.csv"))
                    .toList();
        }
        List<ToRead> files = new ArrayList<>();
        for (Path path : paths) {
            String name = folder.submissions().relativize(path).toString();
            files.add(new ToRead(
                    name,
                    path.toString(),
                    Hashes.ofFile(path),
                    name.substring(5, 8),
                    Integer.parseInt(name.substring(0, 4)),
                    false));
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    private static String parquet(Path folder) {
        return "SELECT * FROM read_parquet('%s/*.parquet')".formatted(folder);
    }

    private static List<String> rows(String sql) throws Exception {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString("reading_key") + " " + rows.getInt("row_number"));
            }
            return texts;
        }
    }
}
