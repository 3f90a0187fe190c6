package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks for one address, as the machines do that watch over a server. */
final class Probe {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Much longer than anything takes that comes at all. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private Probe() {}

    static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    /** The same of whoever has signed in. */
    static HttpResponse<String> get(String address, String cookie) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookie));
    }

    /** As a person does who opens a page: a new one each time. */
    static HttpResponse<String> page(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
    }

    /** The same of whoever has signed in. */
    static HttpResponse<String> page(String address, String cookie) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .header("Cookie", cookie));
    }

    /** Asks until the answer contains these words. */
    static void await(String address, String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!get(address).body().contains(words)) {
            assertThat(System.nanoTime()).as("%s says %s", address, words).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
