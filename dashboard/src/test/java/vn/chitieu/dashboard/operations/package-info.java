@NullMarked
package vn.chitieu.dashboard.operations;

import org.jspecify.annotations.NullMarked;
