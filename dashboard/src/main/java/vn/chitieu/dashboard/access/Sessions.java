package vn.chitieu.dashboard.access;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chitieu.warehouse.access.Account;
import vn.chitieu.warehouse.access.Accounts;

/**
 * Ends the sessions of accounts that were changed, shut or dropped, and all sessions once they are as old as they may get, at the
 * next request and within two seconds: an open page must not be sent anything more.
 */
final class Sessions extends OncePerRequestFilter implements HttpSessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final int SECONDS = 2;

    private final Accounts accounts;
    private final Duration longest;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sessions").factory());

    private record Held(HttpSession session, Visitor visitor) {}

    /** @param longest how long after signing in one has to do so again */
    Sessions(Accounts accounts, Duration longest) {
        this.accounts = accounts;
        this.longest = longest;
        clock.scheduleWithFixedDelay(this::sweep, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void begin(HttpSession session, Visitor visitor) {
        held.put(session.getId(), new Held(session, visitor));
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        held.remove(ended.getSession().getId());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Visitor visitor = Visitor.of(SecurityContextHolder.getContext().getAuthentication());
        HttpSession session = request.getSession(false);
        if (session != null && visitor.isSignedIn() && !holds(visitor)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private void sweep() {
        try {
            held.values().stream().filter(each -> !holds(each.visitor)).forEach(each -> end(each.session));
        } catch (RuntimeException fault) {
            LOG.error("sessions could not be looked through", fault);
        }
    }

    private void end(HttpSession session) {
        try {
            held.remove(session.getId());
            session.invalidate();
        } catch (IllegalStateException over) {
            LOG.debug("a session ended by itself", over);
        }
    }

    /** Whether somebody who signed in once may still be here. Where the accounts can't be read nobody is put out. */
    private boolean holds(Visitor visitor) {
        if (visitor.since().plus(longest).isBefore(Instant.now())) {
            return false;
        }
        try {
            return visitor.kind() != Visitor.Kind.password
                    || accounts.find(visitor.name())
                            .filter(account -> isUnchanged(account, visitor))
                            .isPresent();
        } catch (IOException fault) {
            LOG.error("the accounts can't be read: {}", fault.toString());
            return true;
        }
    }

    private static boolean isUnchanged(Account account, Visitor visitor) {
        return !account.isDisabled() && !account.changedAt().isAfter(visitor.since());
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
    }
}
