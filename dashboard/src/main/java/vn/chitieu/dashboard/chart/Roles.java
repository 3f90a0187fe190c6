package vn.chitieu.dashboard.chart;

/**
 * Colours by what they mean. An option names a role; the browser puts in the colour of the theme from app.css, so an
 * option holds no hex value and serves light and dark alike.
 */
public final class Roles {
    public static final String INK = "@ink-1";
    public static final String INK_SECOND = "@ink-2";
    public static final String INK_THIRD = "@ink-3";
    public static final String CARD = "@card";
    public static final String BAR = "@bar";
    public static final String GOOD = "@good";
    public static final String CITY = "@city";
    public static final String TARGET = "@target";
    public static final String CONTEXT = "@context";
    public static final String HAIRLINE = "@line-1";
    public static final String LINE = "@line-2";

    /** A line style, the dashes of a target. */
    public static final String DASH = "@dash";

    /** The format of an axis of whole numbers: 3.000 in Vietnamese, 3,000 in English. */
    public static final String WHOLE = "@whole";

    private Roles() {}

    /** One of the four colours for what is highlighted, from 1 to 4. */
    public static String highlight(int number) {
        return "@h" + number;
    }
}
