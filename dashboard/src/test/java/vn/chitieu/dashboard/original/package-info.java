@NullMarked
package vn.chitieu.dashboard.original;

import org.jspecify.annotations.NullMarked;
