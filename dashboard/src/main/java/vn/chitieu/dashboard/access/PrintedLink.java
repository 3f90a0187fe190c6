package vn.chitieu.dashboard.access;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.access.OneTimeLinks;

/**
 * Prints a link that opens the pages once, and opens it in a browser where {@code start} asks for that: for a server on the
 * machine of whoever reads it, which is reached from nowhere else.
 */
@Component
final class PrintedLink {
    private static final Logger LOG = LoggerFactory.getLogger(PrintedLink.class);

    private final OneTimeLinks links;
    private final Environment environment;
    private final boolean isOpened;

    PrintedLink(OneTimeLinks links, Environment environment, @Value("${chitieu.open}") boolean isOpened) {
        this.links = links;
        this.environment = environment;
        this.isOpened = isOpened;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        String port = environment.getProperty("local.server.port");
        try {
            if (port == null
                    || environment.getProperty("chitieu.warm-up", "").equals("only")
                    || !InetAddress.getByName(environment.getRequiredProperty("server.address"))
                            .isLoopbackAddress()) {
                return;
            }
            String scheme = environment.containsProperty("server.ssl.certificate") ? "https" : "http";
            String link = scheme + "://127.0.0.1:" + port + LinkFilter.address(links.issue());
            String line = new Message(
                            "Mở trang (dùng được một lần, trong 12 giờ): " + link,
                            "Open the pages (good once, within 12 hours): " + link)
                    .toString();
            if (environment.containsProperty("logging.structured.format.console")) {
                LOG.info(line); // whoever reads the log reads nothing but its lines
            } else {
                System.out.println(line);
            }
            if (isOpened) {
                open(link);
            }
        } catch (IOException fault) {
            LOG.warn("no link could be made ({}); for one: ./chitieu user link", fault.toString());
        }
    }

    /** By a file, since others on the machine see with what a program is started. */
    private static void open(String link) throws IOException {
        Path page = Files.createTempFile(
                "chitieu-",
                ".html",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        page.toFile().deleteOnExit();
        Files.writeString(page, "<!DOCTYPE html><meta http-equiv=\"refresh\" content=\"0; url=" + link + "\">");
        new ProcessBuilder("xdg-open", page.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
