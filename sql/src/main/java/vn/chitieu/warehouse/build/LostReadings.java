package vn.chitieu.warehouse.build;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/**
 * The accepted readings that a new snapshot lacks of those that the published one holds.
 *
 * @param before accepted readings of the published snapshot
 * @param after those of the new one
 * @param files those that lost some, most first
 */
public record LostReadings(long before, long after, List<File> files) {
    private static final int NAMED = 10;
    /** For a row a file of two snapshots. */
    private static final String MOST_MEMORY = "256MB";

    /**
     * A file of which fewer readings are accepted.
     *
     * @param reason why it is refused now; null where it is gone, or loaded with fewer
     */
    public record File(
            String file, long before, long after, @Nullable Message reason) {}

    /**
     * What would be lost: empty unless it is a tenth or more of what is published, gains set against losses.
     *
     * @throws SQLException where one of the two can't be read
     */
    public static Optional<LostReadings> between(Path published, Path next) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            sql.execute("SET memory_limit = '" + MOST_MEMORY + "'");
            sql.execute("ATTACH " + SqlFiles.literal(published) + " AS published (READ_ONLY)");
            sql.execute("ATTACH " + SqlFiles.literal(next) + " AS next (READ_ONLY)");
            long before = accepted(sql, "published");
            long after = accepted(sql, "next");
            if (before == 0 || 10 * (before - after) < before) {
                return Optional.empty();
            }
            List<File> files = new ArrayList<>();
            try (ResultSet rows = sql.executeQuery(SqlFiles.resource("refresh/lost_readings.sql"))) {
                while (rows.next()) {
                    String reason = rows.getString("message_vi");
                    files.add(new File(
                            rows.getString("file"),
                            rows.getLong("accepted_before"),
                            rows.getLong("accepted_after"),
                            reason == null ? null : new Message(reason, rows.getString("message_en"))));
                }
            }
            return files.isEmpty() ? Optional.empty() : Optional.of(new LostReadings(before, after, files));
        }
    }

    private static long accepted(Statement sql, String snapshot) throws SQLException {
        try (ResultSet row =
                sql.executeQuery("SELECT coalesce(sum(accepted), 0)::BIGINT FROM " + snapshot + ".audit.source_file")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How much is lost, and of which files: the first ten, then how many more. */
    public Message message() {
        return new Message(
                "bản mới chỉ còn %d số liệu được nhận, bản đang công bố có %d:%n%s"
                        .formatted(after, before, lines(true)),
                "the new snapshot holds %d accepted readings, the published one %d:%n%s"
                        .formatted(after, before, lines(false)));
    }

    private String lines(boolean isVietnamese) {
        Function<File, String> line = file -> {
            Message reason = file.reason();
            String why = reason == null ? "" : ": " + (isVietnamese ? reason.vi() : reason.en());
            return "  %s: %d → %d%s".formatted(file.file(), file.before(), file.after(), why);
        };
        int more = files.size() - NAMED;
        return files.stream().limit(NAMED).map(line).collect(joining(System.lineSeparator()))
                + (more <= 0
                        ? ""
                        : System.lineSeparator()
                                + (isVietnamese ? "  và %d tệp khác" : "  and %d other files").formatted(more));
    }
}
