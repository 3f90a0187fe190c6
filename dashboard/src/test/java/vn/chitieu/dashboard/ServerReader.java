package vn.chitieu.dashboard;

import com.vaadin.flow.internal.JacksonUtils;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.chitieu.dashboard.warmup.PageClient;

/**
 * Reads pages from a server without a browser, so that the same page over the same snapshot reads the same: what differs
 * from window to window is left out.
 */
final class ServerReader implements AutoCloseable {
    private static final Pattern RANDOM =
            Pattern.compile("VAADIN/dynamic/resource/\\d+/|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final PageClient client;

    /** @param address of the dashboard, without a slash at the end */
    ServerReader(String address) {
        client = new PageClient(address);
    }

    /**
     * Without random names, and the changes in one order: the server sends those that depend on none in any. And without
     * the question that comes along where yet another snapshot was published meanwhile.
     *
     * @param page its address under the root, without a slash at the beginning
     * @throws IOException where the server answers with anything but a page
     */
    String read(String page) throws IOException, InterruptedException {
        JsonNode shown =
                JacksonUtils.readTree(RANDOM.matcher(client.read(List.of(page))).replaceAll(""));
        Stream<String> changes =
                shown.get("changes").valueStream().map(JsonNode::toString).sorted();
        Stream<String> calls = shown.get("execute")
                .valueStream()
                .map(JsonNode::toString)
                .filter(call -> !call.contains("chiTieu.hold()"));
        return Stream.concat(changes, calls).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        client.close();
    }
}
