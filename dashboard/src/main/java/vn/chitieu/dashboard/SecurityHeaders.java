package vn.chitieu.dashboard;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chitieu.dashboard.text.Language;

/**
 * Headers that limit what a page may do. Scripts come from here or carry the nonce of their page; Vaadin 25.2 runs what
 * the server sends through {@code new Function}, which needs 'unsafe-eval' (25.4 will not), and styles are set inline. They
 * come first, so that what is refused further in has them too.
 */
@Component
@Order(0)
class SecurityHeaders extends OncePerRequestFilter implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final String POLICY = "default-src 'self'; script-src 'self'%s 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'%s; frame-ancestors 'none'";

    private final transient SecureRandom random = new SecureRandom();

    /** Signing out leads there. */
    private final String provider;

    SecurityHeaders(@Value("${chitieu.oidc.issuer}") String issuer) {
        provider = issuer.isBlank() ? "" : " " + origin(URI.create(issuer.strip()));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private String policy(String nonce) {
        return POLICY.formatted(nonce, provider);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy(""));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::finish);
    }

    /** The nonce for every script of the page, the language of the link, and the theme before the first paint. */
    private void finish(IndexHtmlResponse response) {
        Document page = response.getDocument();
        Element base = page.head().selectFirst("base");
        Element script = new Element("script").attr("src", "chi-tieu/shell.js");
        if (base == null) {
            page.head().prependChild(script);
        } else {
            base.after(script);
        }
        page.select("html")
                .attr(
                        "lang",
                        Language.of(response.getVaadinRequest().getParameter("lang"))
                                .code());
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.select("script").attr("nonce", nonce);
        response.getVaadinResponse().setHeader("Content-Security-Policy", policy(" 'nonce-" + nonce + "'"));
    }
}
