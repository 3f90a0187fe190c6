package vn.chitieu.dashboard.door;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chitieu.dashboard.access.SignInPage;

/**
 * Answers what no browser sends of itself with 400 and one line of the log. Further in it would be a fault of the server:
 * 500, and a trace for each.
 */
@Component
@Order(2)
final class BadRequests extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(BadRequests.class);
    private static final int LONGEST = 100;
    /** What pages of ours ask for beside files; the framework knows more, and answers some of it with a fault. */
    private static final Set<String> TYPES = Set.of(
            ApplicationConstants.REQUEST_TYPE_INIT,
            ApplicationConstants.REQUEST_TYPE_UIDL,
            ApplicationConstants.REQUEST_TYPE_HEARTBEAT,
            ApplicationConstants.REQUEST_TYPE_PUSH);

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    /** Each holds a thread, of which there are 200. */
    private static final int MOST_WAITED_FOR = 50;

    /** How many bodies that are not all here yet are waited for, by the address that sends them. */
    private final Map<String, Integer> waitedFor = new ConcurrentHashMap<>();

    private final String errorPath;
    private final Duration timeout;

    BadRequests(
            @Value("${spring.web.error.path:/error}") String errorPath,
            @Value("${server.tomcat.connection-timeout}") Duration timeout) {
        this.errorPath = errorPath;
        this.timeout = timeout;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals(errorPath)) {
            // Where the server itself goes after a fault; a person has nothing to look for there.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String reason = reason(request);
        if (!METHODS.contains(request.getMethod())) {
            refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "no such method here");
        } else if (reason != null) {
            refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, reason);
        } else if (!request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else {
            passOn(request, response, chain);
        }
    }

    private void passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        boolean isWaitedFor = request.getInputStream().available() < request.getContentLengthLong()
                || request.getContentLengthLong() < 0;
        if (isWaitedFor && waitedFor.merge(address, 1, Integer::sum) > MOST_WAITED_FOR) {
            waitedFor.merge(address, -1, BadRequests::left);
            refuse(
                    request,
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "too many slow bodies from one address");
            return;
        }
        WholeBody whole;
        try {
            whole = WholeBody.read(request, timeout);
        } catch (IOException cutOff) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_TIMEOUT, String.valueOf(cutOff.getMessage()));
            return;
        } catch (IllegalArgumentException undecodable) {
            refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "its form can't be decoded");
            return;
        } finally {
            if (isWaitedFor) {
                waitedFor.merge(address, -1, BadRequests::left);
            }
        }
        if (whole == null) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "its body has no end");
            return;
        }
        chain.doFilter(whole, response);
    }

    /** None is kept of an address of which none is waited for. */
    private static @Nullable Integer left(Integer before, Integer change) {
        return before + change == 0 ? null : (Integer) (before + change);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String reason)
            throws IOException {
        LOG.info("bad request: {} {}: {}", shortened(request.getMethod()), shortened(request.getRequestURI()), reason);
        if (!response.isCommitted()) { // as it is where the connection has failed
            response.setHeader("Connection", "close");
            response.sendError(status);
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** What is wrong with it; null where nothing is. */
    private @Nullable String reason(HttpServletRequest request) {
        String content = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (content.startsWith("multipart/")
                || (content.startsWith(WholeBody.FORM) && !SignInPage.FORMS.contains(request.getRequestURI()))) {
            return "a form, and there is none here";
        }
        if (request.getMethod().equals("POST") && content.startsWith(WholeBody.FORM)) {
            return null; // its parameters stand in its body, which is yet to be read
        }
        try {
            request.getParameterMap();
        } catch (IllegalStateException undecodable) {
            return "its parameters can't be decoded";
        }
        String type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        if (type == null) {
            return null;
        }
        if (!TYPES.contains(type)) {
            return "no such type of request";
        }
        String window = request.getParameter(ApplicationConstants.UI_ID_PARAMETER);
        if (window != null && !window.matches("-?\\d{1,9}")) {
            return "no number of a window";
        }
        String query = request.getParameter(ApplicationConstants.REQUEST_QUERY_PARAMETER);
        try {
            QueryParameters.fromString(query == null ? "" : query);
        } catch (IllegalArgumentException undecodable) {
            return "the query of its page can't be decoded";
        }
        return null;
    }
}
