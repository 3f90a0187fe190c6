/** The report of a year on paper: a cover, and a sheet of A4 for each indicator. */
@NullMarked
package vn.chitieu.dashboard.report;

import org.jspecify.annotations.NullMarked;
