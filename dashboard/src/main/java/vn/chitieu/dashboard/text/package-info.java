/** Languages and how each writes numbers. */
@NullMarked
package vn.chitieu.dashboard.text;

import org.jspecify.annotations.NullMarked;
