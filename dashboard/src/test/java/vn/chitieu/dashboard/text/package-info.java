/** Tests of languages and numbers. */
@NullMarked
package vn.chitieu.dashboard.text;

import org.jspecify.annotations.NullMarked;
