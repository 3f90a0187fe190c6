package vn.chitieu.dashboard;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Opens addresses as one and the same browser does: with the cookies that it was given, and as pages. */
final class Caller {
    private static final int MOST_STEPS = 10;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** Goes no further than one step. */
    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    /** Where an address leads to, which is not opened. */
    String next(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address);
        return URI.create(address)
                .resolve(answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError(address + " leads no further: " + answer.statusCode())))
                .toString();
    }

    /** Goes on until something leads no further. */
    HttpResponse<String> follow(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address);
        for (int step = 0; answer.headers().firstValue("Location").isPresent(); step++) {
            if (step == MOST_STEPS) {
                throw new AssertionError(address + " leads on and on");
            }
            answer = get(answer.uri()
                    .resolve(answer.headers().firstValue("Location").orElseThrow())
                    .toString());
        }
        return answer;
    }

    /** The number of its session, by which a server knows it again; empty where it has none. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
