/** What a card hands over: its table as CSV and XLSX, its picture as PNG and SVG, its link. */
@NullMarked
package vn.chitieu.dashboard.download;

import org.jspecify.annotations.NullMarked;
