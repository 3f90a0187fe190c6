package vn.chitieu.dashboard.warmup;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.chitieu.dashboard.access.LinkFilter;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Contents.DistrictName;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.access.OneTimeLinks;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * Visits the pages once the dashboard answers, beside whoever comes meanwhile: what a virtual machine runs for the first
 * time is many times slower. Nothing depends on it, so a fault ends it and nothing else.
 */
@Component
@ConditionalOnProperty("chitieu.warm-up")
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int DISTRICTS = 6;

    /** Whoever waited for the start is answered first: on two cores the visit took a third of a second from them. */
    private static final Duration AFTER = Duration.ofSeconds(1);

    private final PublishedWarehouse warehouse;
    private final Environment environment;
    private final OneTimeLinks links;

    WarmUp(PublishedWarehouse warehouse, Environment environment, OneTimeLinks links) {
        this.warehouse = warehouse;
        this.environment = environment;
        this.links = links;
    }

    /** Ends the dashboard after it where there is nothing else to do: so the virtual machine learns what pages need. */
    @EventListener
    void start(ApplicationReadyEvent ready) {
        boolean isOnly = environment.getProperty("chitieu.warm-up", "").equals("only");
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            try {
                Thread.sleep(isOnly ? Duration.ZERO : AFTER);
                visit();
            } catch (IOException | RuntimeException fault) {
                LOG.info("the visit to all pages ended early: {}", fault.toString());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (isOnly) {
                System.exit(SpringApplication.exit(ready.getApplicationContext()));
            }
        });
    }

    /** As an operator, and where the charts are open to all as nobody, too, who sees less. */
    private void visit() throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<String> pages = pages();
        try (PageClient operator =
                new PageClient(address(), PageClient.visitor(address() + LinkFilter.address(links.issue())))) {
            operator.read(pages);
        }
        if (environment.getProperty("chitieu.public", Boolean.class, false)) {
            try (PageClient nobody = new PageClient(address())) {
                nobody.read(List.of(""));
            }
        }
        LOG.info("{} pages visited in {} s", pages.size(), Math.round((System.nanoTime() - start) / 1e9));
    }

    /** Those with charts in each language, the others in one. */
    private List<String> pages() {
        List<String> pages = new ArrayList<>();
        for (Language language : Language.values()) {
            Stream.concat(Stream.of("", "gap", "compare"), detailed())
                    .map(page -> page + "?lang=" + language.code())
                    .forEach(pages::add);
        }
        pages.addAll(List.of("method", "reporting", "assessment", "programme", "quality"));
        return pages;
    }

    private Stream<String> detailed() {
        Optional<Reader> published = warehouse.reader();
        if (published.isEmpty()) {
            return Stream.empty();
        }
        try (Reader reader = published.get()) {
            Contents contents = Contents.of(reader);
            return Stream.concat(
                    contents.indicators().stream().map(Indicator::indicatorCode).map("indicator/"::concat),
                    contents.districts().stream()
                            .limit(DISTRICTS)
                            .map(DistrictName::code)
                            .map("district/"::concat));
        }
    }

    /** By which this machine reaches the dashboard, whichever addresses it listens at. */
    private String address() throws IOException {
        InetAddress bound = InetAddress.getByName(environment.getRequiredProperty("server.address"));
        String host = (bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound).getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + environment.getRequiredProperty("local.server.port");
    }
}
