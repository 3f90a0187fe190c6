package vn.chitieu.dashboard.operations;

import java.sql.SQLException;
import java.util.List;
import org.jooq.exception.DataAccessException;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.difference.Difference;

/**
 * What differs between two snapshots.
 *
 * @param count how many figures differ
 * @param figures the first of them, the city's before those of districts
 * @param readings the first of the readings that differ
 */
record Compared(long count, List<Difference.Figure> figures, List<Difference.Reading> readings) {
    private static final int MOST = 2_000;

    /** By which it is held once it has been read. */
    record Of(String before, String after) {}

    static Compared read(Snapshots snapshots, Of of) {
        try (Difference difference = Difference.between(snapshots.file(of.before()), snapshots.file(of.after()))) {
            return new Compared(difference.figures(), difference.first(MOST), difference.readings(MOST));
        } catch (SQLException fault) {
            throw new DataAccessException("the snapshots %s and %s".formatted(of.before(), of.after()), fault);
        }
    }
}
