package vn.chitieu.etl.reading;

import java.util.regex.Pattern;

/** What the texts of one column tell of the signs that its writer used: 1.234 beside 2.105 and 987 is a thousand. */
final class Column {

    /** A column that tells nothing. */
    static final Column UNKNOWN = new Column();

    /** Fewer alike than this prove nothing: one cell may be a slip. */
    private static final int ENOUGH = 3;

    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern GROUPS = Pattern.compile(
            "[+-]?[1-9]\\d{0,2}(?:(?:\\.\\d{3})+(?:,\\d{1,6}|\\.\\d{3})|(?:,\\d{3})+(?:\\.\\d{1,6}|,\\d{3}))");
    private static final Pattern UNGROUPED = Pattern.compile("[+-]?\\d{4,9}(?:[.,]\\d{1,6})?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,9}[.,](?:\\d{1,2}|\\d{4,6})");

    private int pointGroups;
    private int commaGroups;
    private boolean pointsProved;
    private boolean commasProved;
    private boolean pointIsDecimal;
    private boolean commaIsDecimal;
    private boolean hasUngrouped;

    /** Takes note of a text. */
    void add(String cell) {
        String text = FigureReader.trimmed(cell);
        // Most cells are small numbers, which tell nothing.
        if (text.length() < 3) {
            return;
        }
        if (ONE_GROUP.matcher(text).matches()) {
            if (text.charAt(text.length() - 4) == '.') {
                pointGroups++;
            } else {
                commaGroups++;
            }
        } else if (GROUPS.matcher(text).matches()) {
            boolean byPoints =
                    text.indexOf('.') >= 0 && (text.indexOf(',') < 0 || text.indexOf('.') < text.indexOf(','));
            pointsProved |= byPoints;
            commasProved |= !byPoints;
            commaIsDecimal |= byPoints && text.indexOf(',') >= 0;
            pointIsDecimal |= !byPoints && text.indexOf('.') >= 0;
        } else if (UNGROUPED.matcher(text).matches()) {
            hasUngrouped = true;
        } else if (DECIMAL.matcher(text).matches()) {
            pointIsDecimal |= text.indexOf('.') >= 0;
            commaIsDecimal |= text.indexOf(',') >= 0;
        }
    }

    /** Whether a point or a comma before three digits can only part thousands here. */
    boolean groupsBy(char sign) {
        boolean isPoint = sign == '.';
        boolean isDecimal = isPoint ? pointIsDecimal : commaIsDecimal;
        boolean isProved = isPoint ? pointsProved : commasProved;
        boolean otherGroups = isPoint ? commasProved || commaGroups > 0 : pointsProved || pointGroups > 0;
        int alike = isPoint ? pointGroups : commaGroups;
        return !isDecimal && !otherGroups && (isProved || (alike >= ENOUGH && !hasUngrouped));
    }
}
