package vn.chitieu.dashboard;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.access.Account;
import vn.chitieu.warehouse.access.Accounts;
import vn.chitieu.warehouse.access.Password;
import vn.chitieu.warehouse.access.Role;

/** A dashboard that nobody sees without an account, with one account of each role, and those who come to its door. */
final class GuardedDashboard implements AutoCloseable {
    /** Of the officer. */
    static final String OWN = "760";

    static final String OTHER = "761";
    static final String PASSWORD = "một câu thật dài 7";
    private static final String HASH = Password.hash(PASSWORD);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final RunningDashboard dashboard;
    private final Accounts accounts;

    GuardedDashboard(TestWarehouse warehouse, String... settings) throws IOException, InterruptedException {
        dashboard = RunningDashboard.over(
                warehouse.folder(),
                Stream.concat(
                                Stream.of("--chitieu.public=false", "--chitieu.submissions=" + warehouse.submissions()),
                                Stream.of(settings))
                        .toArray(String[]::new));
        accounts = new Accounts(dashboard.access());
    }

    RunningDashboard running() {
        return dashboard;
    }

    String address() {
        return dashboard.address();
    }

    /** Adds or changes an account; its password is {@link #PASSWORD}. */
    void account(String name, Role role) throws IOException {
        accounts.change(
                name, old -> new Account(name, role, role.isOfOneDistrict() ? OWN : null, HASH, Instant.now(), false));
    }

    void disable(String name) throws IOException {
        accounts.change(
                name,
                old -> old == null
                        ? null
                        : new Account(old.name(), old.role(), old.district(), old.hash(), Instant.now(), true));
    }

    /** An answer, and the cookies that a browser would have after it. */
    record Answer(HttpResponse<String> response, String cookies) {
        int status() {
            return response.statusCode();
        }

        String location() {
            return response.headers().firstValue("Location").orElse("");
        }
    }

    /** The form, as a browser is given it. */
    Answer form() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address() + "/signin")), "");
    }

    static String token(Answer form) {
        Matcher token = TOKEN.matcher(form.response().body());
        if (!token.find()) {
            throw new AssertionError("no token in " + form.response().body());
        }
        return token.group(1);
    }

    /** Signs in as somebody types it. */
    Answer signIn(String name, String password) throws IOException, InterruptedException {
        return signIn(name, password, "/gap");
    }

    Answer signIn(String name, String password, String target) throws IOException, InterruptedException {
        Answer form = form();
        return post(
                Map.of("_csrf", token(form), "name", name, "password", password, "continue", target), form.cookies());
    }

    /** Signs in as through a proxy that ends TLS. */
    Answer forwarded(String name, String password) throws IOException, InterruptedException {
        Answer form = form();
        return post(
                Map.of("_csrf", token(form), "name", name, "password", password),
                form.cookies(),
                "X-Forwarded-For",
                "192.0.2.7",
                "X-Forwarded-Proto",
                "https");
    }

    /** Sends the form of the sign-in. */
    Answer post(Map<String, String> fields, String cookies, String... headers)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + "/signin"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers), cookies);
    }

    /** What is answered to a link that somebody of a role opens; null for whoever has not signed in. */
    Answer get(@Nullable Role role, String path) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(address() + path)).header("Accept", "text/html"),
                role == null ? "" : cookies(role));
    }

    /** The cookies of somebody of a role, who signs in when first asked for. */
    String cookies(Role role) throws IOException, InterruptedException {
        String known = cookies.get(role.name());
        if (known == null) {
            account(role.name(), role);
            known = signIn(role.name(), PASSWORD).cookies();
            cookies.put(role.name(), known);
        }
        return known;
    }

    Answer send(HttpRequest.Builder request, String cookies) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                cookies.isEmpty()
                        ? request.build()
                        : request.header("Cookie", cookies).build(),
                BodyHandlers.ofString());
        Map<String, String> jar = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(cookies.split("; ")),
                        response.headers().allValues("Set-Cookie").stream().map(set -> set.split(";", 2)[0]))
                .filter(cookie -> cookie.contains("="))
                .forEach(cookie -> jar.put(cookie.split("=", 2)[0], cookie.split("=", 2)[1]));
        return new Answer(
                response,
                jar.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }

    List<String> log() {
        return dashboard.log();
    }

    @Override
    public void close() {
        client.close();
        dashboard.close();
    }
}
