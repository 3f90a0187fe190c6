/** SQL of strangers, run over a snapshot by processes that can be ended and that reach nothing else. */
@NullMarked
package vn.chitieu.warehouse.sandbox;

import org.jspecify.annotations.NullMarked;
