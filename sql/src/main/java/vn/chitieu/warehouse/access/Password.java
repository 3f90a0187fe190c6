package vn.chitieu.warehouse.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCrypt;
import vn.chitieu.warehouse.Message;

/** Passwords are kept as bcrypt hashes with 2^12 rounds, about a quarter of a second each. */
public final class Password {
    private static final int ROUNDS = 12;
    private static final int SHORTEST = 10;
    private static final int MOST_BYTES = 72; // bcrypt does not look at more
    private static final int DIFFERENT = 5;
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GENERATED = 20; // 100 bits

    /** Of no password: so that an unknown name takes as long as a wrong password. */
    private static final String NOBODY = BCrypt.hashpw(generate(), BCrypt.gensalt(ROUNDS));

    private Password() {}

    /** Why it won't do for this account; empty where it will. */
    public static Optional<Message> weakness(String password, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(new Message(
                    "mật khẩu cần ít nhất %d ký tự".formatted(SHORTEST),
                    "a password has %d signs at least".formatted(SHORTEST)));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(new Message(
                    "mật khẩu dài quá %d byte".formatted(MOST_BYTES),
                    "the password is longer than %d bytes".formatted(MOST_BYTES)));
        }
        if (password.codePoints().distinct().count() < DIFFERENT
                || password.toLowerCase(Locale.ROOT).contains(name)) {
            return Optional.of(new Message(
                    "mật khẩu quá dễ đoán: cần ít nhất %d ký tự khác nhau, và không chứa tên tài khoản"
                            .formatted(DIFFERENT),
                    "the password is too easy to guess: it needs %d different signs, and no name of the account in it"
                            .formatted(DIFFERENT)));
        }
        return Optional.empty();
    }

    /** What is kept of a password. */
    public static String hash(String password) {
        return BCrypt.hashpw(password, BCrypt.gensalt(ROUNDS));
    }

    /** Whether this is the password of an account; with null it never is, and takes as long. */
    public static boolean isRight(String typed, @Nullable Account account) {
        boolean fits = typed.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                && BCrypt.checkpw(typed, account == null ? NOBODY : account.hash());
        return fits && account != null && !account.isDisabled();
    }

    /** One that nobody guesses, for whoever does not think of one. */
    public static String generate() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int at = 0; at < GENERATED; at++) {
            password.append(at > 0 && at % 5 == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
