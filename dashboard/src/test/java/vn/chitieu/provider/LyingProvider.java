package vn.chitieu.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** A provider of OpenID Connect that asks nobody for a password, and says what a test tells it to. */
public final class LyingProvider implements AutoCloseable {
    public static final String CLIENT = "chi-tieu";
    private static final Duration HOUR = Duration.ofHours(1);

    /** What it says that is not so. */
    public enum Lie {
        /** Nothing: an answer that is to be believed. */
        none,
        wrong_state,
        missing_state,
        wrong_nonce,
        missing_nonce,
        other_audience,
        other_issuer,
        expired,
        signed_by_another_key,
        signed_with_the_public_key,
        unsigned,
        no_id_token,
        no_token,
        /** Takes the question for a token, and is silent until it is told something else. */
        silence,
        markup_as_error
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final RSAKey otherKey;
    private volatile RSAKey key;
    private volatile Lie lie = Lie.none;
    private volatile String nonce = "";

    /** @param port 0 for a free one */
    public LyingProvider(int port) throws IOException {
        key = newKey("key");
        otherKey = newKey("key");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/.well-known/openid-configuration", asked -> answer(asked, 200, configuration()));
        server.createContext("/jwks", asked -> answer(asked, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::sendBack);
        server.createContext("/token", this::token);
        server.setExecutor(threads);
        server.start();
    }

    private static RSAKey newKey(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Signs by another key from now on, and publishes that one alone, as providers do from time to time. */
    public void takeNewKey() {
        key = newKey("key of " + Instant.now());
    }

    public void tell(Lie told) {
        lie = told;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String issuer() {
        return "http://localhost:" + port();
    }

    private String configuration() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/jwks", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer());
    }

    private void sendBack(HttpExchange asked) throws IOException {
        Map<String, String> request = UriComponentsBuilder.fromUri(asked.getRequestURI())
                .build()
                .getQueryParams()
                .toSingleValueMap();
        nonce = String.valueOf(request.get("nonce"));
        String back = request.get("redirect_uri")
                + switch (lie) {
                    case wrong_state -> "?code=code&state=invented";
                    case missing_state -> "?code=code";
                    case markup_as_error ->
                        "?error=%3Cscript%3Ealert(1)%3C/script%3E&error_description=%3Cimg%20src=x%3E&state="
                                + request.get("state");
                    default -> "?code=code&state=" + request.get("state");
                };
        asked.getResponseHeaders().set("Location", back);
        answer(asked, 302, "");
    }

    private void token(HttpExchange asked) throws IOException {
        while (lie == Lie.silence) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        if (lie == Lie.no_token) {
            answer(asked, 500, "<html>out of order</html>");
            return;
        }
        String idToken = lie == Lie.no_id_token ? "" : "\"id_token\": \"" + idToken() + "\", ";
        answer(asked, 200, "{" + idToken + "\"access_token\": \"access\", \"token_type\": \"Bearer\"}");
    }

    private String idToken() {
        Instant issued = lie == Lie.expired ? Instant.now().minus(HOUR.multipliedBy(2)) : Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(lie == Lie.other_issuer ? "http://another.example" : issuer())
                .audience(lie == Lie.other_audience ? "another-client" : CLIENT)
                .subject("1")
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plus(HOUR)))
                .claim("nonce", said(nonce))
                .claim("preferred_username", "lan.pt")
                .claim("chitieu_role", "operator")
                .build();
        try {
            return switch (lie) {
                case unsigned -> new PlainJWT(claims).serialize();
                case signed_with_the_public_key -> {
                    SignedJWT token = new SignedJWT(header(JWSAlgorithm.HS256), claims);
                    token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
                    yield token.serialize();
                }
                default -> {
                    SignedJWT token = new SignedJWT(header(JWSAlgorithm.RS256), claims);
                    token.sign(new RSASSASigner(lie == Lie.signed_by_another_key ? otherKey : key));
                    yield token.serialize();
                }
            };
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
    }

    private @Nullable String said(String asked) {
        return switch (lie) {
            case wrong_nonce -> "invented";
            case missing_nonce -> null;
            default -> asked;
        };
    }

    private static void answer(HttpExchange asked, int status, String text) throws IOException {
        try (asked) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            asked.getRequestBody().readAllBytes();
            asked.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
            asked.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            asked.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        lie = Lie.none;
        server.stop(0);
        threads.close();
    }
}
