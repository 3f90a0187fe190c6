package vn.chitieu.dashboard.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import vn.chitieu.warehouse.access.Role;

/**
 * Sign-in at a provider of OpenID Connect, which {@code chitieu.oidc.issuer} names. It also says what role somebody has, and of
 * which district; whom it gives none gets in nowhere.
 */
@Component
final class SingleSignOn implements ClientRegistrationRepository, OAuth2UserService<OidcUserRequest, OidcUser> {
    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);
    static final String NAME = "sso";

    /** A provider that takes a request and says nothing would else hold whatever waits for it, without end. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PATIENCE_OF_OTHERS = Duration.ofSeconds(3);
    private static final int MOST_WAITING = 20;

    private final OidcUserService users = new OidcUserService();
    private final RestClientAuthorizationCodeTokenResponseClient tokens =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final String issuer;
    private final String client;
    private final String secret;
    private final List<String> scopes;
    private final String nameClaim;
    private final String roleClaim;
    private final String districtClaim;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration registration;

    SingleSignOn(
            @Value("${chitieu.oidc.issuer}") String issuer,
            @Value("${chitieu.oidc.client-id}") String client,
            @Value("${chitieu.oidc.client-secret}") String secret,
            @Value("${chitieu.oidc.scopes}") List<String> scopes,
            @Value("${chitieu.oidc.name-claim}") String nameClaim,
            @Value("${chitieu.oidc.role-claim}") String roleClaim,
            @Value("${chitieu.oidc.district-claim}") String districtClaim) {
        this.issuer = issuer.strip();
        this.client = client;
        this.secret = secret;
        this.scopes = scopes;
        this.nameClaim = nameClaim;
        this.roleClaim = roleClaim;
        this.districtClaim = districtClaim;
        SimpleClientHttpRequestFactory inTime = new SimpleClientHttpRequestFactory();
        inTime.setConnectTimeout(PATIENCE);
        inTime.setReadTimeout(PATIENCE);
        tokens.setRestClient(RestClient.builder()
                .requestFactory(inTime)
                .configureMessageConverters(forms -> forms.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        RestTemplate askingForUsers = new RestTemplate(inTime);
        askingForUsers.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService plain = new DefaultOAuth2UserService();
        plain.setRestOperations(askingForUsers);
        users.setOauth2UserService(plain);
    }

    /** Where a code is handed in for what the provider says of somebody. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        return tokens;
    }

    boolean isOffered() {
        return !issuer.isEmpty();
    }

    /** Asked for when somebody signs in and not before: the pages start while the provider is away. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        if (!isOffered() || !name.equals(NAME)) {
            return null;
        }
        ClientRegistration known = registration;
        return known == null ? ask() : known;
    }

    /** Null where it is away: one waits for it to the end, and whoever comes meanwhile is told sooner. */
    private @Nullable ClientRegistration ask() {
        try {
            boolean isCrowded = asking.getQueueLength() >= MOST_WAITING; // each holds a thread, of which there are 200
            if (!(isCrowded
                    ? asking.tryLock()
                    : asking.tryLock(PATIENCE_OF_OTHERS.toMillis(), TimeUnit.MILLISECONDS))) {
                return null;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
        try {
            if (registration == null) {
                registration = ClientRegistrations.fromIssuerLocation(issuer)
                        .registrationId(NAME)
                        .clientId(client)
                        .clientSecret(secret)
                        .scope(scopes)
                        .build();
            }
        } catch (RuntimeException unreachable) {
            LOG.warn("the provider {} does not answer as one: {}", issuer, unreachable.toString());
        } finally {
            asking.unlock();
        }
        return registration;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest asked) throws OAuth2AuthenticationException {
        OidcUser said = users.loadUser(asked);
        String name = Objects.requireNonNullElse(said.getClaimAsString(nameClaim), said.getSubject());
        Role role = role(said).orElseThrow(() -> refusal("no_role", "the provider gives " + name + " no role"));
        String district = role.isOfOneDistrict() ? said.getClaimAsString(districtClaim) : null;
        if (role.isOfOneDistrict() && (district == null || district.isBlank())) {
            throw refusal("no_district", "the provider gives " + name + " no district");
        }
        return new ProviderUser(new Visitor(name, role, district, Visitor.Kind.provider, Instant.now()), said);
    }

    private static OAuth2AuthenticationException refusal(String code, String reason) {
        return new OAuth2AuthenticationException(new OAuth2Error(code), reason);
    }

    /** Back to where one signs in; where the provider let somebody in, by way of it, which ends its session as well. */
    LogoutSuccessHandler afterSignOut() {
        OidcClientInitiatedLogoutSuccessHandler atBothEnds = new OidcClientInitiatedLogoutSuccessHandler(this);
        atBothEnds.setDefaultTargetUrl(SignInPage.PATH + "?failed=" + SignInPage.Problem.out);
        atBothEnds.setPostLogoutRedirectUri("{baseUrl}" + SignInPage.PATH);
        return atBothEnds;
    }

    /** The highest of those that the claim names, among whatever else it names. */
    private Optional<Role> role(OidcUser said) {
        Object claim = said.getClaim(roleClaim);
        Stream<?> values = claim instanceof Collection<?> several ? several.stream() : Stream.ofNullable(claim);
        List<String> names = values.map(String::valueOf).toList();
        return Stream.of(Role.operator, Role.analyst, Role.district, Role.reader)
                .filter(role -> names.contains(role.name()))
                .findFirst();
    }
}
