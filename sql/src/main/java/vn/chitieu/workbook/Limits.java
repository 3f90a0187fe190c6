package vn.chitieu.workbook;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What a file may hold at most, and what of it has been read so far; a file beyond is refused. A submission of a district
 * has some hundred rows and weighs some hundred kilobytes: the limits are far above that and such that the largest file is
 * read within seconds and within 500 MB beside what Spark takes for a small one, whatever it pretends to be. Each reader of
 * each format counts here, and who makes out what the cells mean goes on with the same count.
 */
public final class Limits {

    /** Size of a file; who reads files looks at it before reading. */
    public static final int MOST_BYTES = 64 << 20;

    /** Size of a table of text, which is held several times over while its encoding is found out. */
    static final int MOST_BYTES_OF_TEXT = 16 << 20;

    /** Size of the parts of a .xlsx or .ods once unpacked, those that are read, each time that they are. */
    static final long MOST_BYTES_UNPACKED = 200L << 20;

    /** Files within a .xlsx or .ods. */
    static final int MOST_PARTS = 10_000;

    /** Bytes of one tag, comment or piece of text in XML, which its reader holds whole. */
    static final int MOST_BYTES_OF_MARKUP = 1 << 20;

    static final int MOST_SHEETS = 500;

    /** Rows with a cell that holds something, over all sheets; and the number of the last one in a sheet. */
    static final int MOST_ROWS = 200_000;

    static final int MOST_COLUMNS = 1_000;

    /** Cells that hold something, over all sheets. */
    static final int MOST_CELLS = 1_000_000;

    /** As in spreadsheet programs. */
    static final int MOST_CHARACTERS_OF_A_CELL = 32_767;

    /** Figures of a unit and an indicator, over all sheets: a row of a plain table is one, a row of a sheet may be many. */
    static final int MOST_READINGS = MOST_ROWS;

    /** Over all cells. */
    static final int MOST_CHARACTERS = 32_000_000;

    /** Fonts, formats, styles, blocks of merged cells: of each kind. */
    static final int MOST_DECLARATIONS = 100_000;

    /** Of work on one file, of the processor and not by the clock: a busy machine refuses nothing. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int STEPS_BETWEEN_LOOKS = 1 << 12;

    /** Loaded with the first file that takes time. */
    private static final class Work {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    }

    /** What a server that shows a file beside its other work gives for it: a sixteenth of all that. */
    private static final int SHARE_TO_SHOW = 16;

    private final LongSupplier processorNanos;
    private final int share;
    private long began = -1;
    private long unpacked;
    private int rows;
    private int cells;
    private int readings;
    private long characters;
    private int steps;

    /** Begins to count one file, which one thread reads. */
    public Limits() {
        this(() -> Work.THREADS.getCurrentThreadCpuTime());
    }

    /** The same with a clock of another kind. */
    public Limits(LongSupplier processorNanos) {
        this(processorNanos, 1);
    }

    private Limits(LongSupplier processorNanos, int share) {
        this.processorNanos = processorNanos;
        this.share = share;
    }

    /** The same for a file that is only shown, in a server that has no more than some dozens of megabytes for it. */
    public static Limits toShow() {
        return new Limits(() -> Work.THREADS.getCurrentThreadCpuTime(), SHARE_TO_SHOW);
    }

    /** The size of the largest file that is read within these. */
    public int mostBytes() {
        return MOST_BYTES / share;
    }

    /** A table of text of this size. */
    public static void checkText(int bytes) throws RefusedFileException {
        if (bytes > MOST_BYTES_OF_TEXT) {
            long megabytes = MOST_BYTES_OF_TEXT >> 20;
            throw RefusedFileException.beyond(
                    "tệp văn bản lớn hơn %d MB".formatted(megabytes), "a text of more than %d MB".formatted(megabytes));
        }
    }

    /** A part that is about to be unpacked, be it once more. */
    void unpacked(long bytes) throws RefusedFileException {
        unpacked = Math.addExact(unpacked, Math.min(bytes, MOST_BYTES_UNPACKED + 1));
        if (unpacked > MOST_BYTES_UNPACKED / share) {
            long megabytes = MOST_BYTES_UNPACKED / share >> 20;
            throw RefusedFileException.beyond(
                    "giải nén ra hơn %d MB".formatted(megabytes), "more than %d MB once unpacked".formatted(megabytes));
        }
    }

    /** One more row that holds something. */
    public void row() throws RefusedFileException {
        checkRows(++rows);
        step();
    }

    /** Rows that are counted before they are read. */
    void checkRows(int held) throws RefusedFileException {
        int most = MOST_ROWS / share;
        if (held > most) {
            throw RefusedFileException.beyond("hơn %d dòng".formatted(most), "more than %d rows".formatted(most));
        }
    }

    /** One more figure that a cell or several come to. */
    public void reading() throws RefusedFileException {
        if (++readings > MOST_READINGS) {
            throw RefusedFileException.beyond(
                    "hơn %d số liệu".formatted(MOST_READINGS), "more than %d figures".formatted(MOST_READINGS));
        }
        step();
    }

    /**
     * One more cell that holds something.
     *
     * @param row from 1
     */
    public void cell(int length, int row) throws RefusedFileException {
        checkLength(length, row);
        cells++;
        characters += length;
        if (cells > MOST_CELLS / share || characters > MOST_CHARACTERS / share) {
            throw RefusedFileException.beyond(
                    "hơn %d ô hoặc %d ký tự".formatted(MOST_CELLS / share, MOST_CHARACTERS / share),
                    "more than %d cells or %d characters".formatted(MOST_CELLS / share, MOST_CHARACTERS / share));
        }
        step();
    }

    static void checkLength(int length, int row) throws RefusedFileException {
        if (length > MOST_CHARACTERS_OF_A_CELL) {
            throw row == 0
                    ? RefusedFileException.beyond(
                            "một ô dài hơn %d ký tự".formatted(MOST_CHARACTERS_OF_A_CELL),
                            "a cell has more than %d characters".formatted(MOST_CHARACTERS_OF_A_CELL))
                    : RefusedFileException.beyond(
                            "một ô ở dòng %d dài hơn %d ký tự".formatted(row, MOST_CHARACTERS_OF_A_CELL),
                            "a cell in row %d has more than %d characters".formatted(row, MOST_CHARACTERS_OF_A_CELL));
        }
    }

    static void checkSheets(int sheets) throws RefusedFileException {
        if (sheets > MOST_SHEETS) {
            throw RefusedFileException.beyond(
                    "hơn %d trang tính".formatted(MOST_SHEETS), "more than %d sheets".formatted(MOST_SHEETS));
        }
    }

    /** Anything that takes time: a row, a cell, an element, a record. */
    void step() throws RefusedFileException {
        steps(1);
    }

    /** Several such, as many as a row has cells. */
    public void steps(int count) throws RefusedFileException {
        steps += count;
        if (steps < STEPS_BETWEEN_LOOKS) {
            return;
        }
        steps = 0;
        long now = processorNanos.getAsLong();
        began = began < 0 ? now : began;
        if (now - began > LONGEST.toNanos() / share) {
            throw RefusedFileException.beyond(
                    "đọc lâu hơn %d giây".formatted(LONGEST.toSeconds() / share),
                    "reading takes longer than %d seconds".formatted(LONGEST.toSeconds() / share));
        }
    }
}
