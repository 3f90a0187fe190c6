package vn.chitieu.dashboard.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import vn.chitieu.dashboard.html.Link;

/** A fault that no page foresaw: a mark for the log, never a stack trace. */
@ParentLayout(Shell.class)
final class FailurePage extends Main implements HasErrorParameter<Exception> {
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Link link = Link.of(event.getLocation().getQueryParameters());
        removeAll();
        add(Messages.failed(link.language(), Page.path(event.getLocation()), parameter.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
