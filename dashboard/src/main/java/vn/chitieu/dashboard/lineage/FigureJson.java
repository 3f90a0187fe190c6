package vn.chitieu.dashboard.lineage;

import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONFormat;
import org.jooq.Record;
import org.jooq.Result;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.explanation.FigurePart;

/**
 * A figure as JSON, with what it is made of: of a district what the command {@code explain} gives; of the city and of a kind the row of
 * the mart and those of its districts; of a ward-level unit its row and its readings.
 *
 * @param sql of the snapshot as it is known now
 * @param day as of which it is told; {@link FigurePart#NOW} for what is known now
 */
record FigureJson(DSLContext sql, LocalDate day) {
    private static final JSONFormat ROWS = new JSONFormat()
            .header(false)
            .recordFormat(JSONFormat.RecordFormat.OBJECT)
            .format(true);

    /**
     * Tells of a figure; empty where there is none.
     *
     * @param place as links name it: see {@link Link#toLineage}
     */
    Optional<String> of(String place, String indicator, int year) {
        if (place.equals(Link.CITY)) {
            String ofCity = "indicator_code = ? AND year = ?";
            return figure("indicator_citywide", ofCity, indicator, year)
                    .map(figure -> object(figure, rows("districts", "indicator_by_district", ofCity, indicator, year)));
        }
        if (Stream.of(Kind.values()).anyMatch(kind -> kind.name().equals(place))) {
            return figure("indicator_by_kind", "kind = ? AND indicator_code = ? AND year = ?", place, indicator, year)
                    .map(figure -> object(
                            figure,
                            rows(
                                    "districts",
                                    "indicator_by_district",
                                    "district_code IN (SELECT district_code FROM district WHERE kind = ?) AND indicator_code = ? AND year = ?",
                                    place,
                                    indicator,
                                    year)));
        }
        if (sql.fetchExists(DISTRICT, DISTRICT.DISTRICT_CODE.eq(place))) {
            return FigurePart.figure.read(sql, day, place, indicator, year).isEmpty()
                    ? Optional.empty()
                    : Optional.of(FigurePart.json(sql, day, place, indicator, year));
        }
        String ofWard = "ward_code = ? AND indicator_code = ? AND year = ?";
        return figure("indicator_by_ward", ofWard, place, indicator, year)
                .map(figure -> object(figure, rows("readings", "lineage", ofWard, place, indicator, year)));
    }

    private Optional<String> figure(String mart, String condition, Object... values) {
        return Optional.of(read(mart, condition, values))
                .filter(Result::isNotEmpty)
                .map(rows -> named("figure", rows));
    }

    private String rows(String name, String mart, String condition, Object... values) {
        return named(name, read(mart, condition, values));
    }

    private Result<Record> read(String mart, String condition, Object... values) {
        String form = day.equals(FigurePart.NOW) ? "" : "_as_of(DATE '" + day + "')";
        return sql.fetch("SELECT * FROM mart." + mart + form + " WHERE " + condition, values);
    }

    private static String named(String name, Result<Record> rows) {
        return "\"%s\": %s".formatted(name, rows.formatJSON(ROWS));
    }

    private static String object(String... parts) {
        return "{\n" + String.join(",\n", parts) + "\n}\n";
    }
}
