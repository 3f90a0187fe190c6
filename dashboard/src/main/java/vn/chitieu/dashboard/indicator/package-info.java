/** The page of one indicator: its query, its rows, its charts, its words. */
@NullMarked
package vn.chitieu.dashboard.indicator;

import org.jspecify.annotations.NullMarked;
