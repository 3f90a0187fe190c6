package vn.chitieu.dashboard.quality;

/** What the files of one year held: readings = accepted + refused + missing. */
record PeriodCount(
        int year,
        int files,
        int refusedFiles,
        long readings,
        long accepted,
        long refused,
        long missing,
        long warnings) {

    /** Refused readings of all, 0–1; zero where nothing was read. */
    double refusedShare() {
        return readings == 0 ? 0 : (double) refused / readings;
    }
}
