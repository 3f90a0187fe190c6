/** Tests of SQL in the browser that need none. */
@NullMarked
package vn.chitieu.dashboard.workbench;

import org.jspecify.annotations.NullMarked;
