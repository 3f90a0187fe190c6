package vn.chitieu.dashboard.session;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chitieu.dashboard.text.Packed;

/**
 * Answers what browsers ask of a page, in place of Vaadin's own handler: that one holds the last answer of every page, up to
 * 1.5 MB of text, for a browser that did not get it and asks once more (vaadin/flow#24172). Here it is held packed.
 */
@Component
final class PackedAnswers extends UidlRequestHandler implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    /** The last answer of a page. */
    private record Last(Packed answer) {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(this); // handlers that are added come before those that are there
    }

    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
            VaadinSession session, VaadinRequest request, VaadinResponse response, String body) throws IOException {
        Optional<ResponseWriter> writer = super.synchronizedHandleRequest(session, request, response, body);
        UI page = session.getService().findUI(request);
        String answer = page == null ? null : page.getInternals().getLastRequestResponse();
        if (answer != null) {
            page.getInternals().setLastRequestResponse(null);
            ComponentUtil.setData(page, Last.class, new Last(Packed.of(answer)));
        }
        return writer;
    }

    @Override
    protected ServerRpcHandler createRpcHandler() {
        return new ServerRpcHandler() {
            @Override
            public void handleRpc(UI page, String message, VaadinRequest request)
                    throws InvalidUIDLSecurityKeyException, MessageIdSyncException {
                try {
                    super.handleRpc(page, message, request);
                } catch (ClientResentPayloadException again) {
                    page.getInternals()
                            .setLastRequestResponse(ComponentUtil.getData(page, Last.class)
                                    .answer()
                                    .text());
                    throw again;
                }
            }
        };
    }
}
