/** Scripts of SQL that people write, statement by statement, and what becomes of their results. */
@NullMarked
package vn.chitieu.warehouse.query;

import org.jspecify.annotations.NullMarked;
