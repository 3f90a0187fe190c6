package vn.chitieu.dashboard.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many pages may be open at once in the memory there is. A page takes less than {@link #PAGE}, a visitor without one less
 * than {@link #VISITOR}; what is left is for the program, what it knows of the snapshot, and the answers while they are made.
 */
@Component
final class Room implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    /** The most that a page takes after a full collection, in bytes, the few largest ones aside. */
    private static final long PAGE = 300_000;

    /** The most that a session takes beside its pages, in bytes. */
    private static final long VISITOR = 20_000;

    /** What is held without any page, in bytes. */
    private static final long PROGRAM = 120_000_000;

    /** For pages even where memory is short, in bytes. */
    private static final long LEAST = 20 * PAGE;

    private final transient Set<UI> pages = ConcurrentHashMap.newKeySet();
    private final transient Set<VaadinSession> visitors = ConcurrentHashMap.newKeySet();
    private final long size;

    @Autowired
    Room() {
        this(Runtime.getRuntime().maxMemory());
    }

    /** @param heap in bytes: two thirds of it are for what lives longer than an answer */
    Room(long heap) {
        size = Math.max(LEAST, heap * 2 / 3 - PROGRAM);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> visitors.add(begun.getSession()));
        event.getSource().addSessionDestroyListener(ended -> visitors.remove(ended.getSession()));
        event.getSource().addUIInitListener(init -> {
            UI page = init.getUI();
            pages.add(page);
            page.addDetachListener(detach -> {
                if (page.isClosing()) { // else it is only sent once more as a whole
                    pages.remove(page);
                }
            });
        });
    }

    /** Whether somebody new may open a page. */
    boolean hasRoom() {
        return taken() < size;
    }

    /** Whether a page may be opened by somebody who reads already, or whose first request was let in: a tenth more. */
    boolean hasRoomToReadOn() {
        return taken() < size + size / 10;
    }

    private long taken() {
        return pages.size() * PAGE + visitors.size() * VISITOR;
    }
}
