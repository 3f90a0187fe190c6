/** The original of a file around the cells that a figure comes from, and its download. */
@NullMarked
package vn.chitieu.dashboard.original;

import org.jspecify.annotations.NullMarked;
