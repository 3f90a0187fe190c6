package vn.chitieu.dashboard.warmup;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks for pages as a browser does, without one: opens a window, navigates in it, and closes it. To be used by one thread.
 */
public final class PageClient implements AutoCloseable {
    private static final Pattern WINDOW = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    /** @param address of the dashboard, without a slash at the end */
    public PageClient(String address) {
        this.address = address;
    }

    /**
     * Walks through pages in one window, and tells all that the last one shows, as the server sends it: texts, tables, and
     * the options of charts.
     *
     * @param pages their addresses under the root, without a slash at the beginning; one at least
     * @throws IllegalStateException where the server answers with anything but a page
     */
    public String read(List<String> pages) throws IOException, InterruptedException {
        String opened = send(HttpRequest.newBuilder(URI.create(address + "/?v-r=init&location="
                + encoded(path(pages.getFirst())) + "&query=" + encoded(query(pages.getFirst())))));
        String window = found(WINDOW, opened);
        String key = found(KEY, opened);
        int step = 0;
        try {
            String shown = "";
            for (String page : pages) {
                shown = post(window, """
                        {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"/%s",\
                        "query":"%s","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],\
                        "syncId":%d,"clientId":%d}""".formatted(key, path(page), query(page), step, step));
                step++;
                if (!shown.startsWith("{\"clientId\":%d,".formatted(step))) {
                    throw new IllegalStateException("no page: " + shown);
                }
            }
            return shown;
        } finally {
            post(
                    window,
                    "{\"csrfToken\":\"%s\",\"UNLOAD\":true,\"rpc\":[],\"syncId\":%d,\"clientId\":%d}"
                            .formatted(key, step, step));
        }
    }

    private static String path(String page) {
        return page.split("\\?", 2)[0];
    }

    private static String query(String page) {
        String[] parts = page.split("\\?", 2);
        return parts.length > 1 ? parts[1] : "";
    }

    private String post(String window, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + "/?v-r=uidl&v-uiId=" + window))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
