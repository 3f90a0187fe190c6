package vn.chitieu.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The packaged dashboard over a made-up warehouse, and a browser to look at it. All tests of pages share one, started
 * when the first of them asks; a test that publishes another snapshot puts the first one back.
 */
final class Site implements AutoCloseable {
    /** By which it is known besides its address; browsers take it for this machine. */
    static final String PROXIED_NAME = "chi-tieu.localhost";

    private final Path folder;
    private final TestWarehouse warehouse;
    private final RunningDashboard dashboard;
    private final Chromium chromium;

    private Site() {
        try {
            folder = Files.createTempDirectory("chi-tieu-site");
            chromium = new Chromium();
            warehouse = new TestWarehouse(folder.resolve("warehouse"));
            warehouse.publish(7);
            dashboard = RunningDashboard.over(
                    warehouse.folder(),
                    "--chitieu.hosts=" + PROXIED_NAME,
                    "--chitieu.submissions=" + warehouse.submissions(),
                    "--chitieu.originals=true");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    TestWarehouse warehouse() {
        return warehouse;
    }

    /** Its address, without a slash at the end. */
    String address() {
        return dashboard.address();
    }

    /** Its address for operators, without a slash at the end. */
    String managementAddress() {
        return dashboard.managementAddress();
    }

    /** A new window, to be closed by who opens it. */
    BrowserWindow window(int width, String theme) {
        return window(dashboard.address(), width, theme);
    }

    /** A new window on what leads to this site, as a proxy does, to be closed by who opens it. */
    BrowserWindow window(String address, int width, String theme) {
        return new BrowserWindow(chromium, address, width, theme);
    }

    /** What the operator of this server types to prove it. */
    String operatorCode() throws IOException {
        return Files.readString(operatorFile()).strip();
    }

    /** Where that stands. */
    Path operatorFile() {
        return warehouse.folder().resolve("operator-code");
    }

    @Override
    public void close() throws IOException {
        dashboard.close();
        chromium.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Hands the site to the constructors of tests; JUnit closes it after the last of them. */
    static final class Shared implements ParameterResolver, BeforeAllCallback {
        private static Site of(ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Site.class))
                    .computeIfAbsent(Site.class, key -> new Site(), Site.class);
        }

        @Override
        public void beforeAll(ExtensionContext context) {
            of(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Site.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of(context);
        }
    }
}
