/**
 * Everything once more, by other means: tables from the lake by SQL of its own, readings from the original files by other
 * readers. Nothing of what loads has a part in it.
 */
@NullMarked
package vn.chitieu.etl.verify;

import org.jspecify.annotations.NullMarked;
