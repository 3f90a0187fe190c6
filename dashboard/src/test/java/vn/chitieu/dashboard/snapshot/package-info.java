@NullMarked
package vn.chitieu.dashboard.snapshot;

import org.jspecify.annotations.NullMarked;
