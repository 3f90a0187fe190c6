package vn.chitieu.dashboard.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small line through the years, without axes and to be looked at alone: what one place has come to, one year as a larger point,
 * the target dashed.
 *
 * @param values one a year; null is a gap
 * @param shown which of the values stands out; -1 for none
 * @param target null where there is none
 */
public record Spark(
        String label,
        List<@Nullable Double> values,
        int shown,
        @Nullable Double target) implements Mark {

    @Override
    public int height() {
        return 44;
    }
}
