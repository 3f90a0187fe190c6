/** Tests of the page of a district. */
@NullMarked
package vn.chitieu.dashboard.district;

import org.jspecify.annotations.NullMarked;
