package vn.chitieu.dashboard.access;

import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.access.Accounts;
import vn.chitieu.warehouse.access.OneTimeLinks;

/**
 * What can be asked for without having signed in, and how one signs in. Everything else asks {@link Visitor} for the right to it;
 * without any nothing is answered.
 */
@Configuration
class AccessRules {
    private static final String[] OPEN = {
        SignInPage.PATH,
        "/chi-tieu/**",
        "/_static/**",
        "/VAADIN/build/**",
        "/VAADIN/static/**",
        "/favicon.ico",
        "/actuator/health/liveness"
    };

    /** What Vaadin's program takes for the end of a session, and says so in our words. */
    private static final String EXPIRED = "for(;;);[{\"meta\":{\"sessionExpired\":true}}]";

    @Bean
    Accounts accounts(@Value("${chitieu.access}") Path folder) {
        return new Accounts(folder.toAbsolutePath());
    }

    @Bean
    OneTimeLinks oneTimeLinks(@Value("${chitieu.access}") Path folder) {
        return new OneTimeLinks(folder.toAbsolutePath());
    }

    @Bean
    Sessions sessions(Accounts accounts, @Value("${chitieu.session.longest}") Duration longest) {
        return new Sessions(accounts, longest);
    }

    /** It stands among the filters of the chain below and nowhere else. */
    @Bean
    FilterRegistrationBean<Sessions> sessionsInTheChainAlone(Sessions sessions) {
        FilterRegistrationBean<Sessions> registration = new FilterRegistrationBean<>(sessions);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    ServletListenerRegistrationBean<Sessions> endOfSessions(Sessions sessions) {
        return new ServletListenerRegistrationBean<>(sessions);
    }

    /** Held by the session for pages that are changed from outside of a request, as when another snapshot is published. */
    @Bean
    VaadinServiceInitListener visitorsOfSessions() {
        return event -> event.getSource()
                .addSessionInitListener(begun -> begun.getSession().setAttribute(Visitor.class, Visitor.current()));
    }

    @Bean
    SecurityFilterChain accessChain(
            HttpSecurity http,
            @Value("${chitieu.public}") boolean isPublic,
            Accounts accounts,
            OneTimeLinks links,
            Sessions sessions,
            SingleSignOn provider,
            Audit audit)
            throws Exception {
        Arrival arrival = new Arrival(sessions, audit);
        LinkFilter byLink = new LinkFilter(links);
        byLink.setAuthenticationSuccessHandler(arrival);
        byLink.setAuthenticationFailureHandler(arrival);
        byLink.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        byLink.setSessionAuthenticationStrategy(AccessRules::startAnew);
        http.authorizeHttpRequests(rules -> rules.requestMatchers(EndpointRequest.toAnyEndpoint())
                        .permitAll() // on a port of its own, for this machine alone
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll() // what a refusal looks like
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .access((authentication, asked) -> new AuthorizationDecision(
                                Visitor.of(authentication.get()).role() != null)))
                .authenticationProvider(new AccountProvider(accounts))
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .loginProcessingUrl(SignInPage.PATH)
                        .usernameParameter(SignInPage.USER)
                        .passwordParameter(SignInPage.PASSWORD)
                        .successHandler(arrival)
                        .failureHandler(arrival))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()).ignoringRequestMatchers(AccessRules::isOfAPage))
                .sessionManagement(session -> session.sessionAuthenticationStrategy(AccessRules::startAnew))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.disable()) // SecurityHeaders, CacheTimes
                .logout(out -> out.logoutUrl(SignInPage.OUT)
                        .addLogoutHandler((request, response, authentication) ->
                                audit.write(Visitor.of(authentication), Action.sign_out, Outcome.done, null, null))
                        .logoutSuccessHandler(provider.afterSignOut()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(AccessRules::askToSignIn)
                        .accessDeniedHandler(
                                (request, response, denied) -> response.sendError(HttpServletResponse.SC_FORBIDDEN)))
                .addFilterBefore(byLink, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(sessions, AuthorizationFilter.class);
        if (isPublic) {
            http.anonymous(anybody -> anybody.principal(Visitor.ANYBODY).authorities("ANYBODY"));
        }
        if (provider.isOffered()) {
            http.oauth2Login(login -> login.loginPage(SignInPage.PATH)
                    .clientRegistrationRepository(provider)
                    .tokenEndpoint(codes -> codes.accessTokenResponseClient(provider.tokens()))
                    .userInfoEndpoint(users -> users.oidcUserService(provider))
                    .authorizationEndpoint(begin -> begin.authorizationRequestRepository(shortLived()))
                    .successHandler(arrival)
                    .failureHandler(arrival)
                    .withObjectPostProcessor(new WordsForTheWay()));
        }
        return http.build();
    }

    /** Of whoever was here before under this session nothing goes on: neither its number nor its windows. */
    private static void startAnew(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        Object target = before == null ? null : before.getAttribute(Continue.NAME);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true).setAttribute(Continue.NAME, target);
    }

    /** In a cookie, so that a form takes no session. */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** What the program of a page sends carries a secret of its own, which Vaadin checks; a form does not by saying that it is such. */
    private static boolean isOfAPage(HttpServletRequest request) {
        return request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) != null
                && !SignInPage.FORMS.contains(request.getRequestURI());
    }

    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        String type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        if (ApplicationConstants.REQUEST_TYPE_UIDL.equals(type)) {
            response.setContentType("application/json;charset=UTF-8");
            response.getOutputStream().write(EXPIRED.getBytes(StandardCharsets.UTF_8));
        } else if (type == null
                && HttpMethod.GET.matches(request.getMethod())
                && Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                        .contains("text/html")) {
            String query = request.getQueryString();
            String target = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.sendRedirect(SignInPage.PATH + "?" + Continue.NAME + "="
                    + URLEncoder.encode(Continue.safe(target), StandardCharsets.UTF_8)
                    + ("en".equals(request.getParameter("lang")) ? "&lang=en" : ""));
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** Where the provider is away, the filter that sends there would answer with a fault, and leave a trace of each. */
    private static final class WordsForTheWay implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(Arrival::notBegun);
            return filter;
        }
    }

    /** Whoever begins to sign in at a provider and never comes back is held for minutes, not for half an hour. */
    private static AuthorizationRequestRepository<OAuth2AuthorizationRequest> shortLived() {
        HttpSessionOAuth2AuthorizationRequestRepository held = new HttpSessionOAuth2AuthorizationRequestRepository();
        return new AuthorizationRequestRepository<>() {
            @Override
            public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
                return held.loadAuthorizationRequest(request);
            }

            @Override
            public void saveAuthorizationRequest(
                    @Nullable OAuth2AuthorizationRequest asked,
                    HttpServletRequest request,
                    HttpServletResponse response) {
                if (asked == null) {
                    held.removeAuthorizationRequest(request, response);
                    return;
                }
                held.saveAuthorizationRequest(asked, request, response);
                HttpSession session = request.getSession();
                session.setAttribute(Continue.NAME, Continue.safe(request.getParameter(Continue.NAME)));
                session.setAttribute(SignInPage.LANGUAGE, request.getParameter(SignInPage.LANGUAGE));
                if (!Visitor.current().isSignedIn()) {
                    session.setMaxInactiveInterval(300);
                }
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
                    HttpServletRequest request, HttpServletResponse response) {
                return held.removeAuthorizationRequest(request, response);
            }
        };
    }
}
