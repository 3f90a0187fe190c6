@NullMarked
package vn.chitieu.warehouse.difference;

import org.jspecify.annotations.NullMarked;
