package vn.chitieu.dashboard.door;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what no browser sends of itself with 400 and one line of the log. Further in it would be a fault of the server:
 * 500, and a trace for each.
 */
@Component
final class BadRequests extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(BadRequests.class);
    private static final int LONGEST_PATH = 100;
    /** What pages of ours ask for beside files; the framework knows more, and answers some of it with a fault. */
    private static final Set<String> TYPES = Set.of(
            ApplicationConstants.REQUEST_TYPE_INIT,
            ApplicationConstants.REQUEST_TYPE_UIDL,
            ApplicationConstants.REQUEST_TYPE_HEARTBEAT,
            ApplicationConstants.REQUEST_TYPE_PUSH);

    private final String errorPath;

    BadRequests(@Value("${spring.web.error.path:/error}") String errorPath) {
        this.errorPath = errorPath;
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
        if (reason == null) {
            chain.doFilter(request, response);
            return;
        }
        String path = request.getRequestURI();
        LOG.info(
                "bad request: {} {}: {}",
                request.getMethod(),
                path.substring(0, Math.min(path.length(), LONGEST_PATH)),
                reason);
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** What is wrong with it; null where nothing is. */
    private static @Nullable String reason(HttpServletRequest request) {
        String content = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (content.startsWith("multipart/") || content.startsWith("application/x-www-form")) {
            return "a form, and there is none here";
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
