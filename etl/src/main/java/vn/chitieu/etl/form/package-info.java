/** The form that a district fills in: its layout, the workbook, and the command that writes it empty. */
@NullMarked
package vn.chitieu.etl.form;

import org.jspecify.annotations.NullMarked;
