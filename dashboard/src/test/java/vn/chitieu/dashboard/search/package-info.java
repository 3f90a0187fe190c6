@NullMarked
package vn.chitieu.dashboard.search;

import org.jspecify.annotations.NullMarked;
