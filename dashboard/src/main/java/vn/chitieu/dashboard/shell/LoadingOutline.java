package vn.chitieu.dashboard.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The outline of a page in the very first answer of the server, so that nobody looks at an empty window while the
 * program of the page loads. {@code shell.js} takes it away as soon as a page is there.
 */
@Component
@Order(LoadingOutline.ORDER)
public final class LoadingOutline implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    /** Its place among the listeners: a page that has words for it comes later. */
    public static final int ORDER = 0;

    /** Where the first words of a page stand, as a CSS selector. */
    public static final String WORDS = ".loading .words";

    private static final String OUTLINE = """
            <div class="loading"><div></div><div><div class="bar"></div><div class="page">\
            <div class="words"><i class="line"></i><i class="line"></i></div>\
            <div class="blocks"><i></i><i></i><i></i><i></i></div>\
            <span class="vh" role="status">Đang tải… · Loading…</span></div></div></div>""";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(
                response -> response.getDocument().body().prepend(OUTLINE));
    }
}
