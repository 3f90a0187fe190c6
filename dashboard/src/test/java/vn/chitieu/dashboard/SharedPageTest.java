package vn.chitieu.dashboard;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chitieu.dashboard.shell.Shell;

/**
 * A test of pages over {@link SharedWarehouse}. All of them share one running application, too, since Spring keeps it for as
 * long as its settings come from this one method.
 */
public abstract class SharedPageTest extends PageTest {
    private static final Map<String, Element> PAGES = new HashMap<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("chitieu.warehouse", () -> SharedWarehouse.PLAIN.folder().toString());
    }

    /** What the page of a link shows, with the frame around it. It is opened once for all tests, since nothing changes it. */
    protected final Element page(String link) {
        return PAGES.computeIfAbsent(link, unread -> {
            open(link);
            return Seen.of($(Shell.class).single());
        });
    }
}
