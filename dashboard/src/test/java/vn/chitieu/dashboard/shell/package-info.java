@NullMarked
package vn.chitieu.dashboard.shell;

import org.jspecify.annotations.NullMarked;
