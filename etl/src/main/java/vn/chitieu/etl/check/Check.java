package vn.chitieu.etl.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.refresh.Refresh;
import vn.chitieu.etl.refresh.Stages;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.SnapshotConnection;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.build.SqlFiles;
import vn.chitieu.workbook.Limits;
import vn.chitieu.workbook.Workbooks;

/** Loads one file into a warehouse of its own, which is thrown away: what is found is what a refresh would find. */
public final class Check {

    private static final String REGISTER_HEADER =
            "file,district_code,year,document_number,signed_on,received_on,is_sample";

    private Check() {}

    /**
     * What is known of a file beside its content, as the register would have it.
     *
     * @param year the period
     */
    public record Filed(
            String districtCode,
            int year,
            @Nullable String documentNumber,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate receivedOn) {}

    /**
     * Loads the file; it is left as it is.
     *
     * @param filed null where the file alone must say what it is, by its cover or its path
     * @throws IOException on a fault of the disk
     * @throws SQLException on a fault of DuckDB
     */
    public static Findings of(Path file, @Nullable Filed filed, Path catalogue) throws IOException, SQLException {
        String name = Objects.requireNonNull(file.toAbsolutePath().normalize().getFileName())
                .toString();
        Message obstacle = obstacle(file);
        if (obstacle != null) {
            return Findings.refused(name, obstacle);
        }
        try (TemporaryFolder work = new TemporaryFolder()) {
            Path submissions = Files.createDirectory(work.path().resolve("submissions"));
            Path place = submissions.resolve(filed == null ? ownPlace(file) : place(filed, name));
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Files.copy(file, place);
            if (filed != null) {
                Files.writeString(
                        submissions.resolve("register.csv"),
                        REGISTER_HEADER + "\n" + line(filed, submissions.relativize(place)) + "\n");
            }
            Path warehouse = work.path().resolve("warehouse");
            new Refresh(
                            new Refresh.Request(
                                    catalogue,
                                    submissions,
                                    warehouse,
                                    "local[*]",
                                    false,
                                    true,
                                    Refresh.Retention.USUAL),
                            Clock.systemUTC(),
                            Stages.Listener.NONE)
                    .run();
            Snapshots snapshots = new Snapshots(warehouse);
            try (Connection connection =
                    SnapshotConnection.open(snapshots.file(snapshots.current().orElseThrow()))) {
                return findings(connection, name);
            }
        }
    }

    private static @Nullable Message obstacle(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Message("không có tệp này", "there is no such file");
        }
        if (!Files.isRegularFile(file)) {
            return new Message("không phải tệp thường", "it is no regular file");
        }
        if (Files.size(file) > Limits.MOST_BYTES) {
            return Workbooks.tooLarge(Files.size(file)).detail();
        }
        return null;
    }

    /** Where it would stand in a submissions folder, as far as its own path tells. */
    private static String ownPlace(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        String name = absolute.getFileName().toString().replaceFirst("^\\.+", "_");
        Path folder = absolute.getParent() == null ? null : absolute.getParent().getFileName();
        if (folder != null && folder.toString().matches("\\d{4}")) {
            return folder + "/" + name;
        }
        return name.equals("register.csv") ? "_" + name : name;
    }

    private static String place(Filed filed, String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "csv" : name.substring(dot + 1).replaceAll("[^A-Za-z0-9]", "");
        return "%d/%s.%s".formatted(filed.year(), filed.districtCode(), ending.isEmpty() ? "csv" : ending);
    }

    private static String line(Filed filed, Path place) {
        return String.join(
                ",",
                place.toString(),
                filed.districtCode(),
                Integer.toString(filed.year()),
                "\"" + Objects.toString(filed.documentNumber(), "").replace("\"", "\"\"") + "\"",
                Objects.toString(filed.signedOn(), ""),
                Objects.toString(filed.receivedOn(), ""),
                "no");
    }

    private static Findings findings(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query("file.sql"))) {
            row.next();
            return new Findings(
                    name,
                    row.getString("status").equals("refused") ? message(row, "message") : null,
                    row.getString("format"),
                    row.getString("encoding"),
                    row.getString("district_code"),
                    row.getString("name_vi") == null ? null : message(row, "name"),
                    row.getObject("year", Integer.class),
                    row.getString("document_number"),
                    row.getObject("signed_on", LocalDate.class),
                    row.getObject("received_on", LocalDate.class),
                    row.getInt("readings"),
                    row.getInt("accepted"),
                    row.getInt("refused"),
                    row.getInt("missing"),
                    row.getInt("assessments"),
                    row.getInt("documents"),
                    indicators(connection),
                    remarks(connection, true),
                    remarks(connection, false));
        }
    }

    private static List<Findings.OfIndicator> indicators(Connection connection) throws SQLException {
        List<Findings.OfIndicator> indicators = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query("indicators.sql"))) {
            while (row.next()) {
                indicators.add(new Findings.OfIndicator(
                        row.getString("letter"),
                        message(row, "name"),
                        row.getBoolean("is_count"),
                        row.getString("basis"),
                        row.getInt("units_reporting"),
                        row.getInt("units_expected"),
                        row.getObject("numerator", Long.class),
                        row.getObject("denominator", Long.class),
                        row.getObject("value", Double.class),
                        row.getInt("refused")));
            }
        }
        return indicators;
    }

    private static List<Findings.Remark> remarks(Connection connection, boolean refuses) throws SQLException {
        List<Findings.Remark> remarks = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query("remarks.sql"))) {
            statement.setBoolean(1, refuses);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    remarks.add(new Findings.Remark(
                            row.getString("sheet"),
                            row.getObject("row_number", Integer.class),
                            row.getString("column_name"),
                            row.getString("unit"),
                            row.getString("letter"),
                            row.getString("raw"),
                            message(row, "message"),
                            row.getInt("times")));
                }
            }
        }
        return remarks;
    }

    private static Message message(ResultSet row, String column) throws SQLException {
        return new Message(
                Objects.toString(row.getString(column + "_vi"), ""),
                Objects.toString(row.getString(column + "_en"), ""));
    }

    /** A file of {@code etl/check}. */
    private static String query(String name) {
        return SqlFiles.resource("/vn/chitieu/etl/check/" + name);
    }
}
