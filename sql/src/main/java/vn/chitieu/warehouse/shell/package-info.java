/** SQL on a snapshot for people and their scripts: statements within limits, where results go, and the shell. */
@NullMarked
package vn.chitieu.warehouse.shell;

import org.jspecify.annotations.NullMarked;
