package vn.chitieu.warehouse.sandbox;

/** How a result comes. */
public enum Form {
    /** As {@link vn.chitieu.warehouse.query.CellsWriter} writes it, for a screen: no more than {@link #MOST_ROWS} rows. */
    CELLS,
    CSV,
    JSON,
    XLSX,
    PARQUET;

    /** Of a result on a screen. */
    public static final int MOST_ROWS = 500_000;
}
