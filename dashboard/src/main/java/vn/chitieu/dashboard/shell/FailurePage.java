package vn.chitieu.dashboard.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.dashboard.html.Link;

/** A fault that no page foresaw: a mark for the log, never a stack trace. */
@ParentLayout(Shell.class)
final class FailurePage extends Main implements HasErrorParameter<Exception> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} failed, mark {}", event.getLocation().getPath(), mark, parameter.getException());
        Link link = Link.of(event.getLocation().getQueryParameters());
        removeAll();
        add(Messages.failed(link.language(), mark));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
