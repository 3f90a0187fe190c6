package vn.chitieu.warehouse.sandbox;

import java.time.Duration;
import vn.chitieu.warehouse.Message;

/** How a statement ended. */
public sealed interface Outcome {

    /**
     * It ran to its end.
     *
     * @param rows how many it gave
     * @param took from its start, the time in the queue aside
     */
    record Done(long rows, Duration took) implements Outcome {}

    /**
     * It gave no result, or not all of it.
     *
     * @param why in the words of the reader
     * @param detail what DuckDB says of it, with the place in the statement; empty where it has nothing to add
     */
    record Failed(Message why, String detail) implements Outcome {}

    /** Whoever asked for it wants it no more. */
    record Cancelled() implements Outcome {}
}
