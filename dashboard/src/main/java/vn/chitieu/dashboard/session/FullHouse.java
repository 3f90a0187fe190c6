package vn.chitieu.dashboard.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where there is no {@link Room}, asks somebody new to come back in a minute; whoever reads already reads on. */
@Component
final class FullHouse extends OncePerRequestFilter {
    private static final String WAIT = "60"; // seconds

    private static final String WORDS = """
            <!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width">
            <meta http-equiv="refresh" content="60"><title>Đang đông người xem · Chỉ Tiêu</title><style>
            body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem;color:#1c2733;background:#fff}
            h1{font-size:1.5rem}p+p{color:#4d5b6a}@media(prefers-color-scheme:dark){body{color:#e6ebf0;background:#12181f}p+p{color:#a9b5c1}}
            </style></head><body><h1>Đang đông người xem</h1>
            <p>Máy chủ đang phục vụ hết sức. Trang này tự thử lại sau một phút; không cần làm gì.</p>
            <p lang="en">Many people are looking right now. This page tries again by itself in a minute.</p></body></html>
            """;

    private final Room room;

    FullHouse(Room room) {
        this.room = room;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayGoOn(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, WAIT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/html; charset=UTF-8");
        response.getOutputStream().write(WORDS.getBytes(StandardCharsets.UTF_8));
    }

    /** A page is opened by two requests: a browser's for its HTML, and that program's for what Vaadin calls a UI. */
    private boolean mayGoOn(HttpServletRequest request) {
        String type = request.getParameter("v-r");
        if (type != null) {
            return !type.equals("init") || room.hasRoomToReadOn();
        }
        boolean isPage = request.getMethod().equals("GET")
                && Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                        .contains("text/html");
        return !isPage || room.hasRoom() || (request.getSession(false) != null && room.hasRoomToReadOn());
    }
}
