@NullMarked
package vn.chitieu.dashboard.programme;

import org.jspecify.annotations.NullMarked;
