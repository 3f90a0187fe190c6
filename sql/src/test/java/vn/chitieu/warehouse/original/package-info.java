@NullMarked
package vn.chitieu.warehouse.original;

import org.jspecify.annotations.NullMarked;
