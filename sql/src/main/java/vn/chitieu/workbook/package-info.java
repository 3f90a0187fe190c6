/** A file as cells: what stands where in a workbook or a table of text, before anything is made of it. */
@NullMarked
package vn.chitieu.workbook;

import org.jspecify.annotations.NullMarked;
