/** Parts of tables and figures that several pages share. */
@NullMarked
package vn.chitieu.dashboard.table;

import org.jspecify.annotations.NullMarked;
