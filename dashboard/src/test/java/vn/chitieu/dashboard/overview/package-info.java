/** Tests of the overview page. */
@NullMarked
package vn.chitieu.dashboard.overview;

import org.jspecify.annotations.NullMarked;
