package vn.chitieu.dashboard.figure;

import java.text.Normalizer;
import java.util.Locale;
import vn.chitieu.warehouse.LookAlikes;

/** How far what was asked for is from what there is: the fewest letters to add, drop or change, accents left aside. */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** Without accents, in small letters, without anything but letters and digits: "Củ Chi" and "cu-chi" are one. */
    public static String plain(String text) {
        return Normalizer.normalize(
                        LookAlikes.read(text).toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
    }

    public static int distance(String one, String other) {
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
