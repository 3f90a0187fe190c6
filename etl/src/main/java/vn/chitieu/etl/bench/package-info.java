/** Measures whole commands from outside: seconds, and memory of the process and all its children. */
@NullMarked
package vn.chitieu.etl.bench;

import org.jspecify.annotations.NullMarked;
