/** Folders of files, wherever they stand. */
@NullMarked
package vn.chitieu.etl.storage;

import org.jspecify.annotations.NullMarked;
