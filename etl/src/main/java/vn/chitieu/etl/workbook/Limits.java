package vn.chitieu.etl.workbook;

/**
 * What a file may hold at most; a file beyond is refused. A submission of a district has some hundred rows and weighs some
 * hundred kilobytes: the limits are far above that and such that the largest file is read within seconds and within 500 MB,
 * whatever it pretends to be.
 */
public final class Limits {

    /** Size of a file; who reads files looks at it before reading. */
    public static final int MOST_BYTES = 64 << 20;

    /** Size of a table of text, which is held several times over while its encoding is found out. */
    static final int MOST_BYTES_OF_TEXT = 16 << 20;

    /** Size of the parts of a .xlsx or .ods once unpacked, those that are read. */
    static final long MOST_BYTES_UNPACKED = 200L << 20;

    /** Files within a .xlsx or .ods. */
    static final int MOST_PARTS = 10_000;

    /** Bytes of one tag, comment or piece of text in XML, which its reader holds whole. */
    static final int MOST_BYTES_OF_MARKUP = 1 << 20;

    static final int MOST_SHEETS = 500;

    /** Number of the last row with a cell that holds something. */
    static final int MOST_ROWS = 200_000;

    static final int MOST_COLUMNS = 1_000;

    /** Cells that hold something, over all sheets. */
    static final int MOST_CELLS = 1_000_000;

    /** As in spreadsheet programs. */
    static final int MOST_CHARACTERS_OF_A_CELL = 32_767;

    /** Over all cells. */
    static final int MOST_CHARACTERS = 32_000_000;

    /** Fonts, formats, styles, blocks of merged cells: of each kind. */
    static final int MOST_DECLARATIONS = 100_000;

    private Limits() {}
}
