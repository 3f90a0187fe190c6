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
import java.io.Serializable;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.dashboard.text.Packed;

/**
 * Answers what browsers ask of a page, in place of Vaadin's own handler: that one holds the last answer of every page, up to
 * 1.5 MB of text, for a browser that did not get it and asks once more (vaadin/flow#24172). Here it is held packed, and for
 * a minute; who asks later is sent the page as a whole.
 */
@Component
final class PackedAnswers extends UidlRequestHandler implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    /** A browser that lost its connection asks again every few seconds. */
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES);

    /** The last answer of a page, until it is forgotten. */
    private static final class Last implements Serializable {
        private static final long serialVersionUID = 1L;

        private volatile @Nullable Packed answer;

        Last(Packed answer) {
            this.answer = answer;
        }

        void forget() {
            answer = null;
        }
    }

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
            Last last = new Last(Packed.of(answer));
            ComponentUtil.setData(page, Last.class, last);
            LATER.execute(last::forget);
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
                    Packed answer = ComponentUtil.getData(page, Last.class).answer;
                    if (answer == null) {
                        throw new ResynchronizationRequiredException();
                    }
                    page.getInternals().setLastRequestResponse(answer.text());
                    throw again;
                }
            }
        };
    }
}
