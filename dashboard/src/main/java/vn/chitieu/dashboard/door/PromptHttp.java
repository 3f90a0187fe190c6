package vn.chitieu.dashboard.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * HTTP as Tomcat speaks it, but the head of a request must be there within the time-out of connections, which for Tomcat
 * begins anew with every byte: a letter each ten seconds would hold a connection for a day.
 */
public final class PromptHttp extends Http11NioProtocol {
    @Override
    protected Processor createProcessor() {
        return new HeadInTime();
    }

    private final class HeadInTime extends Http11Processor {
        private @Nullable SocketWrapperBase<?> waitingFor;
        private long since;

        HeadInTime() {
            super(PromptHttp.this, PromptHttp.this.getAdapter());
        }

        /** Comes again with each part of a head, until it is whole. */
        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            if (waitingFor != socket) {
                waitingFor = socket;
                since = System.nanoTime();
            }
            SocketState state = super.service(socket);
            if (state != SocketState.LONG || isAsync()) {
                waitingFor = null;
                return state;
            }
            long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
            return waited < getConnectionTimeout() ? state : SocketState.CLOSED;
        }
    }

    /** What nobody has read of a request is not waited for either: the connection ends with the answer. */
    private static final class NoRest extends ValveBase {
        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            AtomicBoolean isRead = new AtomicBoolean();
            request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, isRead);
            if (!isRead.get() && !request.isAsync()) {
                response.finishResponse(); // else the answer would become a fault
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    /** Lets the pages be served so. */
    @Component
    static final class Choice implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.setProtocol(PromptHttp.class.getName());
            factory.addEngineValves(new NoRest());
        }
    }
}
