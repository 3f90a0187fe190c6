package vn.chitieu.etl.verify;

import org.jspecify.annotations.Nullable;

/**
 * Two that should be the same and are not.
 *
 * @param table where it was found, with its schema; {@code lake.reading} and {@code original} are no tables of a snapshot
 * @param key what tells the row apart
 * @param column {@value #ROW} where the one or the other has no such row
 * @param stored what stands there
 * @param again what it comes to when it is worked out or read again
 */
record Mismatch(
        String table,
        String key,
        String column,
        @Nullable String stored,
        @Nullable String again) {

    static final String ROW = "(row)";
}
