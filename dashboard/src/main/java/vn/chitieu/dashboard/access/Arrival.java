package vn.chitieu.dashboard.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import vn.chitieu.dashboard.access.AccountProvider.TooSoonException;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.access.Account;

/** What comes after somebody has tried to sign in, in whatever way. */
final class Arrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);
    private static final int LONGEST = 64;

    private final Sessions sessions;
    private final Audit audit;

    Arrival(Sessions sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Visitor visitor = Visitor.of(authentication);
        sessions.begin(request.getSession(), visitor);
        audit.write(visitor, Action.sign_in, Outcome.done, null, visitor.kind().name());
        response.sendRedirect(Continue.safe(asked(request, Continue.NAME)));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        String typed = Account.spelled(Objects.requireNonNullElse(request.getParameter(SignInPage.USER), ""));
        String name = typed.substring(0, Math.min(typed.length(), LONGEST));
        LOG.info("sign-in refused: {}", fault.getMessage());
        audit.write(
                new Visitor(name, null, null, Visitor.Kind.none, Instant.now()),
                Action.sign_in,
                Outcome.refused,
                null,
                fault.getMessage());
        SignInPage.Problem problem = fault instanceof TooSoonException
                ? SignInPage.Problem.slow
                : request.getRequestURI().endsWith(LinkFilter.PATH)
                        ? SignInPage.Problem.link
                        : request.getRequestURI().endsWith(SignInPage.PATH)
                                ? SignInPage.Problem.wrong
                                : SignInPage.Problem.provider;
        sendBack(request, response, problem);
    }

    /** That nobody could be sent to the provider of single sign-on. */
    static void notBegun(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        LOG.info("single sign-on can't begin: {}", fault.getMessage());
        if (request.getRequestURI().endsWith("/" + SingleSignOn.NAME)) {
            sendBack(request, response, SignInPage.Problem.away);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void sendBack(HttpServletRequest request, HttpServletResponse response, SignInPage.Problem problem)
            throws IOException {
        response.sendRedirect(SignInPage.PATH + "?failed=" + problem + "&" + Continue.NAME + "="
                + URLEncoder.encode(Continue.safe(asked(request, Continue.NAME)), StandardCharsets.UTF_8)
                + (Language.of(asked(request, SignInPage.LANGUAGE)) == Language.EN ? "&lang=en" : ""));
    }

    /** What the form says, or what was said before somebody was sent to the provider, which sends nothing of it back. */
    private static @Nullable String asked(HttpServletRequest request, String name) {
        String typed = request.getParameter(name);
        HttpSession session = request.getSession(false);
        Object held = typed == null && session != null ? session.getAttribute(name) : typed;
        return held == null ? null : held.toString();
    }
}
