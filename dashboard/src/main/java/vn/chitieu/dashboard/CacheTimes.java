package vn.chitieu.dashboard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says what browsers and proxies may keep: for a year what never changes under its address, since that names its version or
 * a hash of it (Vaadin says an hour of everything); nothing of what does not say how long, for it may hold figures.
 */
@Component
@Order(0)
final class CacheTimes extends OncePerRequestFilter {
    private static final List<String> UNCHANGING = List.of("/VAADIN/build/", "/VAADIN/static/push/", "/_static/");
    private static final String A_YEAR = "max-age=31536000, immutable";
    private static final String NOT_AT_ALL = "no-store";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean neverChanges = UNCHANGING.stream().anyMatch(request.getRequestURI()::startsWith);
        response.setHeader(HttpHeaders.CACHE_CONTROL, NOT_AT_ALL);
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setHeader(String name, @Nullable String value) {
                if (!isAboutKeeping(name)) {
                    super.setHeader(name, value);
                } else if (value == null || !value.contains("max-age")) {
                    super.setHeader(name, NOT_AT_ALL);
                } else {
                    super.setHeader(name, neverChanges ? A_YEAR : value);
                }
            }

            @Override
            public void addHeader(String name, @Nullable String value) {
                if (isAboutKeeping(name)) {
                    setHeader(name, value); // once; the framework adds its words one by one
                } else {
                    super.addHeader(name, value);
                }
            }
        });
    }

    private static boolean isAboutKeeping(String name) {
        return name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL);
    }
}
