package vn.chitieu.dashboard.indicator;

/** How far two codes are apart: the fewest letters to add, drop or change (Levenshtein). */
final class Nearness {
    private static final int LONGEST = 64;

    private Nearness() {}

    static int distance(String one, String other) {
        String a = one.length() > LONGEST ? one.substring(0, LONGEST) : one;
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= a.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int above = row[column];
                int change = a.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1;
                row[column] = Math.min(Math.min(above, row[column - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
