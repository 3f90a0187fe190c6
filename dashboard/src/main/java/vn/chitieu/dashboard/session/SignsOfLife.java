package vn.chitieu.dashboard.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.chitieu.dashboard.access.Visitor;

/**
 * Holds what a visitor without an account opened for two minutes, and for the usual half hour once there was a sign of life:
 * whoever only fetches a page, as programs do, never gives one. Vaadin looks for pages without heartbeats only when another request of the same
 * visitor comes (vaadin/flow#15869, #7379), so it is the server's own clock that ends a session.
 */
@Component
final class SignsOfLife implements VaadinServiceInitListener, VaadinRequestInterceptor {
    private static final long serialVersionUID = 1L;

    private final int silent;
    private final int usual;
    private final int longest;

    /**
     * @param silent how long a session is held without a sign of life, or without a window
     * @param usual how long it is held after the last choice that was made on it
     * @param longest the same of whoever came by a one-time link; nobody is held for longer
     */
    SignsOfLife(
            @Value("${chitieu.session.silent}") Duration silent,
            @Value("${server.servlet.session.timeout}") Duration usual,
            @Value("${chitieu.session.longest}") Duration longest) {
        this.longest = (int) longest.toSeconds();
        this.silent = (int) silent.toSeconds();
        this.usual = (int) usual.toSeconds();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addVaadinRequestInterceptor(this);
        event.getSource()
                .addSessionInitListener(begun -> begun.getSession().getSession().setMaxInactiveInterval(time(false)));
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("Trang đã nghỉ vì lâu không dùng · This page went to rest");
        messages.setSessionExpiredMessage(
                "Bấm vào đây để mở lại đúng chỗ đang xem. · Click here to open it again where you were.");
        event.getSource().setSystemMessagesProvider(info -> messages);
    }

    @Override
    public void requestStart(VaadinRequest request, VaadinResponse response) {
        // what counts is known at the end
    }

    @Override
    public void handleException(
            VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception fault) {
        // a request that fails is no sign of life
    }

    @Override
    public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
        if (session == null || session.getSession() == null || !isSignOfLife(session, request)) {
            return;
        }
        hold(session);
    }

    /**
     * Of whoever closed all windows nothing is left to come back to but the session itself. Looks and sets in one step: an
     * answer can end after the message that closed its window, which was sent as soon as the answer was read.
     */
    private void hold(VaadinSession session) {
        session.lock();
        try {
            boolean isAnyOpen = session.getUIs().stream().anyMatch(window -> !window.isClosing());
            session.getSession().setMaxInactiveInterval(time(isAnyOpen));
        } finally {
            session.unlock();
        }
    }

    /**
     * Whoever has signed in comes back to a closed window without doing so again; whoever runs the server and sits at it would
     * need another link after each break.
     */
    private int time(boolean isUsed) {
        Visitor visitor = Visitor.current();
        if (!visitor.isSignedIn()) {
            return isUsed ? usual : silent;
        }
        return visitor.kind() == Visitor.Kind.link ? longest : usual;
    }

    /** What a browser does by itself once it runs the page, or a second message from it. */
    private static boolean isSignOfLife(VaadinSession session, VaadinRequest request) {
        if (HandlerHelper.isRequestType(request, RequestType.HEARTBEAT)
                || HandlerHelper.isRequestType(request, RequestType.PUSH)) {
            return true;
        }
        UI page = HandlerHelper.isRequestType(request, RequestType.UIDL)
                ? session.getService().findUI(request)
                : null;
        return page != null && page.getInternals().getLastProcessedClientToServerId() > 0;
    }
}
