package vn.chitieu.warehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    private static final String RIGHT = "một câu thật dài 7";

    private static Account account(boolean isDisabled) {
        return new Account("lan", Role.reader, null, Password.hash(RIGHT), Instant.EPOCH, isDisabled);
    }

    @Test
    void the_right_one_is_right_and_another_is_not() {
        Account account = account(false);
        assertThat(Password.isRight(RIGHT, account)).isTrue();
        assertThat(Password.isRight(RIGHT + " ", account)).isFalse();
        assertThat(Password.isRight("", account)).isFalse();
    }

    @Test
    void of_an_account_that_is_shut_or_not_there_none_is_right() {
        assertThat(Password.isRight(RIGHT, account(true))).isFalse();
        assertThat(Password.isRight(RIGHT, null)).isFalse();
    }

    /** bcrypt looks at 72 bytes: a longer one would be right by its beginning alone. */
    @Test
    void what_is_too_long_is_never_right() {
        Account account = new Account("lan", Role.reader, null, Password.hash("x".repeat(72)), Instant.EPOCH, false);
        assertThat(Password.isRight("x".repeat(73), account)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ngắn", "aaaaaaaaaaaa", "lan lan lan 12345", "đđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđ1234"})
    void a_weak_one_is_not_taken(String password) {
        assertThat(Password.weakness(password, "lan")).isPresent();
    }

    @Test
    void one_that_is_made_up_is_taken() {
        assertThat(Password.weakness(Password.generate(), "lan")).isEmpty();
    }
}
