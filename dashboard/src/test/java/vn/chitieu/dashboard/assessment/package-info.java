@NullMarked
package vn.chitieu.dashboard.assessment;

import org.jspecify.annotations.NullMarked;
