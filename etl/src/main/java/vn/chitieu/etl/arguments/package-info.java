/** What people type on the command line: names, years, days. */
@NullMarked
package vn.chitieu.etl.arguments;

import org.jspecify.annotations.NullMarked;
