/** From the bytes of a file to typed, validated readings, in Spark. */
@NullMarked
package vn.chitieu.etl.reading;

import org.jspecify.annotations.NullMarked;
