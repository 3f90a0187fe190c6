package vn.chitieu.dashboard.mark;

/**
 * The drawing of a card: a record of rows, sent to the browser as it is and drawn there by the function of marks.js that
 * has the name of the record.
 */
public interface Mark {

    /** The name of the function in marks.js. */
    default String function() {
        return Character.toLowerCase(getClass().getSimpleName().charAt(0))
                + getClass().getSimpleName().substring(1);
    }

    /** Pixels. */
    int height();

    /** The finding, the measure and the year in words, for those who do not see it. */
    String label();
}
