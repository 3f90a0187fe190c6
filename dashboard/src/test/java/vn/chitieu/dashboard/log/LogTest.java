package vn.chitieu.dashboard.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** What the log as it is shipped makes of what comes from outside. */
class LogTest {
    private static final String FORGED = "x\n2026-01-01T00:00:00Z  INFO forged\r\u001b[31m\u009b\u2028\u202e";
    private static final String ESCAPED = "x\\n2026-01-01T00:00:00Z  INFO forged\\r\\u001b[31m\\u009b\\u2028\\u202e";
    private static final StackTraceElement READER = new StackTraceElement(
            "com.vaadin.flow.server.communication.ServerRpcHandler", "handleInvocations", "ServerRpcHandler.java", 1);

    @TempDir
    private Path folder;

    private final LoggerContext log = new LoggerContext();

    @BeforeEach
    void configure() throws JoranException {
        log.setMDCAdapter(new LogbackMDCAdapter());
        log.putProperty("LOG_FILE", folder.resolve("log").toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(log);
        configurator.doConfigure(Objects.requireNonNull(LogTest.class.getResource("/logback-spring.xml")));
    }

    @AfterEach
    void stop() {
        log.stop();
    }

    private Logger logger() {
        return log.getLogger("vn.chitieu.test");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("log"));
    }

    @Test
    void what_is_logged_stays_on_its_line() throws IOException {
        logger().warn("asked for {}", FORGED);

        assertThat(lines()).singleElement().asString().endsWith("asked for " + ESCAPED);
    }

    @Test
    void what_an_exception_says_stays_on_its_line() throws IOException {
        logger().error("failed", new IllegalStateException("outer", new IllegalArgumentException(FORGED)));

        assertThat(lines())
                .contains("Caused by: java.lang.IllegalArgumentException: " + ESCAPED)
                .noneMatch(line -> line.startsWith("2026-01-01"));
    }

    @Test
    void vietnamese_is_written_as_it_is() throws IOException {
        logger().warn("Quận Gò Vấp\t“7”");

        assertThat(lines()).singleElement().asString().endsWith("Quận Gò Vấp\t“7”");
    }

    @Test
    void a_book_is_cut() throws IOException {
        logger().warn("x".repeat(1_000_000));

        assertThat(lines()).singleElement().asString().hasSizeLessThan(5000);
    }

    @Test
    void a_message_of_a_browser_that_makes_no_sense_is_one_line() throws IOException {
        log.getLogger(BadRequestLine.class).setLevel(Level.INFO);
        logger().error("Unexpected error: {}", "x", thrown(READER));

        assertThat(lines()).singleElement().asString().endsWith("bad request: java.lang.IllegalStateException: x");
    }

    @Test
    void a_fault_of_ours_keeps_its_trace() throws IOException {
        logger().error(
                        "Unexpected error: {}",
                        "x",
                        thrown(new StackTraceElement("vn.chitieu.A", "b", "A.java", 7), READER));

        assertThat(lines()).contains("\tat vn.chitieu.A.b(A.java:7)");
    }

    @Test
    void a_fault_of_ours_within_another_keeps_its_trace() throws IOException {
        IllegalStateException outer =
                new IllegalStateException("x", thrown(new StackTraceElement("vn.chitieu.A", "b", "A.java", 7), READER));
        outer.setStackTrace(new StackTraceElement[] {READER});
        logger().error("Unexpected error", outer);

        assertThat(lines()).anyMatch(line -> line.startsWith("\tat vn.chitieu.A.b(A.java:7)"));
    }

    private static IllegalStateException thrown(StackTraceElement... trace) {
        IllegalStateException thrown = new IllegalStateException("x");
        thrown.setStackTrace(trace);
        return thrown;
    }
}
