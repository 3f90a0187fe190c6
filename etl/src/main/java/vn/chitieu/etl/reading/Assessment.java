package vn.chitieu.etl.reading;

import org.jspecify.annotations.Nullable;

/** A text on an outline item. */
record Assessment(String itemCode, String text, @Nullable String sheet, int rowNumber, String column) {}
