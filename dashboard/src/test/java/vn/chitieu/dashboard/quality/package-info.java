/** Tests of the page of data quality. */
@NullMarked
package vn.chitieu.dashboard.quality;

import org.jspecify.annotations.NullMarked;
