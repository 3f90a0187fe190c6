package vn.chitieu.dashboard.shell;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;

/**
 * What to know before reading a page: what its link asked for that is not there, with what is shown instead, and the like.
 * Out of sight where there is nothing to say.
 */
public final class PageNote extends Div {
    private static final long serialVersionUID = 1L;

    public PageNote() {
        addClassName("note");
    }

    /**
     * @param year the one that is shown
     * @param further what else is to be said, a sentence each
     */
    public void show(Link link, int year, List<String> further) {
        List<String> sentences =
                Stream.concat(otherYear(link, year).stream(), further.stream()).toList();
        setVisible(!sentences.isEmpty());
        setText(String.join(" ", sentences));
    }

    private static Optional<String> otherYear(Link link, int year) {
        return Optional.ofNullable(link.year())
                .filter(asked -> !asked.equals(String.valueOf(year)))
                .map(asked -> link.language()
                        .say(
                                "Liên kết hỏi năm “%s”, năm này không có; đang xem năm %d.",
                                "The link asks for the year “%s”, which is not there; this is %d.", asked, year));
    }

    /** Names the districts that the link asks for and nobody knows; empty where there are none. */
    public static Optional<String> unknownDistricts(Link link, Predicate<String> isKnown) {
        Language language = link.language();
        List<String> unknown = Objects.requireNonNullElse(link.districts(), List.<String>of()).stream()
                .filter(isKnown.negate())
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(language.say(
                        "Không có quận, huyện mang mã: %s.",
                        "No district has the code %s.", String.join(", ", unknown)));
    }
}
