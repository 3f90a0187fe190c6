/** What a figure is made of, for the command and for links. */
@NullMarked
package vn.chitieu.warehouse.explanation;

import org.jspecify.annotations.NullMarked;
