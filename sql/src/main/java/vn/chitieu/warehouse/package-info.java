/** Builds, opens and publishes the DuckDB warehouse. */
@NullMarked
package vn.chitieu.warehouse;

import org.jspecify.annotations.NullMarked;
