/** Refreshes without anybody there. */
@NullMarked
package vn.chitieu.etl.timer;

import org.jspecify.annotations.NullMarked;
