/** The first page: what changed and what matters, over all indicators and districts of a year. */
@NullMarked
package vn.chitieu.dashboard.overview;

import org.jspecify.annotations.NullMarked;
