package vn.chitieu.dashboard.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The languages of the interface. Both wordings of a sentence stand side by side where it is said. */
public enum Language {
    VI("vi", Locale.forLanguageTag("vi-VN")),
    EN("en", Locale.forLanguageTag("en-GB"));

    /** {@code {s}} is what all but one have, {@code {has|have}} the form of one and that of others. */
    private static final Pattern FORMS = Pattern.compile("\\{(?:(\\w+)\\|)?(\\w+)}");

    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d[\\d.,]*)\\D*$");

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

    /**
     * The same with values put in: with any, both wordings are formats of {@link java.util.Formatter}. In English a word takes its
     * form from the number before it: {@code "%d district{s} {has|have} reported"}.
     */
    public String say(String vietnamese, String english, @Nullable Object... values) {
        String said = say(vietnamese, english);
        return values.length == 0 ? said : format(inNumber(said, values), values);
    }

    /** A form is chosen in the wording, before values are in it, which may have such braces, too. */
    private static String inNumber(String wording, @Nullable Object... values) {
        return FORMS.matcher(wording).replaceAll(forms -> {
            Matcher number = LAST_NUMBER.matcher(format(wording.substring(0, forms.start()), values));
            boolean isOne = number.find() && number.group(1).equals("1");
            return isOne ? Objects.requireNonNullElse(forms.group(1), "") : forms.group(2);
        });
    }

    private static String format(String wording, @Nullable Object... values) {
        return String.format(Locale.ROOT, wording, values);
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
