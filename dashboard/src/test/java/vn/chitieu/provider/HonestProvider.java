package vn.chitieu.provider;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Spring's own provider of OpenID Connect on a free port, by another name than pages of tests have, so that a browser keeps
 * their cookies apart. The password of all whom it knows is {@value #PASSWORD}.
 */
public final class HonestProvider implements AutoCloseable {
    public static final String CLIENT = "chi-tieu";
    public static final String SECRET = "secret-of-the-client";
    public static final String PASSWORD = "a password that is long";

    /** What it says of whom. */
    static final Map<String, Map<String, Object>> PEOPLE = Map.of(
            "lan", Map.of("preferred_username", "lan.pt", "chitieu_role", "analyst"),
            "minh",
                    Map.of(
                            "preferred_username",
                            "minh.quan5",
                            "chitieu_role",
                            new String[] {"mail", "district"},
                            "chitieu_district",
                            "774"),
            "son", Map.of("preferred_username", "son", "chitieu_role", "district", "chitieu_district", "783"),
            "tam", Map.of("preferred_username", "tam"),
            "hoa", Map.of("preferred_username", "hoa", "chitieu_role", "district"));

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();

    public HonestProvider() {
        LoggingSystem.get(HonestProvider.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        context.register(ProviderSettings.class);
        context.refresh();
    }

    /** Its address, without a slash at the end. */
    public String issuer() {
        return "http://localhost:"
                + Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Lets people sign in at a dashboard. */
    public void know(String dashboard) {
        context.getBean(KnownClients.class)
                .save(RegisteredClient.withId(CLIENT)
                        .clientId(CLIENT)
                        .clientSecret("{noop}" + SECRET)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(dashboard + "/login/oauth2/code/sso")
                        .postLogoutRedirectUri(dashboard + "/signin")
                        .scope(OidcScopes.OPENID)
                        .scope(OidcScopes.PROFILE)
                        .build());
    }

    @Override
    public void close() {
        context.close();
    }
}
