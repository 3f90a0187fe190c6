/** How the log is written: nothing that comes from outside can begin a line of its own or steer a terminal. */
@NullMarked
package vn.chitieu.dashboard.log;

import org.jspecify.annotations.NullMarked;
