package vn.chitieu.dashboard.snapshot;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.exception.DataAccessException;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.warehouse.NoHistoryException;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;

/**
 * What is published, as it is known now or was on a day, to whoever asks. To be closed.
 *
 * @param contents with {@link Contents#day} null where no day is asked for, or the snapshot can't say what was known on it
 */
public record Sight(Reader reader, Contents contents) implements AutoCloseable {

    /**
     * Looks at what is published; empty where nothing is. No page, file or link shows more than whoever asks may see, for it
     * reads nothing else.
     *
     * @param day to look back from; empty for what is known now
     * @param timed what becomes of a reader before it reads
     */
    public static Optional<Sight> of(
            PublishedWarehouse warehouse, Optional<LocalDate> day, UnaryOperator<Reader> timed) {
        return warehouse.reader(Visitor.current().scope()).map(timed).map(today -> {
            try {
                Contents all = Contents.of(today);
                return day.map(from -> of(today, all, from)).orElseGet(() -> new Sight(today, all));
            } catch (RuntimeException fault) {
                today.close(); // whoever holds a snapshot keeps its file open
                throw fault;
            }
        });
    }

    /** Between two days on which something was received nothing changed, so they share what is read. */
    private static Sight of(Reader today, Contents all, LocalDate day) {
        if (all.received().isEmpty() || !day.isBefore(all.received().lastKey())) {
            return new Sight(today, all.lookedBackFrom(day, all.received()));
        }
        LocalDate known = Optional.ofNullable(all.received().floorKey(day))
                .orElseGet(() -> all.received().firstKey().minusDays(1));
        Reader then;
        try {
            then = today.asOf(known);
        } catch (DataAccessException fault) {
            if (fault.getCause() instanceof NoHistoryException) {
                return new Sight(today, all);
            }
            throw fault;
        }
        try {
            Sight sight = new Sight(then, Contents.of(then).lookedBackFrom(day, all.received()));
            today.close();
            return sight;
        } catch (RuntimeException fault) {
            then.close();
            throw fault;
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
