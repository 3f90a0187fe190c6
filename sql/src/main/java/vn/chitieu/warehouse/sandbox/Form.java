package vn.chitieu.warehouse.sandbox;

import java.util.Optional;
import vn.chitieu.warehouse.query.ResultFormat;

/** How a result comes. */
public enum Form {
    /** As {@link vn.chitieu.warehouse.query.Cells}, for a screen: no more than {@link #MOST_ROWS} rows. */
    CELLS(null),
    CSV(ResultFormat.csv),
    TSV(ResultFormat.tsv),
    JSON(ResultFormat.json),
    JSONL(ResultFormat.jsonl),
    XLSX(ResultFormat.xlsx),
    PARQUET(ResultFormat.parquet);

    /** Of a result on a screen. */
    public static final int MOST_ROWS = 500_000;

    private final @org.jspecify.annotations.Nullable ResultFormat format;

    Form(@org.jspecify.annotations.Nullable ResultFormat format) {
        this.format = format;
    }

    /** The format of the file; empty for a screen. */
    Optional<ResultFormat> format() {
        return Optional.ofNullable(format);
    }
}
