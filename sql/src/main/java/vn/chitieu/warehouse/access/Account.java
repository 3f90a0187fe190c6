package vn.chitieu.warehouse.access;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in with a password.
 *
 * @param name in small letters
 * @param district code; null but for {@link Role#district}
 * @param hash of the password, by bcrypt
 * @param changedAt when it was last changed: who signed in before that is outside again
 */
public record Account(
        String name, Role role, @Nullable String district, String hash, Instant changedAt, boolean isDisabled) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    public Account {
        if (!NAME.matcher(name).matches() || !name.equals(spelled(name))) {
            throw new IllegalArgumentException("no name of an account: " + name);
        }
        if (role.isOfOneDistrict() == (district == null)) {
            throw new IllegalArgumentException("a district goes with the role of one, and with no other");
        }
    }

    /** How a name is kept, however it was typed. */
    public static String spelled(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Whether an account may have this name once it is {@link #spelled}. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
