package vn.chitieu.etl.sample;

/** How the sample is saved. */
public enum SampleFormat {
    /** As offices of each year would have: legacy text, old workbooks, the form. */
    mixed,
    /** The same figures, all of it as plain UTF-8 CSV. */
    csv
}
