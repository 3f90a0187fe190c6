package vn.chitieu.dashboard.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the interface. Both wordings of a sentence stand side by side where it is said. */
public enum Language {
    VI("vi", Locale.forLanguageTag("vi-VN")),
    EN("en", Locale.forLanguageTag("en-GB"));

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The language that a link asks for; Vietnamese unless it asks for another one of ours. */
    public static Language of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst()
                .orElse(VI);
    }

    /** As in links and in the lang attribute: vi, en. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    public String say(String vietnamese, String english) {
        return switch (this) {
            case VI -> vietnamese;
            case EN -> english;
        };
    }

    /** The same with values put in: with any, both wordings are formats of {@link java.util.Formatter}. */
    public String say(String vietnamese, String english, @Nullable Object... values) {
        String said = say(vietnamese, english);
        return values.length == 0 ? said : String.format(Locale.ROOT, said, values);
    }

    /** Quận 3, Bình Tân và Thủ Đức. */
    public String joined(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + say(" và ", " and ") + names.getLast();
    }

    /** Like {@link #say(String, String)}, for what one of the languages may lack. */
    public @Nullable String pick(@Nullable String vietnamese, @Nullable String english) {
        return switch (this) {
            case VI -> vietnamese;
            case EN -> english;
        };
    }
}
