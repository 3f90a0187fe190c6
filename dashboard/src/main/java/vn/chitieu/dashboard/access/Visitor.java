package vn.chitieu.dashboard.access;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.chitieu.warehouse.Scope;
import vn.chitieu.warehouse.access.Right;
import vn.chitieu.warehouse.access.Role;

/**
 * Who asks. Pages, files and commands ask what they may, here, each time that they act.
 *
 * @param name of the account, at the provider, or of whoever runs the server; empty for whoever did not sign in
 * @param role null for whoever may nothing
 * @param district code; null for whoever is not bound to one
 * @param since when they signed in
 */
public record Visitor(
        String name, @Nullable Role role, @Nullable String district, Kind kind, Instant since)
        implements Principal, Serializable {
    private static final long serialVersionUID = 1L;

    /** How they came in. */
    public enum Kind {
        password,
        link,
        provider,
        none
    }

    /** May nothing. */
    static final Visitor NOBODY = new Visitor("", null, null, Kind.none, Instant.EPOCH);

    /** Did not sign in, where pages are open to everybody: {@code serve --public}. */
    static final Visitor ANYBODY = new Visitor("", Role.reader, null, Kind.none, Instant.EPOCH);

    @Override
    public String getName() {
        return name;
    }

    /** Whether they have a right at all, if only for one district. */
    public boolean may(Right right) {
        return role != null && role.has(right);
    }

    /** Whether they have a right to all districts. */
    public boolean mayEverywhere(Right right) {
        return may(right) && district == null;
    }

    /** Whether they have a right to what concerns a district. */
    public boolean may(Right right, @Nullable String ofDistrict) {
        return may(right) && (district == null || district.equals(ofDistrict));
    }

    /** Whose reports they see beside what is published. */
    public Scope scope() {
        if (!may(Right.details)) {
            return Scope.NONE;
        }
        return district == null ? Scope.ALL : Scope.of(district);
    }

    /** Whether they signed in. */
    public boolean isSignedIn() {
        return kind != Kind.none;
    }

    /** Who asks at this moment: in a request, or in a page that is changed from outside of one. */
    public static Visitor current() {
        Visitor asking = of(SecurityContextHolder.getContext().getAuthentication());
        if (asking != NOBODY) {
            return asking;
        }
        VaadinSession session = VaadinSession.getCurrent();
        Visitor held = session == null || !session.hasLock() ? null : session.getAttribute(Visitor.class);
        return held == null ? NOBODY : held;
    }

    static Visitor of(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return NOBODY;
        }
        return switch (authentication.getPrincipal()) {
            case Visitor visitor -> visitor;
            case ProviderUser user -> user.visitor();
            case null, default -> NOBODY;
        };
    }
}
