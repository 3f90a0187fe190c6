package vn.chitieu.dashboard.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down whoever guesses passwords. After some wrong ones an account waits longer and longer for one address, and an address
 * that tries many accounts a little for all of them; an account waits for every address only where it is guessed at from many.
 * Whoever has signed in from an address before waits there for the guesses at their own account alone. Nobody is locked out:
 * the longest wait is a quarter of an hour, and only for that account from that address.
 */
final class Guesses {
    private static final int FREE_OF_ONE = 5;
    private static final int FREE_OF_MANY = 30;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST_OF_ONE = Duration.ofMinutes(15);
    private static final Duration LONGEST_OF_MANY = Duration.ofSeconds(10);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST_KEYS = 10_000;

    private final Clock clock;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** The eldest are forgotten first: so whoever invents names or addresses takes no memory. */
    private final Map<String, Wrong> wrong = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > MOST_KEYS;
        }
    };

    private record Wrong(int count, Instant last) {}

    Guesses(Clock clock) {
        this.clock = clock;
    }

    /** How long this account may not be tried from this address; zero where it may. */
    synchronized Duration wait(String account, String address) {
        Duration own = wait(pair(account, address), FREE_OF_ONE, LONGEST_OF_ONE);
        if (known.contains(pair(account, address))) {
            return own;
        }
        Duration ofAddress = wait("from " + address, FREE_OF_MANY, LONGEST_OF_MANY);
        Duration ofAccount = wait("at " + account, FREE_OF_MANY, LONGEST_OF_MANY);
        Duration ofMany = ofAddress.compareTo(ofAccount) > 0 ? ofAddress : ofAccount;
        return own.compareTo(ofMany) > 0 ? own : ofMany;
    }

    synchronized void failed(String account, String address) {
        for (String key : new String[] {pair(account, address), "from " + address, "at " + account}) {
            wrong.merge(
                    key,
                    new Wrong(1, clock.instant()),
                    (before, now) -> isForgotten(before) ? now : new Wrong(before.count + 1, now.last));
        }
    }

    synchronized void succeeded(String account, String address) {
        wrong.remove(pair(account, address));
        if (known.size() < MOST_KEYS) {
            known.add(pair(account, address));
        }
    }

    private Duration wait(String key, int free, Duration longest) {
        Wrong before = wrong.get(key);
        if (before == null || before.count < free || isForgotten(before)) {
            return Duration.ZERO;
        }
        Duration all = FIRST.multipliedBy(1L << Math.min(before.count - free, 12));
        Duration left = Duration.between(clock.instant(), before.last.plus(all.compareTo(longest) > 0 ? longest : all));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private boolean isForgotten(Wrong before) {
        return before.last.plus(FORGOTTEN).isBefore(clock.instant());
    }

    private static String pair(String account, String address) {
        return account + " " + address;
    }
}
