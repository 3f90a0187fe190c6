package vn.chitieu.dashboard.quality;

/**
 * A figure far from those of the districts of its kind, as in {@code mart.doubtful_figure}.
 *
 * @param kind level or change
 * @param measured percent, or points of change; of a count its number per ward-level unit
 * @param median of the districts of its kind, in the same measure
 * @param score modified z-score, beyond 3.5 either way
 */
record Doubt(
        String districtCode,
        String indicatorCode,
        Kind kind,
        double measured,
        double median,
        int figures,
        double score) {
    enum Kind {
        level,
        change
    }
}
