package vn.chitieu.dashboard.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they were asked to sign in: a page of ours, whatever a link says. */
final class Continue {
    static final String NAME = "continue";
    private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cc}\\s]*");
    private static final int LONGEST = 2000;

    private Continue() {}

    /** An address under the root of this server, beginning with a slash. */
    static String safe(@Nullable String asked) {
        return asked != null && asked.length() <= LONGEST && HERE.matcher(asked).matches() ? asked : "/";
    }
}
