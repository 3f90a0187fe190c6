package vn.chitieu.warehouse.explanation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONFormat;
import org.jooq.Record;
import org.jooq.Result;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.build.SqlFiles;

/** What there is to say of a district's figure as of a day: each part is a query of {@code sql/explanation}, named as it. */
public enum FigurePart {
    /** One row: the figure, the version that it comes from, and the city's. */
    figure("Con số", "The figure"),
    /** One row a reading that made it, or stands beside it. */
    readings("Từ những ô", "From these cells"),
    /** One row a ward-level unit without an accepted reading. */
    missing("Đơn vị chưa có số liệu được nhận", "Units without an accepted reading"),
    /** One row a reading that a correction changed. */
    revisions("Đã đính chính", "Corrected");

    /** As of this day all is what is known now. */
    public static final LocalDate NOW = LocalDate.of(9999, 12, 31);

    private static final JSONFormat JSON = new JSONFormat()
            .header(false)
            .recordFormat(JSONFormat.RecordFormat.OBJECT)
            .format(true);

    private final Message title;

    FigurePart(String vietnamese, String english) {
        title = new Message(vietnamese, english);
    }

    public Message title() {
        return title;
    }

    /**
     * Reads it from a snapshot; empty where there is no such district, indicator or year.
     *
     * @param day up to which submissions count, by the day on which they were received; {@link #NOW} for all
     */
    public Result<Record> read(DSLContext sql, LocalDate day, String district, String indicator, int year) {
        String text = SqlFiles.resource("explanation/" + name() + ".sql");
        Object[] all = new Object[(int) text.chars().filter(sign -> sign == '?').count()];
        Arrays.fill(all, day.toString());
        all[all.length - 3] = district;
        all[all.length - 2] = indicator;
        all[all.length - 1] = year;
        return sql.fetch(text, all);
    }

    /** All parts as one object of JSON, a list of rows each. */
    public static String json(DSLContext sql, LocalDate day, String district, String indicator, int year) {
        return Arrays.stream(values())
                .map(part -> "\"%s\": %s"
                        .formatted(
                                part,
                                part.read(sql, day, district, indicator, year).formatJSON(JSON)))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }
}
