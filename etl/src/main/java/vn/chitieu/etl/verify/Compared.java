package vn.chitieu.etl.verify;

import java.util.List;

/**
 * A table beside what it comes to when it is worked out again.
 *
 * @param rows as they stand in the snapshot or the lake
 * @param differences cells that differ, and rows that only one of the two has
 * @param first the first {@value #NAMED} of them
 */
record Compared(String table, long rows, long differences, List<Mismatch> first) {

    static final int NAMED = 10;
}
