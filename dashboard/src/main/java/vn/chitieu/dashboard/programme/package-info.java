/** The programmes that the letter names: Action Programme 03 by its indicators, the others by the points that report on them. */
@NullMarked
package vn.chitieu.dashboard.programme;

import org.jspecify.annotations.NullMarked;
