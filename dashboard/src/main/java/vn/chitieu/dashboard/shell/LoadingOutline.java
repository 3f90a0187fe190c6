package vn.chitieu.dashboard.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationState;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chitieu.dashboard.shell.Page.Opening;
import vn.chitieu.dashboard.text.Language;

/**
 * The outline of a page in the very first answer of the server, with what the page begins with, so that a phone reads it
 * while the program of the page loads. {@code shell.js} takes it away as soon as the page itself is there.
 */
@Component
final class LoadingOutline implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LoadingOutline.class);

    private static final String OUTLINE = """
            <div class="loading"><div></div><div><div class="bar"></div><div class="page" role="main">\
            <div class="words"><i class="line"></i><i class="line"></i></div>\
            <div class="blocks"><i></i><i></i><i></i><i></i></div>\
            <span class="vh" role="status">Đang tải… · Loading…</span></div></div></div>""";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::draw);
    }

    private void draw(IndexHtmlResponse response) {
        Document page = response.getDocument();
        page.body().prepend(OUTLINE);
        Language language = Language.of(response.getVaadinRequest().getParameter("lang"));
        opening(response.getVaadinRequest()).ifPresent(opening -> {
            page.title(opening.title());
            page.head().appendElement("meta").attr("name", "description").attr("content", opening.summary());
            if (!opening.html().isEmpty()) {
                Objects.requireNonNull(page.body().selectFirst(".loading .words"))
                        .before(opening.html())
                        .remove();
            }
            if (!opening.banner().isEmpty()) {
                Element banner = new Element("div")
                        .addClass("banner")
                        .attr("role", "region")
                        .attr("aria-label", Banner.name(language))
                        .html(opening.banner());
                Objects.requireNonNull(page.body().selectFirst(".loading .bar")).after(banner);
            }
        });
    }

    /** Empty where the address leads nowhere, and where the page fails: it will say so itself. */
    private static Optional<Opening> opening(VaadinRequest request) {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "").replaceFirst("^/", "");
        try {
            VaadinService service = request.getService();
            Location location = new Location(path, QueryParameters.full(request.getParameterMap()));
            Optional<NavigationState> state = service.getRouter().resolveNavigationTarget(location);
            if (state.isEmpty() || !Page.class.isAssignableFrom(state.get().getNavigationTarget())) {
                return Optional.empty();
            }
            UI window = windowOfNobody(request);
            UI.setCurrent(window);
            Page page = (Page) service.getInstantiator().getOrCreate(state.get().getNavigationTarget());
            return page.open(location, state.get().getRouteParameters());
        } catch (RuntimeException fault) {
            LOG.warn("no opening for {}", path, fault);
            return Optional.empty();
        } finally {
            UI.setCurrent(null);
        }
    }

    /** Components ask for the window that they are in while they are made. It is part of no session, and gone after that. */
    private static UI windowOfNobody(VaadinRequest request) {
        UI window = new UI();
        window.getInternals().setSession(VaadinSession.getCurrent());
        window.setLocale(Language.of(request.getParameter("lang")).locale());
        return window;
    }
}
