package vn.chitieu.dashboard.warmup;

import java.io.IOException;
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

/** Asks for pages as browsers do, without one. Any number of threads may use it, a {@link Window} one at a time. */
public final class PageClient implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String visitor;

    /**
     * Of whoever did not sign in.
     *
     * @param address of the dashboard, without a slash at the end
     */
    public PageClient(String address) {
        this(address, "");
    }

    /** @param visitor the cookie of somebody who has signed in; empty for nobody */
    public PageClient(String address, String visitor) {
        this.address = address;
        this.visitor = visitor;
    }

    /** Signs in by a one-time link, and gives the cookie for it. */
    static String visitor(String link) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return cookie(client.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString()));
        }
    }

    /**
     * Walks through pages in one window, and tells all that the last one shows, as the server sends it: texts, tables, and
     * the options of charts.
     *
     * @param pages their addresses under the root, without a slash at the beginning; one at least
     * @throws RefusedException where the server answers with anything but a page
     */
    public String read(List<String> pages) throws IOException, InterruptedException {
        try (Window window = open(pages.getFirst())) {
            String shown = "";
            for (String page : pages) {
                shown = window.show(page);
            }
            return shown;
        }
    }

    /**
     * A new visitor opens a page; nothing is shown in it yet.
     *
     * @throws RefusedException where the server answers with anything but a page
     */
    public Window open(String page) throws IOException, InterruptedException {
        return new Window(page);
    }

    /** A window of a browser of its own. */
    public final class Window implements AutoCloseable {
        private final String cookie;
        private final String number;
        private final String key;
        private int step;

        private Window(String page) throws IOException, InterruptedException {
            String now = cookie(send(HttpRequest.newBuilder(URI.create(address + "/" + page))
                    .header("Accept", "text/html")
                    .header("Cookie", visitor)));
            cookie = now.isEmpty() ? visitor : now;
            String opened = send(HttpRequest.newBuilder(URI.create(address + "/?v-r=init&location="
                                    + encoded(path(page)) + "&query=" + encoded(query(page))))
                            .header("Cookie", cookie))
                    .body();
            number = found(NUMBER, opened);
            key = found(KEY, opened);
        }

        /**
         * Goes to a page, and tells all that it shows.
         *
         * @throws RefusedException where the server answers with anything but a page
         */
        public String show(String page) throws IOException, InterruptedException {
            String shown = post("""
                    {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"/%s",\
                    "query":"%s","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],\
                    "syncId":%d,"clientId":%d}""".formatted(key, path(page), query(page), step, step));
            step++;
            if (!shown.startsWith("{\"clientId\":%d,".formatted(step))) {
                throw new RefusedException(200, shown);
            }
            return shown;
        }

        /** Says that it is still there, as browsers do each minute: a window that has not for three of them is closed. */
        public void beat() throws IOException, InterruptedException {
            send(HttpRequest.newBuilder(URI.create(address + "/?v-r=heartbeat&v-uiId=" + number))
                    .header("Cookie", cookie)
                    .POST(BodyPublishers.noBody()));
        }

        @Override
        public void close() throws IOException, InterruptedException {
            post("{\"csrfToken\":\"%s\",\"UNLOAD\":true,\"rpc\":[],\"syncId\":%d,\"clientId\":%d}"
                    .formatted(key, step, step));
        }

        private String post(String message) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(address + "/?v-r=uidl&v-uiId=" + number))
                            .header("Cookie", cookie)
                            .header("Content-Type", "application/json; charset=UTF-8")
                            .POST(BodyPublishers.ofString(message)))
                    .body();
        }
    }

    /** The server did not answer as it does for a page. */
    public static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        private RefusedException(int status, String answer) {
            super(status + ": " + answer.substring(0, Math.min(answer.length(), 500)));
            this.status = status;
        }

        /** Of HTTP; 200 where only what it said was not as expected. */
        public int status() {
            return status;
        }
    }

    private static String path(String page) {
        return page.split("\\?", 2)[0];
    }

    private static String query(String page) {
        String[] parts = page.split("\\?", 2);
        return parts.length > 1 ? parts[1] : "";
    }

    /** Of the session; empty where the answer begins none. */
    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("JSESSIONID="))
                .map(set -> set.split(";", 2)[0])
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new RefusedException(answer.statusCode(), answer.body());
        }
        return answer;
    }

    private static String found(Pattern pattern, String text) throws RefusedException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new RefusedException(200, text);
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
