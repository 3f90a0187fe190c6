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

    /** A year of which there is nothing. */
    static PeriodCount empty(int year) {
        return new PeriodCount(year, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Refused readings of all, 0–1; zero where nothing was read. */
    double refusedShare() {
        return readings == 0 ? 0 : (double) refused / readings;
    }
}
