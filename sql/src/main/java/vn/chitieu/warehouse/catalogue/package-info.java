/** What people edit in {@code data/catalogue/}: read, checked line by line, and handed on as records. */
@NullMarked
package vn.chitieu.warehouse.catalogue;

import org.jspecify.annotations.NullMarked;
