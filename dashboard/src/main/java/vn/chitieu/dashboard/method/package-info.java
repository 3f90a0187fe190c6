/** The page that says how every figure is made. */
@NullMarked
package vn.chitieu.dashboard.method;

import org.jspecify.annotations.NullMarked;
