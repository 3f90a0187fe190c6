package vn.chitieu.dashboard.text;

/** Words that English writes otherwise for one and for many; Vietnamese does not. */
public final class Plural {
    private Plural() {}

    /** 1 year, 2 years. */
    public static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    /** 1 country, 2 countries. */
    public static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
