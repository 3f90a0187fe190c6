package vn.chitieu.dashboard.download;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself.
 *
 * @param title the finding
 * @param measure unit, period, how many reported
 * @param foot source, data as of, whether the figures are made up
 * @param day as of which its figures are; null for what is known now
 */
public record About(
        String title,
        String measure,
        List<String> foot,
        @Nullable LocalDate day) {

    /** Before anything is shown. */
    public static final About NOTHING = new About("", "", List.of(), null);

    public About {
        foot = List.copyOf(foot);
    }
}
