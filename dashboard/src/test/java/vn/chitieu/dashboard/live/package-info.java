@NullMarked
package vn.chitieu.dashboard.live;

import org.jspecify.annotations.NullMarked;
