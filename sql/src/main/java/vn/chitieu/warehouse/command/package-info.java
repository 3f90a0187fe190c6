/** Commands that look at what is published. */
@NullMarked
package vn.chitieu.warehouse.command;

import org.jspecify.annotations.NullMarked;
