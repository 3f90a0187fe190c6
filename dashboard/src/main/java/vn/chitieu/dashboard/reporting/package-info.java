/** Who has reported on what, and when: the letter's points by district, arrivals, and what is still missing. */
@NullMarked
package vn.chitieu.dashboard.reporting;

import org.jspecify.annotations.NullMarked;
