package vn.chitieu.dashboard.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import vn.chitieu.warehouse.PublishedWarehouse;

/** An address that leads nowhere. */
@ParentLayout(Shell.class)
final class NoSuchPage extends Page implements HasErrorParameter<NotFoundException> {
    private static final long serialVersionUID = 1L;

    private String path = "";

    NoSuchPage(PublishedWarehouse warehouse) {
        super(warehouse);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        path = path(event.getLocation());
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    protected void show(Visit visit) {
        frame(visit.contents(), visit.link(), link -> link.to(path), null);
        say(Messages.noSuchPage(visit.language()));
    }
}
