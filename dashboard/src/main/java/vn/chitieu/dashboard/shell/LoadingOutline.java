package vn.chitieu.dashboard.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * The outline of a page in the very first answer of the server, so that nobody looks at an empty window while the
 * program of the page loads. The style sheet hides it as soon as a page is there.
 */
@Component
final class LoadingOutline implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private static final String OUTLINE = """
            <div class="loading" role="status"><div></div><div>\
            <i class="line"></i><i class="line"></i><i></i><i></i><i></i><i></i>\
            <span class="vh">Đang tải… · Loading…</span></div></div>""";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(
                response -> response.getDocument().body().prepend(OUTLINE));
    }
}
