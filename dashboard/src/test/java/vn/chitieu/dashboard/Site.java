package vn.chitieu.dashboard;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.warehouse.catalogue.District;

/**
 * The packaged dashboard over a made-up warehouse, and a browser to look at it. All tests of pages in a JVM share one,
 * started when the first of them asks; a test that publishes another snapshot puts the first one back.
 */
final class Site {
    /** By which it is known besides its address; browsers take it for this machine. */
    static final String PROXIED_NAME = "chi-tieu.localhost";

    private final Path folder;
    private final TestWarehouse warehouse;
    private final RunningDashboard dashboard;
    private final Chromium chromium;
    private final Map<String, BrowserContext> operators = new HashMap<>();

    private Site() {
        try {
            folder = Files.createTempDirectory("chi-tieu-site");
            chromium = new Chromium();
            warehouse = new TestWarehouse(folder.resolve("warehouse"));
            warehouse.publish(7);
            dashboard = RunningDashboard.over(
                    warehouse.folder(),
                    "--chitieu.hosts=" + PROXIED_NAME,
                    "--chitieu.submissions=" + warehouse.submissions());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    TestWarehouse warehouse() {
        return warehouse;
    }

    /** Publishes what {@link TestWarehouse} makes of a seed, and returns once the dashboard serves it. */
    String publish(long seed) {
        return served(warehouse.publish(seed));
    }

    /** The same with districts of other names. */
    String publish(long seed, UnaryOperator<District> renaming) {
        return served(warehouse.publish(seed, renaming));
    }

    private String served(String snapshotId) {
        try {
            Probe.await(dashboard.managementAddress() + "/actuator/health/readiness", snapshotId);
            return snapshotId;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Its address, without a slash at the end. */
    String address() {
        return dashboard.address();
    }

    /** Its address for operators, without a slash at the end. */
    String managementAddress() {
        return dashboard.managementAddress();
    }

    /** The dashboard itself, for whoever asks it without a browser. */
    RunningDashboard dashboard() {
        return dashboard;
    }

    /** A new window of the operator, to be closed by who opens it. */
    BrowserWindow window(int width, String theme) {
        return window(dashboard.address(), width, theme);
    }

    /** A new window on another address, to be closed by who opens it. */
    BrowserWindow window(String address, int width, String theme) {
        return new BrowserWindow(operators.computeIfAbsent(address, this::operator), address, width, theme);
    }

    private BrowserContext operator(String address) {
        BrowserContext context = chromium.newContext();
        try (BrowserWindow first = new BrowserWindow(context, address, 1440, "light")) {
            first.signedIn(dashboard.code());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return context;
    }

    /** A new window of whoever has not signed in. */
    BrowserWindow windowOfAnybody(String address, int width, String theme) {
        return new BrowserWindow(chromium, address, width, theme);
    }

    private void close() {
        dashboard.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    /** Hands the site to the constructors of tests. */
    static final class Shared implements ParameterResolver, BeforeAllCallback {
        private static @Nullable Site site;

        /** Held by the JVM: for JUnit all is over after each class, since each is handed to the fork that is free. */
        private static synchronized Site site() {
            if (site == null) {
                site = new Site();
                Runtime.getRuntime().addShutdownHook(new Thread(site::close)); // the browser ends with its pipe
            }
            return site;
        }

        @Override
        public void beforeAll(ExtensionContext context) {
            site();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Site.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return site();
        }
    }
}
