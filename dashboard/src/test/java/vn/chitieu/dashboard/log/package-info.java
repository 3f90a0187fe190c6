@NullMarked
package vn.chitieu.dashboard.log;

import org.jspecify.annotations.NullMarked;
