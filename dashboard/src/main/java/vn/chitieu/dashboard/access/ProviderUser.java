package vn.chitieu.dashboard.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A visitor whom a provider of single sign-on knows; what it said is kept to sign out there, too. */
final class ProviderUser extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    private final Visitor visitor;

    ProviderUser(Visitor visitor, OidcUser said) {
        super(List.of(), said.getIdToken(), said.getUserInfo());
        this.visitor = visitor;
    }

    Visitor visitor() {
        return visitor;
    }

    @Override
    public String getName() {
        return visitor.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProviderUser user && visitor.equals(user.visitor);
    }

    @Override
    public int hashCode() {
        return visitor.hashCode();
    }
}
