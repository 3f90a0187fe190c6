/** The loader: from submitted files to a published warehouse. */
@NullMarked
package vn.chitieu.etl;

import org.jspecify.annotations.NullMarked;
