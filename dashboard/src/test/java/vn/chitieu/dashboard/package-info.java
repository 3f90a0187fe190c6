/** Tests of the dashboard as a whole: in the JVM and in a browser. */
@NullMarked
package vn.chitieu.dashboard;

import org.jspecify.annotations.NullMarked;
