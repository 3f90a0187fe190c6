package vn.chitieu.dashboard;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.mocks.MockSpringServlet;
import com.vaadin.browserless.mocks.MockedUI;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.access.Role;

/** A test that opens pages in the JVM, over the warehouse that it names; {@link SharedPageTest} names the one for all. */
@SpringBootTest
public abstract class PageTest extends SpringBrowserlessTest {
    @Autowired
    protected PublishedWarehouse published;

    @Autowired
    private ApplicationContext application;

    @Override
    protected final Set<String> scanPackages() {
        return Set.of("vn.chitieu.dashboard");
    }

    /** As the library does it, but for the page on which its windows open: that took longer than most tests. */
    @BeforeEach
    @Override
    protected final void initVaadinEnvironment() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(visitor(), null, List.of()));
        MockVaadin.setup(
                Window::new, new MockSpringServlet(discoverRoutes(), application, Window::new), lookupServices());
        initSignalsSupport();
    }

    /** Who looks at the pages. */
    protected Visitor visitor() {
        return new Visitor("an", Role.operator, null, Visitor.Kind.password, Instant.now());
    }

    private static final class Window extends MockedUI {
        private static final long serialVersionUID = 1L;

        @Override
        public void navigate(String location) {}
    }

    /** @param link as in the address of a browser, without its first slash */
    protected static void open(String link) {
        String[] parts = link.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    /** Opens it, and says what the page then shows. */
    protected final String read(String link) {
        open(link);
        return text();
    }

    /** All words of the page that is open, and of the frame around it. */
    protected final String text() {
        return Seen.text($(Shell.class).single());
    }

    protected final String headline() {
        return Seen.text($(H1.class).single());
    }

    /** Where all links of page and frame lead. */
    protected final List<String> links() {
        return Seen.links($(Shell.class).single());
    }
}
