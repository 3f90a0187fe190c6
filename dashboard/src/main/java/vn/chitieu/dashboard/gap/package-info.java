/** What is missing to the targets of 2012, and whether the pace is enough. */
@NullMarked
package vn.chitieu.dashboard.gap;

import org.jspecify.annotations.NullMarked;
