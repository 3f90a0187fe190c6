package vn.chitieu.warehouse.sandbox;

import java.time.Duration;

/**
 * What one statement may take.
 *
 * @param time from its start, ten times that for a file; longer ones are killed
 * @param memory of DuckDB, in bytes; the operating system grants the process this and {@link #OVERHEAD}
 * @param answer the bytes of its result, and the largest file that the process may write
 * @param atOnce how many statements run beside each other; the others wait
 * @param waiting how many may wait; more are refused
 */
public record Limits(Duration time, long memory, long answer, int atOnce, int waiting) {

    /** What Java itself takes in such a process, in bytes: heap, code and threads, with room. */
    static final long OVERHEAD = 400L << 20;

    /** The largest result on a screen, in bytes. */
    private static final long SCREEN = 64L << 20;

    private static final int FILES = 10;

    /** The longest statement, in characters. */
    static final int LONGEST = 1 << 20;

    public Limits {
        if (time.isNegative() || time.isZero() || memory <= 0 || answer <= 0 || atOnce <= 0 || waiting <= 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** Half a minute, 512 MB, 512 MB of result, four at once and a hundred in the queue. */
    public static Limits usual() {
        return new Limits(Duration.ofSeconds(30), 512L << 20, 512L << 20, 4, 100);
    }

    /** The same with another time. */
    public Limits within(Duration other) {
        return new Limits(other, memory, answer, atOnce, waiting);
    }

    /** How long a statement may run for a result in this form: a file takes as long as the line to whoever takes it. */
    Duration time(Form form) {
        return form == Form.CELLS ? time : time.multipliedBy(FILES);
    }

    /** The bytes of a result in this form. */
    long answer(Form form) {
        return form == Form.CELLS ? Math.min(answer, SCREEN) : answer;
    }
}
