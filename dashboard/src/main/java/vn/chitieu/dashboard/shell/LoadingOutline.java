package vn.chitieu.dashboard.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chitieu.dashboard.shell.OpeningWords.Words;

/**
 * The outline of a page in the very first answer of the server, with the words that the page begins with where it has
 * some, so that nobody looks at an empty window while the program of the page loads. {@code shell.js} takes it away as
 * soon as a page is there.
 */
@Component
final class LoadingOutline implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LoadingOutline.class);

    private static final String OUTLINE = """
            <div class="loading"><div></div><div><div class="bar"></div><div class="page">\
            <div class="words"><i class="line"></i><i class="line"></i></div>\
            <div class="blocks"><i></i><i></i><i></i><i></i></div>\
            <span class="vh" role="status">Đang tải… · Loading…</span></div></div></div>""";

    private final transient List<OpeningWords> openings;

    LoadingOutline(List<OpeningWords> openings) {
        this.openings = openings;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::draw);
    }

    private void draw(IndexHtmlResponse response) {
        Element body = response.getDocument().body();
        body.prepend(OUTLINE);
        words(response.getVaadinRequest()).ifPresent(words -> {
            Element place = Objects.requireNonNull(body.selectFirst(".loading .words"));
            place.empty();
            Element opening = place.appendElement("p");
            opening.appendElement("span").addClass("headline").text(words.headline());
            opening.appendElement("br");
            opening.appendElement("span").addClass("lede").text(words.lede());
            if (words.isSample()) {
                Element banner = new Element("div").addClass("banner");
                banner.appendElement("span")
                        .appendElement("b")
                        .text(SampleBanner.head(words.language()))
                        .after(new TextNode(SampleBanner.rest(words.language())));
                Objects.requireNonNull(body.selectFirst(".loading .bar")).after(banner);
            }
        });
    }

    /** Without them where they fail: the page itself will say why. */
    private Optional<Words> words(VaadinRequest request) {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "").replaceFirst("^/", "");
        try {
            return openings.stream()
                    .flatMap(opening -> opening.of(path, request).stream())
                    .findFirst();
        } catch (RuntimeException fault) {
            LOG.warn("no opening words for {}", path, fault);
            return Optional.empty();
        }
    }
}
