package vn.chitieu.etl.workbook;

/** Reads files of any kind that is known. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * Reads a file whole.
     *
     * @param content its bytes
     * @param vocabulary words that text of ours is likely to hold (names of districts, wards, indicators), to tell how
     *     it was written
     * @throws RefusedFileException where it is of no kind that is known, broken, protected, or beyond the limits
     */
    public static Workbook read(byte[] content, java.util.Set<String> vocabulary) throws RefusedFileException {
        throw new RefusedFileException("unreadable", "chưa đọc được", "not read yet");
    }
}
