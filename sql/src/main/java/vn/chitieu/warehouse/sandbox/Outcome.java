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
     * @param why with the place in the statement, where it has one, in lines of its own
     */
    record Failed(Message why) implements Outcome {}

    /** Whoever asked for it wants it no more. */
    record Cancelled() implements Outcome {}
}
