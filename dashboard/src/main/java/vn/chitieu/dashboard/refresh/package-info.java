/** The timer of a dashboard that refreshes by itself: a program of its own at set times, watched to its end. */
@NullMarked
package vn.chitieu.dashboard.refresh;

import org.jspecify.annotations.NullMarked;
