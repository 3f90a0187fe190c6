package vn.chitieu.dashboard.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import vn.chitieu.dashboard.text.Language;

/** What a page says first, for the very first answer of the server: it is read while the program of the page loads. */
public interface OpeningWords {

    /** A finding, what explains it, and whether the figures in it are made up. */
    record Words(String headline, String lede, Language language, boolean isSample) {}

    /**
     * The words of a request; empty where it is for another page, or there is nothing to say.
     *
     * @param path of the request, without a slash at its beginning
     */
    Optional<Words> of(String path, VaadinRequest request);
}
