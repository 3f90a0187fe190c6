/** Filing what comes in: under its name, and into the book of incoming documents. */
@NullMarked
package vn.chitieu.etl.receive;

import org.jspecify.annotations.NullMarked;
