/** One load, from end to end. */
@NullMarked
package vn.chitieu.etl.refresh;

import org.jspecify.annotations.NullMarked;
