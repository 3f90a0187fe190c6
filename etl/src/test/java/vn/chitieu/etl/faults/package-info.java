/** What a refresh survives: the packaged loader as a process of its own, and real faults of the operating system. */
@NullMarked
package vn.chitieu.etl.faults;

import org.jspecify.annotations.NullMarked;
