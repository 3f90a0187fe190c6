package vn.chitieu.dashboard.figure;

/**
 * How far a figure is from a target, in the classes of the heat tables: points of a rate, the share of its
 * target that a count misses. What carries no class says why.
 */
public enum Distance {
    MET,
    WITHIN_5,
    WITHIN_10,
    WITHIN_20,
    BEYOND_20,
    /** A figure that carries no verdict: a stated percentage, too few wards, 0/0, no target. */
    UNJUDGED,
    NOT_APPLICABLE,
    REFUSED,
    MISSING;

    /** A class by what is missing, in points or in hundredths of the target. */
    public static Distance of(double missing) {
        if (missing <= 0) {
            return MET;
        }
        if (missing <= 5) {
            return WITHIN_5;
        }
        if (missing <= 10) {
            return WITHIN_10;
        }
        return missing <= 20 ? WITHIN_20 : BEYOND_20;
    }

    /** The name of its colour in app.css. */
    public String cssClass() {
        return switch (this) {
            case MET -> "d7";
            case WITHIN_5 -> "d5";
            case WITHIN_10 -> "d4";
            case WITHIN_20 -> "d2";
            case BEYOND_20 -> "d1";
            case UNJUDGED -> "open";
            case NOT_APPLICABLE -> "na";
            case REFUSED -> "refused";
            case MISSING -> "miss";
        };
    }
}
