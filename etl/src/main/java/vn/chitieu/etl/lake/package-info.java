/** The readings of all files, kept between refreshes. */
@NullMarked
package vn.chitieu.etl.lake;

import org.jspecify.annotations.NullMarked;
