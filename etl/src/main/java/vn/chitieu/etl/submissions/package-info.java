/** What lies in the submissions folder, and what each file says it is. */
@NullMarked
package vn.chitieu.etl.submissions;

import org.jspecify.annotations.NullMarked;
