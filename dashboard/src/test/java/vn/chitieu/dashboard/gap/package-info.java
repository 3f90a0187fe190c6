/** Tests of the gap page. */
@NullMarked
package vn.chitieu.dashboard.gap;

import org.jspecify.annotations.NullMarked;
