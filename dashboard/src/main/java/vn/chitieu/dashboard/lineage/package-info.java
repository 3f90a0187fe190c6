/** Where a figure of a district comes from: the cells behind it, what is missing, and what corrections changed. */
@NullMarked
package vn.chitieu.dashboard.lineage;

import org.jspecify.annotations.NullMarked;
