/** Tells the operator of a refresh that failed. */
@NullMarked
package vn.chitieu.etl.alarm;

import org.jspecify.annotations.NullMarked;
