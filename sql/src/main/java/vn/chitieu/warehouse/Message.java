package vn.chitieu.warehouse;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

/** One sentence for a person, in Vietnamese and in English. */
public record Message(String vi, String en) implements Serializable {

    /**
     * The sentence in the language of the terminal: English where LC_ALL, LC_MESSAGES or LANG asks for it, else Vietnamese.
     * The launcher, which needs LC_ALL for something else, says what they asked for in CHITIEU_LANGUAGE.
     */
    public String inLanguageOf(Map<String, String> environment) {
        for (String variable : new String[] {"CHITIEU_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.toLowerCase(Locale.ROOT).startsWith("en") ? en : vi;
            }
        }
        return vi;
    }

    @Override
    public String toString() {
        return inLanguageOf(System.getenv());
    }
}
