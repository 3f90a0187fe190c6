/** Believable submissions for a city whose real ones were never published, with the faults that real ones have. */
@NullMarked
package vn.chitieu.etl.sample;

import org.jspecify.annotations.NullMarked;
