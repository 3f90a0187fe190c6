package vn.chitieu.dashboard.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import vn.chitieu.warehouse.access.Account;
import vn.chitieu.warehouse.access.Accounts;
import vn.chitieu.warehouse.access.Password;

/** Holds name and password against the accounts, no faster than {@link Guesses} lets it. */
final class AccountProvider implements AuthenticationProvider {
    /** Names that are longer are none, and would only fill memory and log. */
    private static final int LONGEST = 64;

    private static final int MOST_WAITING = 20;
    private static final Duration BUSY = Duration.ofSeconds(10);

    /** A hash takes a core for a quarter of a second: those who read are to have the other one. */
    private final Semaphore atOnce = new Semaphore(1, true);

    private final Accounts accounts;
    private final Guesses guesses = new Guesses(Clock.systemUTC());

    AccountProvider(Accounts accounts) {
        this.accounts = accounts;
    }

    /** That the next try has to wait. */
    static final class TooSoonException extends LockedException {
        private static final long serialVersionUID = 1L;

        TooSoonException(Duration wait) {
            super("to wait " + wait.toSeconds() + " s");
        }
    }

    @Override
    public Authentication authenticate(Authentication typed) throws AuthenticationException {
        String name = Account.spelled(typed.getName());
        String address = Objects.requireNonNullElse(Audit.address(), "");
        String password = String.valueOf(typed.getCredentials());
        if (name.isEmpty() || name.length() > LONGEST || password.isEmpty()) {
            throw new BadCredentialsException("no name or no password");
        }
        if (!take()) {
            throw new TooSoonException(BUSY);
        }
        try {
            return authenticate(name, password, address);
        } finally {
            atOnce.release();
        }
    }

    private Authentication authenticate(String name, String password, String address) {
        Duration wait = guesses.wait(name, address);
        if (!wait.isZero()) {
            throw new TooSoonException(wait);
        }
        Account account = find(name);
        if (!Password.isRight(password, account) || account == null) {
            guesses.failed(name, address);
            throw new BadCredentialsException("wrong name or password");
        }
        guesses.succeeded(name, address);
        Visitor visitor =
                new Visitor(account.name(), account.role(), account.district(), Visitor.Kind.password, Instant.now());
        return new UsernamePasswordAuthenticationToken(visitor, null, List.of());
    }

    /** Waits for its turn, but not where many wait already. */
    private boolean take() {
        try {
            return atOnce.getQueueLength() < MOST_WAITING && atOnce.tryAcquire(BUSY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private @Nullable Account find(String name) {
        try {
            return accounts.find(name).orElse(null);
        } catch (IOException fault) {
            throw new AuthenticationServiceException("the accounts can't be read", fault);
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
