/** Where analysts write SQL in the browser: editor, tables, results as rows, chart and file. */
@NullMarked
package vn.chitieu.dashboard.workbench;

import org.jspecify.annotations.NullMarked;
