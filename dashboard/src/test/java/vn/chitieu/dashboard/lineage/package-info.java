@NullMarked
package vn.chitieu.dashboard.lineage;

import org.jspecify.annotations.NullMarked;
