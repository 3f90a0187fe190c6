package vn.chitieu.etl.golden;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.lake.LakeFolder;
import vn.chitieu.etl.reading.SharedSpark;
import vn.chitieu.etl.refresh.Refresh;
import vn.chitieu.etl.refresh.Stages;
import vn.chitieu.etl.storage.DiskFolder;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.SnapshotConnection;
import vn.chitieu.warehouse.Snapshots;

/**
 * A data folder and the warehouse that refreshes make of it. Rows come back as text, cells parted by commas and NULL as
 * nothing, so that a test can say what it expects in one line.
 */
public final class DataFolder {

    /** The columns of a submission. */
    public static final String HEADER = "district_code,ward_code,indicator_code,year,numerator,denominator,value,note";

    /** The columns of the register. */
    public static final String REGISTER_HEADER =
            "file,district_code,year,document_number,signed_on,received_on,is_sample";

    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path GOLDEN = MODULE.resolve("src/test/resources/golden");
    private static final Instant FIRST_REFRESH = Instant.parse("2011-12-01T07:00:00Z");

    static {
        SharedSpark.begin();
    }

    private final Path expected;
    private final Path data;
    private final Path warehouse;
    private boolean allowLoss;
    private Refresh.Retention retention = Refresh.Retention.USUAL;
    private int refreshes;
    private @Nullable Connection open;
    private @Nullable Path opened;

    private DataFolder(Path expected, Path data, Path warehouse) {
        this.expected = expected;
        this.data = data;
        this.warehouse = warehouse;
    }

    /** The catalogue that we ship, read where it stands; its submissions are empty. */
    public static DataFolder shipped(Path work) {
        return new DataFolder(GOLDEN, MODULE.resolve("../data"), work.resolve("warehouse"));
    }

    /** A copy of the small catalogue, with no submission. */
    public static DataFolder empty(Path work) throws IOException {
        Path data = work.resolve("data");
        copy(GOLDEN.resolve("catalogue"), data.resolve("catalogue"));
        Files.createDirectories(data.resolve("submissions"));
        return new DataFolder(GOLDEN, data, work.resolve("warehouse"));
    }

    /** A copy of a golden case; a catalogue of its own replaces files of the small one. */
    public static DataFolder of(String name, Path work) throws IOException {
        DataFolder folder = empty(work);
        if (Files.exists(GOLDEN.resolve(name).resolve("catalogue"))) {
            copy(GOLDEN.resolve(name).resolve("catalogue"), folder.catalogue());
        }
        copy(GOLDEN.resolve(name).resolve("submissions"), folder.data.resolve("submissions"));
        return new DataFolder(GOLDEN.resolve(name).resolve("expected"), folder.data, folder.warehouse);
    }

    /** A golden case, loaded. */
    public static DataFolder loaded(String name, Path work) throws IOException, SQLException {
        DataFolder folder = of(name, work);
        folder.refresh();
        return folder;
    }

    /** The same data with a warehouse elsewhere. */
    public DataFolder withWarehouse(Path other) {
        return new DataFolder(expected, data, other);
    }

    public Path path() {
        return data;
    }

    public Path catalogue() {
        return data.resolve("catalogue");
    }

    public Path submissions() {
        return data.resolve("submissions");
    }

    /** Beside the warehouse, which is always a test's own: the data that we ship may have one beside it on somebody's machine. */
    public Path access() {
        return warehouse.resolveSibling("access");
    }

    public Path warehouse() {
        return warehouse;
    }

    /** Writes a submission of some rows under the usual header. */
    public void submit(String file, String... rows) throws IOException {
        write(file, HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    /** Writes the register anew. */
    public void register(String... lines) throws IOException {
        write("register.csv", REGISTER_HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    /** Writes a file into the submissions folder as it is. */
    public void write(String file, String content) throws IOException {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file into the submissions folder as it is. */
    public void write(String file, byte[] content) throws IOException {
        Path path = submissions().resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.write(path, content);
    }

    /** Runs a load from a submissions folder elsewhere. */
    public Refresh.Outcome refreshFrom(Path submissions) throws IOException, SQLException {
        return refresh(submissions, false, Stages.Listener.NONE);
    }

    /** Runs a load in whose midst something happens: after the files were found, and before they are read. */
    public Refresh.Outcome refresh(Runnable meanwhile) throws IOException, SQLException {
        return refresh(submissions(), false, new Stages.Listener() {
            @Override
            public void begins(String stage, Message message) {
                if (stage.equals("read")) {
                    meanwhile.run();
                }
            }
        });
    }

    /** Runs a load; each one a minute after the one before. */
    public Refresh.Outcome refresh() throws IOException, SQLException {
        return refresh(submissions(), false, Stages.Listener.NONE);
    }

    /** Runs a load while the clock shows a certain moment. */
    public Refresh.Outcome refreshAt(Instant now) throws IOException, SQLException {
        return refreshAt(now, submissions(), false, Stages.Listener.NONE);
    }

    /** Loads keep no more than this from now on. */
    public void keep(int newest, Duration age) {
        retention = new Refresh.Retention(newest, age);
    }

    /** Loads may take away what is published from now on. */
    public void allowLoss() {
        allowLoss = true;
    }

    /** Runs a load that may empty the warehouse. */
    public Refresh.Outcome refreshAllowingEmpty() throws IOException, SQLException {
        return refresh(submissions(), true, Stages.Listener.NONE);
    }

    private Refresh.Outcome refresh(Path submissions, boolean allowEmpty, Stages.Listener listener)
            throws IOException, SQLException {
        Instant now = FIRST_REFRESH.plusSeconds(60L * refreshes++);
        return refreshAt(now, submissions, allowEmpty, listener);
    }

    private Refresh.Outcome refreshAt(Instant now, Path submissions, boolean allowEmpty, Stages.Listener listener)
            throws IOException, SQLException {
        return new Refresh(
                        new Refresh.Request(
                                catalogue(),
                                new DiskFolder(submissions),
                                warehouse,
                                LakeFolder.of(warehouse),
                                "local[2]",
                                allowEmpty,
                                allowLoss,
                                retention,
                                access()),
                        Clock.fixed(now, ZoneOffset.UTC),
                        listener)
                .run();
    }

    /** The file of the published snapshot. */
    public Path snapshot() throws IOException {
        Snapshots snapshots = new Snapshots(warehouse);
        return snapshots.file(snapshots.current().orElseThrow());
    }

    /** The rows of a query on the published snapshot. */
    public List<String> rows(String sql) throws IOException, SQLException {
        return cells(sql).stream().skip(1).map(cells -> String.join(",", cells)).toList();
    }

    /** A query for the rows of which one of two tables has more than the other. */
    public static String difference(String one, String other) {
        return "(FROM %1$s EXCEPT ALL FROM %2$s) UNION ALL (FROM %2$s EXCEPT ALL FROM %1$s)".formatted(one, other);
    }

    /** The only row of a query. */
    public String row(String sql) throws IOException, SQLException {
        List<String> rows = rows(sql);
        assertThat(rows).as(sql).hasSize(1);
        return rows.getFirst();
    }

    /** Columns of a district's figure. */
    public String figure(String district, String indicator, int year, String columns) throws IOException, SQLException {
        return row(
                "SELECT %s FROM mart.indicator_by_district WHERE (district_code, indicator_code, year) = ('%s', '%s', %d)"
                        .formatted(columns, district, indicator, year));
    }

    /** Columns of a district's figure, as one knew it on a day. */
    public String figureAsOf(String day, String district, String indicator, int year, String columns)
            throws IOException, SQLException {
        return row(
                "SELECT %s FROM mart.indicator_by_district_as_of(DATE '%s') WHERE (district_code, indicator_code, year) = ('%s', '%s', %d)"
                        .formatted(columns, day, district, indicator, year));
    }

    /** Columns of the city's figure. */
    public String city(String indicator, int year, String columns) throws IOException, SQLException {
        return row("SELECT %s FROM mart.indicator_citywide WHERE (indicator_code, year) = ('%s', %d)"
                .formatted(columns, indicator, year));
    }

    /** Columns of a district's pace. */
    public String pace(String district, String indicator, int year, String columns) throws IOException, SQLException {
        return row("SELECT %s FROM mart.pace WHERE (district_code, indicator_code, year) = ('%s', '%s', %d)"
                .formatted(columns, district, indicator, year));
    }

    /** Columns of the row about who needs help first. */
    public String priority(String district, int year, String columns) throws IOException, SQLException {
        return row("SELECT %s FROM mart.district_priority WHERE (district_code, year) = ('%s', %d)"
                .formatted(columns, district, year));
    }

    /** Columns of a row of {@code mart.reporting}. */
    public String reporting(String district, int year, String columns) throws IOException, SQLException {
        return row("SELECT %s FROM mart.reporting WHERE (district_code, year) = ('%s', %d)"
                .formatted(columns, district, year));
    }

    /** Columns of the row of {@code audit.source_file} about a file. */
    public String sourceFile(String file, String columns) throws IOException, SQLException {
        return row("SELECT %s FROM audit.source_file WHERE file = '%s'".formatted(columns, file.replace("'", "''")));
    }

    /**
     * Fails unless a query gives what {@code expected/<name>.csv} says. With {@code -Dgolden.update=true} the file is
     * written instead; read what it then says before you keep it.
     */
    public void assertGivesExpected(String name, String sql) throws IOException, SQLException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            cells(sql).forEach(csv::writeRecord);
        }
        Path file = expected.resolve(name + ".csv");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(expected);
            Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    /** Every file of the warehouse with its size, the moment of its last change, and where a link leads. */
    public String listing() throws IOException {
        try (Stream<Path> files = Files.walk(warehouse)) {
            return files.sorted().map(this::described).collect(joining("\n"));
        }
    }

    private String described(Path file) {
        try {
            String kind = Files.isSymbolicLink(file)
                    ? "-> " + Files.readSymbolicLink(file)
                    : Files.isDirectory(file) ? "" : Files.size(file) + " bytes";
            return "%s %s %s".formatted(warehouse.relativize(file), kind, Files.getLastModifiedTime(file));
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private List<List<String>> cells(String sql) throws IOException, SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> cells = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                names.add(rows.getMetaData().getColumnName(column));
            }
            cells.add(names);
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(Objects.requireNonNullElse(rows.getString(column), ""));
                }
                cells.add(row);
            }
            return cells;
        }
    }

    /** Held for as long as the snapshot is published: to open a file takes longer than most queries. */
    private Connection connection() throws IOException, SQLException {
        Path published = snapshot();
        if (open == null || !published.equals(opened)) {
            close();
            open = SnapshotConnection.open(published);
            opened = published;
        }
        return open;
    }

    private void close() throws SQLException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> paths;
        try (Stream<Path> found = Files.walk(from)) {
            paths = found.toList();
        }
        for (Path path : paths) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
