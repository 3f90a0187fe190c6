/** Who is there, what they may do, and what of it is written down. */
@NullMarked
package vn.chitieu.dashboard.access;

import org.jspecify.annotations.NullMarked;
