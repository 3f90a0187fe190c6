/** Measures the dashboard for {@code ./chitieu bench}; no test, and never part of {@code ./chitieu test}. */
@NullMarked
package vn.chitieu.dashboard.bench;

import org.jspecify.annotations.NullMarked;
