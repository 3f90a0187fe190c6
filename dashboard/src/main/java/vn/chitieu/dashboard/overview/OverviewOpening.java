package vn.chitieu.dashboard.overview;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.dashboard.shell.OpeningWords;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;

/** The finding of the first page. */
@Component
final class OverviewOpening implements OpeningWords {
    private final PublishedWarehouse warehouse;

    OverviewOpening(PublishedWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Optional<Words> of(String path, VaadinRequest request) {
        Optional<Reader> published = path.isEmpty() ? warehouse.reader() : Optional.empty();
        if (published.isEmpty()) {
            return Optional.empty();
        }
        try (Reader reader = published.get()) {
            Contents contents = Contents.of(reader);
            Language language = Language.of(request.getParameter("lang"));
            OverviewSummary summary = OverviewSummary.read(
                    reader, contents, contents.yearNearest(request.getParameter("year")), language);
            return Optional.of(new Words(summary.headline(), summary.lede(), language, contents.isSample()));
        }
    }
}
