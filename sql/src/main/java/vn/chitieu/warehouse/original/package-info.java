/** The files that a snapshot was loaded from, as far as they still lie where they were loaded. */
@NullMarked
package vn.chitieu.warehouse.original;

import org.jspecify.annotations.NullMarked;
