package vn.chitieu.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private Instant now = Instant.parse("2011-11-15T00:00:00Z");

    private final Guesses guesses = new Guesses(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private void fail(int times, String account, String address) {
        for (int time = 0; time < times; time++) {
            guesses.failed(account, address);
        }
    }

    @Test
    void four_wrong_tries_are_free() {
        fail(4, "lan", "10.0.0.1");
        assertThat(guesses.wait("lan", "10.0.0.1")).isZero();
    }

    @Test
    void each_further_one_takes_twice_as_long_and_at_most_a_quarter_of_an_hour() {
        fail(5, "lan", "10.0.0.1");
        assertThat(guesses.wait("lan", "10.0.0.1")).isEqualTo(Duration.ofSeconds(2));
        fail(1, "lan", "10.0.0.1");
        assertThat(guesses.wait("lan", "10.0.0.1")).isEqualTo(Duration.ofSeconds(4));
        fail(30, "lan", "10.0.0.1");
        assertThat(guesses.wait("lan", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void waiting_helps() {
        fail(5, "lan", "10.0.0.1");
        now = now.plusSeconds(2);
        assertThat(guesses.wait("lan", "10.0.0.1")).isZero();
    }

    @Test
    void the_owner_is_not_locked_out_at_another_address() {
        guesses.succeeded("lan", "10.0.0.2");
        fail(1000, "lan", "10.0.0.1");
        assertThat(guesses.wait("lan", "10.0.0.2")).isZero();
    }

    @Test
    void others_at_the_same_address_wait_ten_seconds_at_most() {
        fail(1000, "lan", "10.0.0.1");
        assertThat(guesses.wait("minh", "10.0.0.1")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void an_account_that_is_guessed_at_from_everywhere_waits_a_little_everywhere() {
        for (int address = 0; address < 100; address++) {
            fail(1, "lan", "10.0.1." + address);
        }
        assertThat(guesses.wait("lan", "10.0.2.1")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void right_ones_begin_anew() {
        fail(9, "lan", "10.0.0.1");
        guesses.succeeded("lan", "10.0.0.1");
        assertThat(guesses.wait("lan", "10.0.0.1")).isZero();
    }

    @Test
    void after_an_hour_all_is_forgotten() {
        fail(9, "lan", "10.0.0.1");
        now = now.plus(Duration.ofMinutes(61));
        fail(1, "lan", "10.0.0.1");
        assertThat(guesses.wait("lan", "10.0.0.1")).isZero();
    }
}
