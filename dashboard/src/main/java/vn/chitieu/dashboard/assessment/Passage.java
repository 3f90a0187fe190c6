package vn.chitieu.dashboard.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.search.Hits;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;

/**
 * A text as somebody wrote it, set as text and never as markup: a long one folded behind its beginning, one without
 * measure cut, with what is looked for marked.
 */
record Passage(String text, List<String> words, Language language) {
    /** Longer than this, a text is folded. */
    private static final int FOLDED = 700;

    private static final int BEGINNING = 320;

    /** Of a hit far into a text, so much stands before it. */
    private static final int BEFORE_HIT = 120;

    /** More is not sent to a browser; the file to take away has it. */
    static final int MOST = 20_000;

    Component component() {
        if (text.length() <= FOLDED) {
            return said(text);
        }
        String kept = cut(text, 0, MOST);
        int hit = Hits.of(kept, words).first();
        int from = hit > BEGINNING ? startOfWord(kept, hit - BEFORE_HIT) : 0;
        String beginning =
                (from > 0 ? "…" : "") + cut(kept, from, from + BEGINNING).strip() + "…";
        HtmlContainer summary = Cells.element(
                "summary",
                "",
                said(beginning),
                Cells.styled(language.say("Đọc cả câu trả lời", "Read the whole answer"), "unfold"));
        HtmlContainer details = Cells.element("details", "long-text", summary, said(kept));
        int left = text.length() - kept.length();
        if (left > 0) {
            details.add(Cells.element(
                    "p",
                    "dim",
                    new Span(language.say(
                            "Còn %s ký tự; tệp CSV tải về có đủ.",
                            "%s more characters; the CSV has them all.", new Numbers(language).whole(left)))));
        }
        return details;
    }

    private Div said(String part) {
        Div said = new Div();
        said.addClassName("in-words");
        said.add(Hits.of(part, words).marked());
        return said;
    }

    private static int startOfWord(String text, int near) {
        int space = text.indexOf(' ', Math.max(0, near));
        return space < 0 ? Math.max(0, near) : space + 1;
    }

    /** Never in the middle of a character, and where it can at the end of a word. */
    private static String cut(String text, int from, int to) {
        if (to >= text.length()) {
            return text.substring(from);
        }
        int space = text.lastIndexOf(' ', to);
        int end = Optional.of(space).filter(at -> at > to - 60 && at > from).orElse(to);
        return text.substring(from, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
