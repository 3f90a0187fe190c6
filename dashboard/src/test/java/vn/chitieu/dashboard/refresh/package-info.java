@NullMarked
package vn.chitieu.dashboard.refresh;

import org.jspecify.annotations.NullMarked;
