package vn.chitieu.dashboard.overview;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.dashboard.shell.LoadingOutline;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;

/**
 * The finding of the first page, in words, within the very first answer of the server: it is read while the program of
 * the page still loads.
 */
@Component
@Order(LoadingOutline.ORDER + 1)
final class FirstWords implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FirstWords.class);

    private final transient PublishedWarehouse warehouse;

    FirstWords(PublishedWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::write);
    }

    private void write(IndexHtmlResponse response) {
        VaadinRequest request = response.getVaadinRequest();
        String path = request.getPathInfo();
        Element place = response.getDocument().selectFirst(LoadingOutline.WORDS);
        if (place == null || (path != null && !path.equals("/"))) {
            return;
        }
        try {
            summary(request).ifPresent(summary -> {
                place.empty();
                place.appendElement("p").addClass("headline").text(summary.headline());
                place.appendElement("p").addClass("lede").text(summary.lede());
            });
        } catch (RuntimeException fault) {
            LOG.warn("the first answer goes without its words", fault);
        }
    }

    private Optional<OverviewSummary> summary(VaadinRequest request) {
        Optional<Reader> published = warehouse.reader();
        if (published.isEmpty()) {
            return Optional.empty();
        }
        try (Reader reader = published.get()) {
            Contents contents = Contents.read(reader.sql());
            return Optional.of(OverviewSummary.read(
                    reader.sql(),
                    contents,
                    contents.yearNearest(request.getParameter("year")),
                    Language.of(request.getParameter("lang"))));
        }
    }
}
