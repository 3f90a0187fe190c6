package vn.chitieu.dashboard.lineage;

import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONFormat;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.explanation.FigurePart;

/**
 * A figure as JSON, with what it is made of: of a district what the command {@code explain} gives; of the city and of a kind the row of
 * the mart and those of its districts; of a ward-level unit its row and its readings.
 *
 * @param sql of the snapshot as it is known now
 * @param day as of which it is told; {@link LocalDate#MAX} for what is known now
 */
record FigureJson(DSLContext sql, LocalDate day) {
    private static final JSONFormat ROWS = new JSONFormat()
            .header(false)
            .recordFormat(JSONFormat.RecordFormat.OBJECT)
            .format(true);

    /** @param place as links name it: see {@link Link#toLineage} */
    String of(String place, String indicator, int year) {
        if (place.equals(Link.CITY)) {
            return object(
                    rows("figure", "indicator_citywide", "indicator_code = ? AND year = ?", indicator, year),
                    rows("districts", "indicator_by_district", "indicator_code = ? AND year = ?", indicator, year));
        }
        if (Stream.of(Kind.values()).anyMatch(kind -> kind.name().equals(place))) {
            String ofKind = "kind = ? AND indicator_code = ? AND year = ?";
            return object(
                    rows("figure", "indicator_by_kind", ofKind, place, indicator, year),
                    rows(
                            "districts",
                            "indicator_by_district",
                            "district_code IN (SELECT district_code FROM district WHERE kind = ?) AND indicator_code = ? AND year = ?",
                            place,
                            indicator,
                            year));
        }
        if (sql.fetchExists(DISTRICT, DISTRICT.DISTRICT_CODE.eq(place))) {
            return FigurePart.json(sql, day, place, indicator, year);
        }
        String ofWard = "ward_code = ? AND indicator_code = ? AND year = ?";
        return object(
                rows("figure", "indicator_by_ward", ofWard, place, indicator, year),
                rows("readings", "lineage", ofWard, place, indicator, year));
    }

    private String rows(String name, String mart, String condition, Object... values) {
        String form = day.equals(LocalDate.MAX) ? "" : "_as_of(DATE '" + day + "')";
        return "\"%s\": %s"
                .formatted(
                        name,
                        sql.fetch("SELECT * FROM mart." + mart + form + " WHERE " + condition, values)
                                .formatJSON(ROWS));
    }

    private static String object(String... parts) {
        return "{\n" + String.join(",\n", parts) + "\n}\n";
    }
}
