/** The page that compares indicators, years and districts. */
@NullMarked
package vn.chitieu.dashboard.compare;

import org.jspecify.annotations.NullMarked;
