/** Tests of the page that compares. */
@NullMarked
package vn.chitieu.dashboard.compare;

import org.jspecify.annotations.NullMarked;
