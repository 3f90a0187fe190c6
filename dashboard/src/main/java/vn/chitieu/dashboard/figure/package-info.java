/** Figures of districts as several pages read, word and lay them out. */
@NullMarked
package vn.chitieu.dashboard.figure;

import org.jspecify.annotations.NullMarked;
