/** What the loader would make of one file, told before it is filed. */
@NullMarked
package vn.chitieu.etl.check;

import org.jspecify.annotations.NullMarked;
