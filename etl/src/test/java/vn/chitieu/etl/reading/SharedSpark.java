package vn.chitieu.etl.reading;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One Spark session for all small loads of a JVM: to begin one takes as long as half of such a load. */
public final class SharedSpark {
    private SharedSpark() {}

    /** Begins it where it is not there yet; it ends with the JVM. */
    public static void begin() {
        try {
            Readings.session("local[2]", 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
