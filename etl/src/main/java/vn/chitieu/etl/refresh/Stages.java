package vn.chitieu.etl.refresh;

import java.util.Map;
import vn.chitieu.warehouse.Message;

/** The stages of a load, one after the other: each is told as it begins, and as it ends with what it counted. */
public final class Stages {

    private final Listener listener;
    private String name = "";
    private long startedAt;

    Stages(Listener listener) {
        this.listener = listener;
    }

    /** Whoever watches a load. */
    public interface Listener {

        /** Does not care. */
        Listener NONE = new Listener() {};

        /** A stage begins. */
        default void begins(String stage, Message message) {}

        /**
         * A stage has ended.
         *
         * @param seconds that it took
         * @param counts what it counted, by name
         */
        default void ended(String stage, double seconds, Map<String, Long> counts) {}

        /** Something is amiss that does not end the load. */
        default void noted(String stage, Message message) {}
    }

    void begin(String stage, Message message) {
        name = stage;
        startedAt = System.nanoTime();
        listener.begins(stage, message);
    }

    void end(Map<String, Long> counts) {
        listener.ended(name, (System.nanoTime() - startedAt) / 1e9, counts);
    }

    void note(Message message) {
        listener.noted(name, message);
    }
}
