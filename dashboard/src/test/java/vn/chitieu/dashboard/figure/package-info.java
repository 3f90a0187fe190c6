/** Figures for tests of the pages that show them. */
@NullMarked
package vn.chitieu.dashboard.figure;

import org.jspecify.annotations.NullMarked;
