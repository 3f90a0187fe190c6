package vn.chitieu.dashboard;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Sends a request as it is written, also what no client would: odd addresses, foreign names, one half of it. */
final class Wire {
    private Wire() {}

    /** What came back, headers and all. */
    record Answer(String text) {
        int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        /** What came after the headers. */
        String body() {
            return text.split("\r\n\r\n", 2)[1];
        }

        /** All values of a header, in one line each. */
        List<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return text.split("\r\n\r\n", 2)[0]
                    .lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }
    }

    /**
     * Asks for something, and reads until the server closes the connection.
     *
     * @param address of the server; its name and port are sent as the host unless the headers name another
     * @param headers as {@code Name: value}
     */
    static Answer ask(String address, String method, String path, String... headers) throws IOException {
        try (Socket socket = send(address, method, path, headers)) {
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Asks for something that may go on for as long as the connection is open, as push does: how it begins. */
    static int status(String address, String method, String path, String... headers) throws IOException {
        try (Socket socket = send(address, method, path, headers)) {
            return new Answer(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8)).status();
        }
    }

    private static Socket send(String address, String method, String path, String... headers) throws IOException {
        URI server = URI.create(address);
        List<String> all = List.of(headers);
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (all.stream().noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: ").append(server.getAuthority()).append("\r\n");
        }
        if (all.stream().noneMatch(header -> header.startsWith("Connection:"))) {
            request.append("Connection: close\r\n");
        }
        all.forEach(header -> request.append(header).append("\r\n"));
        if (method.equals("POST")) {
            request.append("Content-Length: 0\r\n");
        }
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
