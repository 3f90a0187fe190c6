package vn.chitieu.dashboard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has browsers keep for a year what never changes under its address, since that names its version or a hash of it. Vaadin
 * says an hour of everything.
 */
@Component
final class StaticFiles extends OncePerRequestFilter {
    private static final List<String> UNCHANGING = List.of("/VAADIN/build/", "/VAADIN/static/push/", "/_static/");
    private static final String A_YEAR = "max-age=31536000, immutable";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return UNCHANGING.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setHeader(String name, String value) {
                boolean isAge = name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL) && value.startsWith("max-age");
                super.setHeader(name, isAge ? A_YEAR : value);
            }
        });
    }
}
