package vn.chitieu.warehouse;

/**
 * Letters of other languages that fonts draw as Đ and đ, and that old keyboards and converters give for them: Ð and ð of
 * Icelandic (U+00D0, U+00F0), Ɖ and ɖ of African alphabets (U+0189, U+0256). {@code mart.folded} takes them alike.
 */
public final class LookAlikes {

    private LookAlikes() {}

    /** Where the first of them stands in a text, −1 where none does. */
    public static int first(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (read(text.charAt(at)) != text.charAt(at)) {
                return at;
            }
        }
        return -1;
    }

    /** A text with the letters that are meant. */
    public static String read(String text) {
        if (first(text) < 0) {
            return text;
        }
        char[] letters = text.toCharArray();
        for (int at = 0; at < letters.length; at++) {
            letters[at] = read(letters[at]);
        }
        return new String(letters);
    }

    /** The letter that is meant. */
    public static char read(char letter) {
        return switch (letter) {
            case '\u00d0', '\u0189' -> 'Đ';
            case '\u00f0', '\u0256' -> 'đ';
            default -> letter;
        };
    }
}
