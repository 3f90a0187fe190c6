/** Tests of the page of the method. */
@NullMarked
package vn.chitieu.dashboard.method;

import org.jspecify.annotations.NullMarked;
