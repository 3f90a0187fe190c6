package vn.chitieu.dashboard.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import vn.chitieu.warehouse.access.OneTimeLinks;
import vn.chitieu.warehouse.access.Role;

/** Lets in whoever has a one-time link, with the rights of whoever runs the server. */
public final class LinkFilter extends AbstractAuthenticationProcessingFilter {
    static final String PATH = "/signin/link";
    private static final String CODE = "code";

    private final OneTimeLinks links;

    /** Where a link leads, under the address of the server. */
    public static String address(String code) {
        return PATH + "?" + CODE + "=" + code;
    }

    LinkFilter(OneTimeLinks links) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, PATH));
        this.links = links;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        try {
            if (!links.redeem(Objects.requireNonNullElse(request.getParameter(CODE), ""))) {
                throw new BadCredentialsException("the link was used, is old or unknown");
            }
        } catch (IOException fault) {
            throw new AuthenticationServiceException("the links can't be read", fault);
        }
        Visitor visitor = new Visitor(
                System.getProperty("user.name", "operator"), Role.operator, null, Visitor.Kind.link, Instant.now());
        return new UsernamePasswordAuthenticationToken(visitor, null, List.of());
    }
}
