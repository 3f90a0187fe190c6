/** What every table and column of a snapshot is, in both languages, with keys and example queries: written from the schema itself. */
@NullMarked
package vn.chitieu.warehouse.dictionary;

import org.jspecify.annotations.NullMarked;
