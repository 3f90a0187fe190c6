package vn.chitieu.warehouse.access;

/** What somebody may do. A page, a file or a command asks for one of these, and for no role. */
public enum Right {
    /** See published figures of all districts: as charts, and the same as tables on the screen and on paper. */
    charts,
    /** Take what a table on the screen shows with one: CSV, XLSX. */
    tables,
    /** See the reports of a district: files, refusals, doubts, corrections, texts, and figures explained down to the cell. */
    details,
    /** Take a report as the file that came in. */
    originals,
    /** Run SQL, which sees all that is in the snapshot. */
    sql,
    /** See who did what. */
    log,
    /** See how loads fare, and go back to an earlier snapshot. */
    operations
}
