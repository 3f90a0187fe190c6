package vn.chitieu.dashboard.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;

/** What a page says first, for the very first answer of the server: it is read while the program of the page loads. */
public interface OpeningWords {

    /** A finding, and what explains it. */
    record Words(String headline, String lede) {}

    /**
     * The words of a request; empty where it is for another page, or there is nothing to say.
     *
     * @param path of the request, without a slash at its beginning
     */
    Optional<Words> of(String path, VaadinRequest request);
}
