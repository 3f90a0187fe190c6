@NullMarked
package vn.chitieu.dashboard.reporting;

import org.jspecify.annotations.NullMarked;
