/** One command at a time changes a warehouse. */
@NullMarked
package vn.chitieu.etl.lock;

import org.jspecify.annotations.NullMarked;
