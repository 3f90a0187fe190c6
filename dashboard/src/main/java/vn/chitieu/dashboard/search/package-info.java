/** One field that finds districts, wards, indicators and pages, with or without accents. */
@NullMarked
package vn.chitieu.dashboard.search;

import org.jspecify.annotations.NullMarked;
