/** Visits to all pages soon after the start, so that the first person who asks need not wait for code that never ran. */
@NullMarked
package vn.chitieu.dashboard.warmup;

import org.jspecify.annotations.NullMarked;
