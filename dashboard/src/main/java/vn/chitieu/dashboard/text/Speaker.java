package vn.chitieu.dashboard.text;

import org.jspecify.annotations.Nullable;

/** What speaks a language of the interface; both wordings of a sentence stand side by side where it is said. */
public interface Speaker {

    Language language();

    /** See {@link Language#say(String, String, Object...)}. */
    default String say(String vietnamese, String english, @Nullable Object... values) {
        return language().say(vietnamese, english, values);
    }
}
