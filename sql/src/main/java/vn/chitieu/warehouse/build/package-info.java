/** Makes a snapshot of the warehouse from the catalogue and the lake, and checks it. */
@NullMarked
package vn.chitieu.warehouse.build;

import org.jspecify.annotations.NullMarked;
